import type { ArticleBrief } from '../../core/article.ts';

/** Milliseconds. */
export const DAY = 86_400_000;

/**
 * When an article was published, never after now: of a day, the middle of as much of it as has passed. What is dated more
 * than a day ahead, further than any time zone, has a wrong date, which tells nothing: minus infinity.
 * @param now milliseconds since the epoch
 */
export function publishedBefore(
  now: number,
  { publishedAt, precision }: Pick<ArticleBrief, 'publishedAt' | 'precision'>,
): number {
  if (publishedAt > now + DAY) return Number.NEGATIVE_INFINITY;
  if (publishedAt > now || precision === 'instant') return Math.min(publishedAt, now);
  return (publishedAt + Math.min(publishedAt + DAY, now)) / 2;
}
