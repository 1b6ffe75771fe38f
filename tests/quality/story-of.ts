import type { Article } from '../../src/core/article.ts';

/**
 * The story of each article, by path. The seam for the product's own clustering: until that is there, each article is a
 * story of its own.
 */
export function storyOf(articles: readonly Article[]): Map<string, string> {
  return new Map(articles.map(({ path, id }) => [path, id]));
}
