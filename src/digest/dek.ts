import { shorten } from '../language/shorten.ts';
import { leaningOf, withoutConnective } from './dangling.ts';
import type { WeighedSentence } from './weigh-sentences.ts';

/** Characters of a dek. */
export const LONGEST_DEK = 300;
/** A part of a sentence that is shorter does not stand alone. */
const SHORTEST_PART = 80;
/** Twice what it costs in a summary, where the sentence before may be read: a dek names its subject. */
const LEANING = { none: 0, connective: 0.5, pronoun: 1 };

/** One line that stands alone: the worthiest sentence, without "Meanwhile," before it. Empty when there are none. */
export function dekOf(weighed: readonly WeighedSentence[], language: string): string {
  let best: { text: string; worth: number } | null = null;
  for (const sentence of weighed) {
    if (best !== null && sentence.worth <= best.worth) continue;
    const text =
      sentence.leaning === 'connective' ? withoutConnective(sentence.text, language) : sentence.text;
    // "Meanwhile, the mayor agreed" stands without its first word; "Meanwhile, he agreed" does not.
    const leaning = text === sentence.text ? sentence.leaning : leaningOf(text, language);
    const worth = sentence.worth - LEANING[leaning];
    if (best === null || worth > best.worth) best = { text, worth };
  }
  return best === null ? '' : asDek(best.text);
}

/** On a dek's length: a statement after a semicolon can go; else the end is cut off, and marked so. */
function asDek(text: string): string {
  if (text.length <= LONGEST_DEK) return text;
  const statement = partBefore('; ', text);
  if (statement !== null) return `${statement}.`;
  const clause = partBefore(', ', text);
  return clause !== null && clause.length >= LONGEST_DEK / 2 ? `${clause}…` : shorten(text, LONGEST_DEK);
}

/** The longest part that fits and stands before the sign; null when it is too short, or open at the end. */
function partBefore(sign: string, text: string): string | null {
  const part = text.slice(0, Math.max(0, text.lastIndexOf(sign, LONGEST_DEK - 1)));
  return part.length >= SHORTEST_PART && isWhole(part) ? part : null;
}

/** False when a bracket or a quotation is still open at the end. */
function isWhole(part: string): boolean {
  const count = (mark: RegExp) => part.match(mark)?.length ?? 0;
  return count(/[([（]/g) === count(/[)\]）]/g) && count(/[“”„"«»]/g) % 2 === 0;
}
