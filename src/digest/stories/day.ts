import type { Article } from '../../core/article.ts';

const DAY = 86_400_000;

/** When an article was published, in days since the epoch, UTC. */
export function dayOf({ publishedAt }: Pick<Article, 'publishedAt'>): number {
  return Math.floor(publishedAt / DAY);
}
