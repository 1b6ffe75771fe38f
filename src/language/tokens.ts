import snowball from 'snowball-stemmers';
import { primaryLanguage } from '../core/language-tag.ts';

/** The Snowball algorithm of each language, by ISO 639-1 code. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

/** Longer "words" (addresses, encoded data) are cut to this: nobody searches by their end. */
const LONGEST_TOKEN = 40;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
const stemmers = new Map<string, { stem(word: string): string } | null>();

/** The words of a text in lower case, in order. Works in scripts without spaces, too. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) found.push(segment.toLowerCase());
  }
  return found;
}

/**
 * What a text is indexed by: its words, stemmed in its language, without accents.
 * @param language BCP 47, `und` when unknown
 */
export function indexTokens(text: string, language: string): string[] {
  return words(text).flatMap((word) => wordTokens(word, language));
}

/** The same for one word in lower case, as `words` gives it. */
export function wordTokens(word: string, language: string): readonly string[] {
  const known = knownTokens(language);
  let tokens = known.get(word);
  if (tokens === undefined) {
    tokens = token(word, language);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, tokens);
  }
  return tokens;
}

/**
 * Words of each language that are remembered with their tokens: most words of an article have been met before, and
 * stemming is what an import spends most of its time on.
 */
const MOST_KNOWN = 20_000;
const knownByLanguage = new Map<string, Map<string, readonly string[]>>();

function knownTokens(language: string): Map<string, readonly string[]> {
  const code = primaryLanguage(language);
  let known = knownByLanguage.get(code);
  if (known === undefined) {
    known = new Map();
    knownByLanguage.set(code, known);
  }
  return known;
}

/**
 * What one word of a query can be indexed as. Nobody says in which language a query is, so it is stemmed in each
 * of the languages that the articles are in.
 */
export function queryTokens(word: string, languages: readonly string[]): string[] {
  return [...new Set(['und', ...languages].flatMap((language) => token(word.toLowerCase(), language)))];
}

/**
 * A word's stem without accents; for a word with accents also the stem of the word as people type it without them,
 * which can differ (French "sécurité": "secur" and "securit"). None when nothing of the word can be indexed.
 */
function token(word: string, language: string): string[] {
  const stemmer = stemmerFor(language);
  const stem = (form: string) => plain(stemmer?.stem(form) ?? form);
  const typed = plain(word);
  const stems = typed === word ? [stem(word)] : [stem(word), stem(typed)];
  return [...new Set(stems)].filter((token) => token !== '').map((token) => token.slice(0, LONGEST_TOKEN));
}

/** Letters that are no letter with an accent to Unicode, and are typed as one all the same. */
const STROKES: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** Letters and digits alone, without accents. */
function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[łøđħßæœ]/g, (letter) => STROKES[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function stemmerFor(language: string): { stem(word: string): string } | null {
  const code = primaryLanguage(language);
  let stemmer = stemmers.get(code);
  if (stemmer === undefined) {
    const algorithm = ALGORITHMS[code];
    stemmer = algorithm === undefined ? null : snowball.newStemmer(algorithm);
    stemmers.set(code, stemmer);
  }
  return stemmer;
}
