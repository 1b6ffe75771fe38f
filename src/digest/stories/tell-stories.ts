import { type ClusterItem, clusterStories } from './cluster.ts';
import type { CopySketch } from './copies.ts';
import { copiesIn } from './copies-in.ts';
import { TermCounts } from './term-counts.ts';

/** An article with what it is compared by. */
export interface ComparedArticle extends ClusterItem {
  readonly sketch: CopySketch;
}

/** An article's place among the stories of a folder. */
export interface StoryPlace {
  /** The id of the story: of its earliest article. */
  readonly story: string;
  /** The id of the article that it is a copy of; null when it tells the event in its own words. */
  readonly copyOf: string | null;
}

/** Which articles of a folder tell of one event, and which only repeat another, by the articles' ids. */
export function tellStories(articles: readonly ComparedArticle[]): ReadonlyMap<string, StoryPlace> {
  const counts = TermCounts.of(articles.map(({ features }) => features));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const told = new Map<string, StoryPlace>();
  for (const ids of clusterStories([...byId.values()], counts)) {
    const [story = ''] = ids;
    const copies = copiesIn(ids.flatMap((id) => byId.get(id) ?? []));
    for (const [id, copyOf] of copies) told.set(id, { story, copyOf });
  }
  return told;
}
