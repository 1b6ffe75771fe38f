import { alikePairs } from './alike-pairs.ts';
import type { StoryFeatures } from './features.ts';
import { likeness } from './likeness.ts';
import { linkMany } from './link-many.ts';
import type { TermCounts } from './term-counts.ts';
import { weigh } from './weigh.ts';

/** How alike the articles of a story are on average at least. */
const SAME_STORY = 0.22;

/** An article to be joined with others. */
export interface ClusterItem {
  readonly id: string;
  readonly features: StoryFeatures;
}

/**
 * Joins articles about one event: average-link clustering of what is alike enough. The order in which the articles are
 * handed in does not matter.
 * @param counts of all articles that are around, these among them
 * @param together ids that are one story whatever happens
 * @param settled ids that were found to be one story when they were compared before: they are compared only with others
 * @returns the ids of each story, the earliest article first; the stories likewise
 */
export function clusterStories(
  articles: readonly ClusterItem[],
  counts: TermCounts,
  together: readonly (readonly string[])[] = [],
  settled: readonly (readonly string[])[] = [],
): string[][] {
  const sorted = articles.toSorted((a, b) => a.features.day - b.features.day || (a.id < b.id ? -1 : 1));
  const weighed = sorted.map(({ features }) => weigh(features, counts));
  const numbers = new Map(sorted.map(({ id }, number) => [id, number]));
  const numbered = (ids: readonly string[]) => ids.flatMap((id) => numbers.get(id) ?? []);
  const fixed = together.map(numbered);
  const stories = settled.map(numbered);
  const known = new Set(stories.flat());
  const single = new Set(weighed.keys()).difference(new Set(fixed.flat()));
  const alike = (one: number, other: number) => {
    const [here, there] = [weighed[one], weighed[other]];
    return here === undefined || there === undefined ? 0 : likeness(here, there);
  };
  const pairs = alikePairs(weighed, SAME_STORY, known);
  for (const [first = 0, ...others] of stories)
    pairs.push(...others.map((other) => [first, other] as [number, number]));
  return neighbourhoods([...fixed, ...[...single].map((number) => [number])], pairs)
    .flatMap((groups) => {
      // Where nobody else has come, a story stays as it is.
      const isSettled = groups.every((group) => group.every((number) => known.has(number)));
      return isSettled ? [groups.flat()] : linkMany(groups, alike, SAME_STORY);
    })
    .map((group) => group.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((group) => group.map((number) => sorted[number]?.id ?? ''));
}

/**
 * Groups that hang together by pairs. Stories lie inside of these: two groups that are alike enough on average have a
 * pair that is.
 */
function neighbourhoods(groups: readonly number[][], pairs: readonly [number, number][]): number[][][] {
  const root = new Map<number, number>();
  const find = (number: number): number => {
    let top = number;
    for (let next = root.get(top); next !== undefined && next !== top; next = root.get(top)) {
      // Halving the way keeps it short.
      root.set(top, root.get(next) ?? next);
      top = next;
    }
    return top;
  };
  for (const [first = 0, ...others] of groups) for (const other of others) root.set(find(other), find(first));
  for (const [one, other] of pairs) root.set(find(one), find(other));
  return [...Map.groupBy(groups, ([first = 0]) => find(first)).values()];
}
