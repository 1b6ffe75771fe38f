import { topicKey } from '../core/topic.ts';
import { weekdayNames } from '../i18n/cadence.ts';
import { LANGUAGES, wordsFor } from '../i18n/catalogue.ts';
import { CADENCE_TERMS, type CadenceTerm } from '../i18n/subscriptions/cadence-words.ts';

/** What a word means in a cadence: a day of ISO 8601, or a term. `several`: the times are a list, even a single one. */
export type Meaning = { readonly day: number } | { readonly term: CadenceTerm | 'several' };

/** A number, as a time or a count of something. */
export interface NumberToken {
  readonly kind: 'number';
  readonly digits: string;
  /** What stands after a colon or a full stop. */
  readonly minutes: string | null;
  /** Whether an "h" stands behind it: "9h", "9h30". */
  readonly h: boolean;
  readonly half: 'a' | 'p' | null;
}

export type WhenToken =
  | NumberToken
  | { readonly kind: 'word'; readonly meaning: Meaning | null }
  /** Between two days, a row of them. */
  | { readonly kind: 'dash' }
  | { readonly kind: 'unknown' };

const TOKEN =
  /(\d+)(?:[:.](\d+(?:[:.]\d+)*)| ?h(?: ?(\d+))?(?![\p{L}\d]))?(?: ?([ap])(?:m(?!\p{L})\.?|\. ?m(?!\p{L})\.?))?|(\p{L}+)|([-–—])|[,;&+/.'’|]|(\S)/gu;
/** "1,440 minutes": numbers as languages group them. */
const GROUPED = /(\d)[,.’ ](\d{3})(?!\d)/g;
/** Letters of a day's name that are enough to know it. */
const LEAST = 3;

/** What somebody typed for a cadence, piece by piece, in any language of the catalogues. */
export function whenTokens(text: string): WhenToken[] {
  const folded = topicKey(text).replace(GROUPED, '$1$2');
  return [...folded.matchAll(TOKEN)].flatMap((match): WhenToken[] => {
    const [, digits, minutes, hMinutes, half, word, dash, unknown] = match;
    if (digits !== undefined) {
      const h = /h/.test(match[0]);
      return [
        {
          kind: 'number',
          digits,
          minutes: minutes ?? hMinutes ?? null,
          h,
          half: half === 'a' || half === 'p' ? half : null,
        },
      ];
    }
    if (word !== undefined) return [{ kind: 'word', meaning: meanings().get(word) ?? null }];
    if (dash !== undefined) return [{ kind: 'dash' }];
    return unknown === undefined ? [] : [{ kind: 'unknown' }];
  });
}

let known: ReadonlyMap<string, Meaning> | null = null;

function meanings(): ReadonlyMap<string, Meaning> {
  known ??= new Map([...beginningsOfDays(), ...namesOfDays(), ...terms()]);
  return known;
}

function* terms(): Generator<[string, Meaning]> {
  yield ['several', { term: 'several' }];
  for (const language of LANGUAGES) {
    const { typed } = wordsFor(language).subscriptions.cadence;
    for (const term of CADENCE_TERMS) {
      for (const word of topicKey(typed[term]).split(' ')) yield [word, { term }];
    }
  }
}

function* namesOfDays(): Generator<[string, Meaning]> {
  for (const language of LANGUAGES) {
    const { eachWeek } = wordsFor(language).subscriptions.cadence;
    const long = weekdayNames(language, 'long');
    for (const names of [weekdayNames(language, 'short'), long]) {
      for (const [index, name] of names.entries()) yield [letters(name), { day: index + 1 }];
    }
    for (const [index, name] of long.entries()) {
      const [last = ''] = topicKey(eachWeek(index + 1, name))
        .split(' ')
        .slice(-1);
      yield [last, { day: index + 1 }];
    }
  }
}

/** "tues", "thur", "miérc": they begin the name of one day in some language, and of no other day in any. */
function* beginningsOfDays(): Generator<[string, Meaning]> {
  const days = new Map<string, Set<number>>();
  for (const language of LANGUAGES) {
    for (const [index, name] of weekdayNames(language, 'long').entries()) {
      const word = letters(name);
      for (let end = LEAST; end < word.length; end += 1) {
        days.getOrInsertComputed(word.slice(0, end), () => new Set()).add(index + 1);
      }
    }
  }
  for (const [beginning, [day = 0, ...others]] of days) {
    if (others.length === 0) yield [beginning, { day }];
  }
}

function letters(name: string): string {
  return topicKey(name).replace(/[^\p{L}]/gu, '');
}
