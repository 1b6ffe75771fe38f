import { type ClusterItem, clusterStories } from './cluster.ts';
import type { TermCounts } from './term-counts.ts';

/** An article with the story that it is in. */
export interface PlacedArticle extends ClusterItem {
  /** The id of its story; null for an article that is in none yet. */
  readonly story: string | null;
}

/** A story as it is after articles were placed. */
export interface StoryGroup {
  /** The id that it keeps; null when it is new and needs one. */
  readonly story: string | null;
  /** Stories that are now this one. */
  readonly merged: readonly string[];
  /** Ids of its articles among those handed in, the earliest first. */
  readonly articles: readonly string[];
}

/**
 * Puts articles that are new, revised, or left behind by a withdrawn one into stories. Only these and the articles
 * that they could be together with have to be handed in, and the outcome is what clustering everything would give:
 *
 * - a new article: it (story null) and the stories of its candidates (`lookupTerms`), each with all of its articles;
 * - a revised one: the same, with the story that it was in;
 * - after a withdrawal: what is left of the story.
 *
 * A story that falls apart leaves its id to its largest part, of equal ones to that with the earliest article. Of
 * stories that become one, the one that brings most articles keeps its id, of equal ones the one with the earliest.
 * @param counts of all articles that are around
 * @param partial stories of which not all articles are handed in: they grow and merge, but do not fall apart
 * @param revised ids of articles that say something else than before: they may leave even these
 * @param known ids of articles that are only handed in because others may belong to them
 */
export function placeArticles(
  articles: readonly PlacedArticle[],
  counts: TermCounts,
  partial: ReadonlySet<string> = new Set(),
  revised: ReadonlySet<string> = new Set(),
  known: ReadonlySet<string> = new Set(),
): StoryGroup[] {
  const staying = Map.groupBy(
    articles.filter(({ id, story }) => story !== null && partial.has(story) && !revised.has(id)),
    ({ story }) => story,
  );
  // Where others stay, the story is theirs.
  const storyOf = new Map(
    articles.map(({ id, story }) => [id, staying.has(story) && revised.has(id) ? null : story]),
  );
  const together = [...staying.values()].map((some) => some.map(({ id }) => id));
  const settled = Map.groupBy(
    articles.filter(({ id, story }) => story !== null && known.has(id)),
    ({ story }) => story,
  );
  const before = [...settled.values()].map((some) => some.map(({ id }) => id));
  const groups = clusterStories(articles, counts, together, before).map((ids) => ({
    ids,
    brings: sharesOf(ids, storyOf),
  }));
  const heirs = new Map<string, number>();
  for (const [place, { brings }] of groups.entries()) {
    for (const [story, share] of brings) {
      const heir = heirs.get(story);
      // Groups come with the earliest first, so that among equals it stays.
      if (heir === undefined || share > (groups[heir]?.brings.get(story) ?? 0)) heirs.set(story, place);
    }
  }
  return groups.map(({ ids, brings }, place) => {
    const inherited = [...brings.keys()].filter((story) => heirs.get(story) === place);
    const weight = (story: string) => (brings.get(story) ?? 0) + (partial.has(story) ? articles.length : 0);
    const [story = null, ...merged] = inherited.toSorted((a, b) => weight(b) - weight(a));
    return { story, merged, articles: ids };
  });
}

/** How many of the articles each story brings, in the order of their first. */
function sharesOf(ids: readonly string[], storyOf: ReadonlyMap<string, string | null>): Map<string, number> {
  const shares = new Map<string, number>();
  for (const id of ids) {
    const story = storyOf.get(id) ?? null;
    if (story !== null) shares.set(story, (shares.get(story) ?? 0) + 1);
  }
  return shares;
}
