import type { StoryFeatures } from './features.ts';
import type { TermCounts } from './term-counts.ts';
import { type Weighed, weigh } from './weigh.ts';

/** Names and other words that an article is looked up by. */
const NAMES = 8;
const WORDS = 6;

/**
 * What an article is looked up by, at most 14 keys: articles about one event share at least one of them. A store keeps
 * them with the day and finds the candidates for a new article by its own keys.
 */
export function lookupTerms(features: StoryFeatures, counts: TermCounts): string[] {
  return lookupTermsOf(weigh(features, counts));
}

/** The same for an article that has been weighed. */
export function lookupTermsOf({ features, weights, nameKeys }: Weighed): string[] {
  const names = heaviest(nameKeys, NAMES);
  const known = new Set(features.names);
  const words = heaviest(new Map([...weights].filter(([term]) => !known.has(term))), WORDS);
  return [...names, ...words.map((word) => `${features.language}:${word}`)];
}

function heaviest(weights: ReadonlyMap<string, number>, most: number): string[] {
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([term]) => term);
}
