import { UserError } from '../../core/errors.ts';
import { LONGEST_NAME, MOST_NAMES } from '../../core/subscription.ts';
import { oneLine } from '../../core/text.ts';
import { topicKey } from '../../core/topic.ts';
import type { Words } from '../../i18n/words.ts';

/** Typed alone, it empties a list. */
const NOTHING = /^\s*[-–—−]\s*$/;
const COMMA = /[,，、\n]/;
/** Those at the end are looked for once, from the first of them. */
const QUOTES = /^["“”„«»'‘’]+|(?<!["“”„«»'‘’])["“”„«»'‘’]+$/g;
const MINUS = /^[-–—−]\s*/;

/** Words and phrases, and those that nobody wants to read of. */
export interface Keywords {
  readonly keywords: string[];
  readonly without: string[];
}

/**
 * A list as people type it: with commas, each name once, quotation marks left out; nothing for a minus alone.
 * @throws UserError when it is too long, or a name in it
 */
export function parseNames(typed: string, option: string, words: Words): string[] {
  return distinct(pieces(typed), option, words);
}

/** The same where a name that begins with a minus is one to leave out. */
export function parseKeywords(typed: string, option: string, words: Words): Keywords {
  const all = pieces(typed);
  const isExcluded = (name: string) => MINUS.test(name);
  return {
    keywords: distinct(
      all.filter((name) => !isExcluded(name)),
      option,
      words,
    ),
    without: distinct(
      all.filter(isExcluded).map((name) => unquoted(name.replace(MINUS, ''))),
      option,
      words,
    ),
  };
}

/** A list as it can be typed, with a minus before what is left out. @param most characters, where commas may stand close */
export function typedNames(names: readonly string[], without: readonly string[], most: number): string {
  const all = [...names, ...without.map((name) => `-${name}`)];
  const typed = all.join(', ');
  return typed.length <= most ? typed : all.join(',');
}

function pieces(typed: string): string[] {
  return NOTHING.test(typed) ? [] : typed.split(COMMA).map(unquoted);
}

function unquoted(name: string): string {
  return oneLine(oneLine(name).replace(QUOTES, ''));
}

function distinct(names: readonly string[], option: string, words: Words): string[] {
  const { errors } = words.subscriptions;
  const found = new Map<string, string>();
  for (const name of names) {
    if (name.length > LONGEST_NAME) {
      throw new UserError('name-too-long', errors.nameTooLong(option, LONGEST_NAME), { option });
    }
    if (name !== '' && !found.has(topicKey(name))) found.set(topicKey(name), name);
  }
  if (found.size > MOST_NAMES)
    throw new UserError('too-many-names', errors.tooManyNames(option, MOST_NAMES), { option });
  return [...found.values()];
}
