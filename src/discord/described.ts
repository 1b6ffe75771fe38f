import { Locale } from 'discord.js';
import { wordsFor } from '../i18n/catalogue.ts';
import type { Words } from '../i18n/words.ts';
import { LIMITS } from './limits.ts';

/** Discord's locales that the catalogues have words for, besides English. */
export const TRANSLATED = [
  Locale.French,
  Locale.German,
  Locale.SpanishES,
  Locale.SpanishLATAM,
  Locale.Russian,
] as const;

/** Source: docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming. */
const NAME = /^[-_\p{Ll}\p{Lo}\p{N}]{1,32}$/u;

/** What everything that is registered begins with. */
export interface Described {
  readonly name: string;
  readonly description: string;
  readonly descriptionLocalizations: Record<string, string>;
}

/**
 * A name with its line of the catalogue, in every language.
 * @param command what is to blame for what Discord would refuse, without its slash
 * @param what the name is: "its name"
 * @throws Error
 */
export function described(
  command: string,
  name: string,
  what: string,
  line: (words: Words) => string | undefined,
): Described {
  if (!NAME.test(name)) throw refused(command, what);
  const text = (locale: string) => checked(command, line(wordsFor(locale)) ?? '');
  return {
    name,
    description: text('en'),
    descriptionLocalizations: Object.fromEntries(TRANSLATED.map((locale) => [locale, text(locale)])),
  };
}

function checked(command: string, text: string): string {
  if (text === '') throw refused(command, 'a description is missing from the catalogue');
  if (text.length > LIMITS.description)
    throw refused(command, `a description is over ${LIMITS.description}: “${text}”`);
  return text;
}

/** Says what Discord would refuse of a command. */
export function refused(command: string, why: string): Error {
  return new Error(`Discord would refuse /${command}: ${why}`);
}
