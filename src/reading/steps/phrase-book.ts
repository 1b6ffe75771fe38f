/**
 * What furniture says, by language (ISO 639-1): phrases between `|`, in small letters, `'` for any apostrophe, no signs
 * at the end. Where whole lines are meant, a phrase that ends in `…` is one that may go on.
 */
export type Phrases = Readonly<Record<string, string>>;

/** Finds phrases at the beginning of texts, in about the time of one look-up however many there are. */
export interface PhraseBook {
  /** How many characters of a text its first words take that are in the book; 0 when there are none. */
  readonly opening: (text: string) => number;
  /** True when a text is nothing but a phrase, or begins with one that may go on. */
  readonly covers: (text: string) => boolean;
}

/** Longer than any phrase. */
const LONGEST = 80;
const SIGNS_AT_THE_END = /[\s.!:：…»→›>|]+$/u;

export function phraseBook(...tables: readonly Phrases[]): PhraseBook {
  const byBeginning = new Map<number, { words: string; open: boolean }[]>();
  for (const phrase of tables.flatMap((table) => Object.values(table).flatMap(phrasesIn))) {
    const words = phrase.replace(/…$/, '');
    for (const beginning of beginningsOf(words)) {
      const others = byBeginning.get(beginning) ?? [];
      byBeginning.set(beginning, [...others, { words, open: words !== phrase }]);
    }
  }
  for (const phrases of byBeginning.values()) phrases.sort((a, b) => b.words.length - a.words.length);

  const candidates = (text: string) => byBeginning.get(beginningOf(text)) ?? NONE;
  return {
    opening: (text) => {
      const phrases = candidates(text);
      if (phrases.length === 0) return 0;
      const start = plain(text);
      return phrases.find(({ words }) => beginsWith(start, words))?.words.length ?? 0;
    },
    covers: (text) => {
      const phrases = candidates(text);
      if (phrases.length === 0) return false;
      const start = plain(text);
      const whole = text.length > LONGEST ? null : start.replace(SIGNS_AT_THE_END, '');
      return phrases.some(({ words, open }) => whole === words || (open && beginsWith(start, words)));
    },
  };
}

const NONE: readonly { words: string; open: boolean }[] = [];

/** The first two characters as a number: every step asks every line, and most lines end there. */
function beginningOf(text: string): number {
  return text.charCodeAt(0) * 0x10000 + (text.length > 1 ? text.charCodeAt(1) : 0);
}

/** In small letters and in capitals. */
function beginningsOf(words: string): Set<number> {
  const [first, second] = [words.slice(0, 1), words.slice(1, 2)];
  const cases = (letter: string) => [letter, letter.toUpperCase()].filter(({ length }) => length <= 1);
  return new Set(cases(first).flatMap((one) => cases(second).map((other) => beginningOf(one + other))));
}

/** The beginning as phrases are written, character by character. */
function plain(text: string): string {
  return text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[^\S ]/g, ' ');
}

/** Not in the middle of a word, where words stand apart. */
function beginsWith(text: string, words: string): boolean {
  if (!text.startsWith(words)) return false;
  const next = text.charAt(words.length);
  return (
    !/[\p{L}\p{N}]/u.test(next) || isUnspaced(next) || isUnspaced(words.slice(-1)) || words.endsWith('@')
  );
}

function isUnspaced(character: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character);
}

/** The phrases of one language. */
export function phrasesIn(list: string): string[] {
  return list
    .trim()
    .split(/\s*\|\s*/)
    .filter((phrase) => phrase !== '');
}
