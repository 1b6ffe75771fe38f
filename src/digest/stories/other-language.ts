import { nameKey, type Weighed } from './weigh.ts';

/** Names that articles in two languages share at least, with a number in common; and without one. */
const FEWEST_NAMES = 3;
const FEWEST_WITHOUT_NUMBER = 5;
/** The share of its names that one of the two shares with the other. */
const LEAST_SHARE = 0.4;
/** Names alone never make two articles as alike as a common language does. */
const MOST_LIKE = 0.6;
const YEAR = /^(?:19|20)\p{N}\p{N}$/u;

/**
 * How likely two articles in different languages are about one event, 0 to 1. Their words cannot be compared; many names
 * in common can.
 */
export function likenessAcrossLanguages(one: Weighed, other: Weighed): number {
  let shared = 0;
  let rare = 0;
  for (const [key, rarity] of one.nameKeys) {
    const there = other.nameKeys.get(key);
    if (there === undefined) continue;
    shared += 1;
    rare += Math.min(rarity, there);
  }
  const needed = shareNumber(one, other) ? FEWEST_NAMES : FEWEST_WITHOUT_NUMBER;
  if (shared < needed || !(leadShared(one, other) || leadShared(other, one))) return 0;
  const share = Math.min(1, rare / Math.min(sum(one.nameKeys), sum(other.nameKeys)));
  return share < LEAST_SHARE ? 0 : MOST_LIKE * share;
}

function leadShared(one: Weighed, other: Weighed): boolean {
  return one.features.lead.some((name) => other.nameKeys.has(nameKey(name)));
}

/** Two articles of one year share its number, which says nothing. */
function shareNumber(one: Weighed, other: Weighed): boolean {
  return one.features.terms.some(
    ([term]) => /^\p{N}/u.test(term) && !YEAR.test(term) && other.weights.has(term),
  );
}

function sum(values: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const value of values.values()) total += value;
  return total;
}
