import { COMPOUNDING, termAtEnd } from './compounds.ts';
import { LEXICONS } from './lexicons/index.ts';
import { stemsIn, type Term, type Terms, termAt, termsOf } from './terms.ts';

/** What the terms of a language are found with. */
export interface Vocabulary {
  /** The terms of a text in order, again and again; a word counts for the longest term that it is part of. */
  termsIn(text: string): Term[];
}

const vocabularies = new Map<string, Vocabulary>();

/** Made when it is first asked for; undefined for a language without a lexicon. @param language ISO 639-1 */
export function vocabularyOf(language: string): Vocabulary | undefined {
  const lexicon = Object.hasOwn(LEXICONS, language) ? LEXICONS[language] : undefined;
  if (lexicon === undefined) return undefined;
  return vocabularies.getOrInsertComputed(language, () => {
    const terms = termsOf(lexicon, language);
    return { termsIn: (text) => termsAmong(stemsIn(text, language), terms, COMPOUNDING.has(language)) };
  });
}

function termsAmong(stems: readonly string[], terms: Terms, compounds: boolean): Term[] {
  const found: Term[] = [];
  for (let at = 0; at < stems.length; ) {
    const term = termAt(stems, at, terms) ?? (compounds ? termAtEnd(stems[at] ?? '', terms) : undefined);
    if (term !== undefined) found.push(term);
    at += term?.stems.length ?? 1;
  }
  return found;
}
