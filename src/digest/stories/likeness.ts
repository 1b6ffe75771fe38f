import { likenessAcrossLanguages } from './other-language.ts';
import type { Weighed } from './weigh.ts';

/** Days between the publication of two articles that can be about one event. */
export const WINDOW_DAYS = 4;
/** The share of a headline's names that the other article has to mention for the two to be fully alike. */
const SAME_NAMES = 0.7;
/** Names that only stand in the texts count for less than those of the headline. */
const NAMES_BELOW = 0.5;

/**
 * How likely two articles are about one event, 0 to 1: the cosine of their terms, less when neither mentions the names
 * in the other's headline. Two earthquakes have nearly all of their words in common, but not the place.
 */
export function likeness(one: Weighed, other: Weighed): number {
  if (Math.abs(one.features.day - other.features.day) > WINDOW_DAYS) return 0;
  if (one.features.language !== other.features.language) return likenessAcrossLanguages(one, other);
  const alike = cosine(one.weights, other.weights);
  return alike === 0 ? 0 : alike * agreement(one, other);
}

function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}

/** Whether they speak of the same people and places, 0 to 1; 1 when that cannot be told. */
function agreement(one: Weighed, other: Weighed): number {
  const there = mentioned(one.features.lead, one, other);
  const back = mentioned(other.features.lead, other, one);
  if (there === null || back === null) return 1;
  const below = Math.max(
    mentioned(one.features.names, one, other) ?? 0,
    mentioned(other.features.names, other, one) ?? 0,
  );
  return Math.min(1, Math.max(there, back, NAMES_BELOW * below) / SAME_NAMES) ** 2;
}

/** The share of these names, by rarity, that the other article has. Null without names. */
function mentioned(names: readonly string[], one: Weighed, other: Weighed): number | null {
  let shared = 0;
  let all = 0;
  for (const name of names) {
    const rare = one.rarity.get(name) ?? 0;
    all += rare;
    if (other.rarity.has(name)) shared += rare;
  }
  return all === 0 ? null : shared / all;
}
