import type { Article } from '../../src/core/article.ts';
import { copySketch } from '../../src/digest/stories/copies.ts';
import { storyFeatures } from '../../src/digest/stories/features.ts';
import { tellStories } from '../../src/digest/stories/tell-stories.ts';

/** The story that the product finds for each article, by path. */
export function storyOf(articles: readonly Article[]): Map<string, string> {
  const told = tellStories(
    articles.map((article) => ({
      id: article.id,
      features: storyFeatures(article),
      sketch: copySketch(article),
    })),
  );
  return new Map(articles.map(({ path, id }) => [path, told.get(id)?.story ?? id]));
}
