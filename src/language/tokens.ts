import snowball from 'snowball-stemmers';

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
  return words(text).flatMap((word) => token(word, language));
}

/**
 * What one word of a query can be indexed as. Nobody says in which language a query is, so it is stemmed in each
 * of the languages that the articles are in.
 */
export function queryTokens(word: string, languages: readonly string[]): string[] {
  return [...new Set(['und', ...languages].flatMap((language) => token(word.toLowerCase(), language)))];
}

/** None when nothing of the word can be indexed, such as a lone apostrophe. */
function token(word: string, language: string): string[] {
  const stem = stemmerFor(language)?.stem(word) ?? word;
  const plain = stem
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, LONGEST_TOKEN);
  return plain === '' ? [] : [plain];
}

function stemmerFor(language: string): { stem(word: string): string } | null {
  const code = (language.split('-')[0] ?? '').toLowerCase();
  let stemmer = stemmers.get(code);
  if (stemmer === undefined) {
    const algorithm = ALGORITHMS[code];
    stemmer = algorithm === undefined ? null : snowball.newStemmer(algorithm);
    stemmers.set(code, stemmer);
  }
  return stemmer;
}
