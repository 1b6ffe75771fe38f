import { UserError } from '../core/errors.ts';
import { wordsFor } from '../i18n/catalogue.ts';
import { type AnyCommand, isGroup } from './command.ts';
import { commandFor } from './help.ts';
import { parseText } from './parse-text.ts';

/** A command that somebody says to the bot, without its slash. */
export interface Spoken {
  readonly command: string;
  /** What follows it. */
  readonly text: string;
  /** Whether everybody who reads what was said may read the answer; else it is for who asked alone. */
  readonly isForAll: boolean;
}

/** Their answers tell news, and nothing about anybody; those of all others are for who asked alone. */
const ABOUT_NEWS: ReadonlySet<string> = new Set(['digest', 'article', 'why']);
/** Options that make an answer one for who asked: it is long, says where something is, or tells what they have seen. */
const PERSONAL: Readonly<Record<string, RegExp>> = { full: /./, discuss: /./, since: /^last(@|$)/i };

/** What somebody means: the command that they name, an article for words that name none, help for no words. */
export function spoken(said: string, commands: readonly AnyCommand[]): Spoken {
  const [, first = '', rest = ''] = /^\/?(\S*)\s*([\s\S]*)$/.exec(said.trim()) ?? [];
  const name = first.toLowerCase();
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return { command: name, text: rest, isForAll: isForAll(command, rest) };
  const isHelp = name === '' || (name === 'help' && (rest === '' || commandFor(rest, commands) !== null));
  return isHelp
    ? { command: 'newsdesk', text: `help ${rest}`.trim(), isForAll: false }
    : { command: 'article', text: said.trim(), isForAll: true };
}

function isForAll(command: AnyCommand, text: string): boolean {
  if (isGroup(command) || !ABOUT_NEWS.has(command.name)) return false;
  try {
    const options = parseText(command, text, wordsFor('en'));
    return !Object.entries(PERSONAL).some(([name, value]) => value.test(options[name] ?? ''));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // A mistake, which whoever made it is told alone.
    return false;
  }
}
