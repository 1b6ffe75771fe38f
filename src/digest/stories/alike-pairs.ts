import { likeness } from './likeness.ts';
import { lookupTermsOf } from './lookup-terms.ts';
import type { Weighed } from './weigh.ts';

/** Articles that share a key with an article and come closest before it: further ones of a common key say little. */
const MOST_OF_A_KEY = 200;
/** Of these, the ones with most keys in common are compared. */
const MOST_CANDIDATES = 100;

/**
 * Pairs of articles, by their numbers, that share a key for looking up and are alike enough.
 * @param known numbers of those that need not be compared with each other
 */
export function alikePairs(
  weighed: readonly Weighed[],
  enough: number,
  known: ReadonlySet<number>,
): [one: number, other: number][] {
  const having = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  // Those that are known come first: each other one looks among what came before it.
  const order = [...known, ...weighed.keys().filter((number) => !known.has(number))];
  for (const one of order) {
    const article = weighed[one];
    if (article === undefined) continue;
    const shared = new Map<number, number>();
    for (const term of lookupTermsOf(article)) {
      const others = having.getOrInsert(term, []);
      if (!known.has(one)) {
        for (const other of others.slice(-MOST_OF_A_KEY)) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
      others.push(one);
    }
    for (const other of closest(shared)) {
      const there = weighed[other];
      if (there !== undefined && likeness(article, there) >= enough) pairs.push([one, other]);
    }
  }
  return pairs;
}

function closest(shared: ReadonlyMap<number, number>): Iterable<number> {
  if (shared.size <= MOST_CANDIDATES) return shared.keys();
  return [...shared]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_CANDIDATES)
    .map(([other]) => other);
}
