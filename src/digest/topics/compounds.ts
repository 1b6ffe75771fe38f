import type { Term, Terms } from './terms.ts';

/** Languages that write compounds as one word, the telling part last: "Parlamentswahl", "voetbalwedstrijd". */
export const COMPOUNDING: ReadonlySet<string> = new Set(['de', 'nl']);

/** Letters of the last part: shorter ones are the ends of other words. */
const SHORTEST_PART = 5;
/** Letters before it. */
const SHORTEST_START = 3;

/** The one-word term that a compound ends in, the longest there is. @param stem of a word that is no term itself */
export function termAtEnd(stem: string, terms: Terms): Term | undefined {
  for (let at = SHORTEST_START; at <= stem.length - SHORTEST_PART; at++) {
    const term = terms.get(stem.slice(at))?.find(({ stems }) => stems.length === 1);
    if (term !== undefined) return term;
  }
  return undefined;
}
