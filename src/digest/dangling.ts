import { primaryLanguage } from '../core/language-tag.ts';
import { DANGLING, type DanglingWords } from './dangling-words.ts';

/** How a sentence leans on the one before: not at all, by going on from it, or by somebody whom only that one names. */
export type Leaning = 'none' | 'connective' | 'pronoun';

/** Characters, and words among them, by which a sentence's beginning is judged. */
const BEGINNING = 80;
const LONGEST = 4;

/** @param language BCP 47, `und` when unknown */
export function leaningOf(sentence: string, language: string): Leaning {
  const lists = listsFor(language);
  // A sentence that begins in the middle is the end of one that was torn.
  if (/^[\p{Ll},;:)]/u.test(sentence)) return 'pronoun';
  if (lists === null) return 'none';
  const first = beginning(sentence);
  // Most sentences begin with no word of any list.
  if (!lists.firstWords.has(first[0] ?? '')) return 'none';
  if (lengthOfMatch(first, lists.connectives) > 0) return 'connective';
  if (lengthOfMatch(first, lists.pronouns) > 0) return 'pronoun';
  const pointer = lengthOfMatch(first, lists.pointers);
  return pointer === 0 || first.slice(pointer, pointer + 2).some((word) => lists.times.has(word))
    ? 'none'
    : 'pronoun';
}

/** The sentence without "Meanwhile," before it; as it is when nothing can be left out. */
export function withoutConnective(sentence: string, language: string): string {
  const lists = listsFor(language);
  const comma = sentence.slice(0, BEGINNING).search(/[,，]\s/);
  if (lists === null || comma === -1) return sentence;
  const before = beginning(sentence.slice(0, comma));
  if (before.length === 0 || lengthOfMatch(before, lists.connectives) !== before.length) return sentence;
  const rest = sentence.slice(comma + 1).trimStart();
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** The first words, in lower case. */
function beginning(sentence: string): string[] {
  const found = sentence.slice(0, BEGINNING).toLowerCase().match(WORD) ?? [];
  return found.slice(0, LONGEST + 2).map((word) => word.replaceAll("'", '’'));
}

/** How many of the words, from the first on, a list has as one entry; 0 when it has none. */
function lengthOfMatch(first: readonly string[], list: ReadonlySet<string>): number {
  let found = 0;
  let joined = '';
  for (const [index, word] of first.slice(0, LONGEST).entries()) {
    joined = index === 0 ? word : `${joined}+${word}`;
    if (list.has(joined)) found = index + 1;
  }
  return found;
}

type Lists = { readonly [Name in keyof DanglingWords | 'firstWords']: ReadonlySet<string> };
const known = new Map<string, Lists | null>();

function listsFor(language: string): Lists | null {
  let lists = known.get(language);
  if (lists === undefined) {
    const found = DANGLING[primaryLanguage(language)];
    lists = found === undefined ? null : listsOf(found);
    known.set(language, lists);
  }
  return lists;
}

function listsOf({ pronouns, pointers, connectives, times }: DanglingWords): Lists {
  const set = (list: string) => new Set(list.split(' '));
  const leaning = [pronouns, pointers, connectives].flatMap((list) => list.split(' '));
  return {
    pronouns: set(pronouns),
    pointers: set(pointers),
    connectives: set(connectives),
    times: set(times),
    firstWords: new Set(leaning.map((entry) => entry.split('+')[0] ?? '')),
  };
}
