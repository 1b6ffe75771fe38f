import { indexTokens } from '../../src/language/tokens.ts';

/** Key phrases of an article that are looked at. */
const MOST = 10;

/**
 * F1 of the first ten key phrases against those that people chose, compared by their stems.
 * @param language BCP 47
 */
export function fAt10(found: readonly string[], wanted: readonly string[], language: string): number {
  const stems = (phrases: readonly string[]) =>
    new Set(phrases.map((phrase) => stemsOf(phrase, language)).filter((stem) => stem !== ''));
  const own = stems(found.slice(0, MOST));
  const gold = stems(wanted);
  const shared = own.intersection(gold).size;
  return shared === 0 ? 0 : (2 * shared) / (own.size + gold.size);
}

function stemsOf(phrase: string, language: string): string {
  return indexTokens(phrase, language).join(' ');
}
