import type { ArticleBrief } from '../../core/article.ts';

type Published = Pick<ArticleBrief, 'publishedAt' | 'precision'>;

/** Milliseconds. */
export const DAY = 86_400_000;

/**
 * When an article was published, never after now: of a day, the middle of as much of it as has passed. What is dated more
 * than a day ahead, further than any time zone, has a wrong date, which tells nothing: minus infinity.
 * @param now milliseconds since the epoch
 */
export function publishedBefore(now: number, { publishedAt, precision }: Published): number {
  if (publishedAt > now + DAY) return Number.NEGATIVE_INFINITY;
  if (publishedAt > now || precision === 'instant') return Math.min(publishedAt, now);
  return (publishedAt + Math.min(publishedAt + DAY, now)) / 2;
}

/** When the newest of them was published; minus infinity when that is known of none. */
export function newestBefore(now: number, articles: readonly Published[]): number {
  return articles.reduce(
    (newest, article) => Math.max(newest, publishedBefore(now, article)),
    Number.NEGATIVE_INFINITY,
  );
}
