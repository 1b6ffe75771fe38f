import { isStopWord } from '../../language/stop-words.ts';
import { indexTokens } from '../../language/tokens.ts';

/** Words of each language that are remembered: most words of an article have been met before. */
const MOST_KNOWN = 20_000;
const knownByLanguage = new Map<string, Map<string, string | null>>();

/** The stem of a word that says something: null for a stop word, a number and a single letter. @param word in lower case */
export function tellingStem(word: string, language: string): string | null {
  let known = knownByLanguage.get(language);
  if (known === undefined) {
    known = new Map();
    knownByLanguage.set(language, known);
  }
  let stem = known.get(word);
  if (stem === undefined) {
    stem = stemOf(word, language);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, stem);
  }
  return stem;
}

function stemOf(word: string, language: string): string | null {
  if (isStopWord(word, [language])) return null;
  const stem = indexTokens(word, language)[0] ?? '';
  return stem.length < 2 || /^\p{N}/u.test(stem) ? null : stem;
}
