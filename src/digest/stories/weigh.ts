import type { StoryFeatures } from './features.ts';
import type { TermCounts } from './term-counts.ts';

/** What a word of a name is worth beside another: two reports of one event share its names before its verbs. */
const NAME = 2;
/** Letters by which a name is known in other languages: "Marisol Quintero" ends in another stem in each. */
const KEY_LETTERS = 5;

/** The features of an article, weighed for comparison with many others. */
export interface Weighed {
  readonly features: StoryFeatures;
  /** What each term is worth here, times its rarity; the squares add up to 1. */
  readonly weights: ReadonlyMap<string, number>;
  /** Rarity of each term. */
  readonly rarity: ReadonlyMap<string, number>;
  /** The names as other languages can have them, with their rarity. */
  readonly nameKeys: ReadonlyMap<string, number>;
}

/** Weighs the terms of an article by how rare they are. */
export function weigh(features: StoryFeatures, counts: TermCounts): Weighed {
  const names = new Set(features.names);
  const rarity = new Map<string, number>();
  const raw = new Map<string, number>();
  let squares = 0;
  for (const [term, times] of features.terms) {
    const rare = counts.rarity(term, features.language);
    const weight = times * rare * (names.has(term) ? NAME : 1);
    rarity.set(term, rare);
    raw.set(term, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [term, weight] of raw) raw.set(term, weight / length);
  const nameKeys = new Map(features.names.map((name) => [nameKey(name), rarity.get(name) ?? 0]));
  return { features, weights: raw, rarity, nameKeys };
}

/** A name as it can be compared between languages. @param name a stem */
export function nameKey(name: string): string {
  return name.slice(0, KEY_LETTERS);
}
