import { UserError } from '../core/errors.ts';
import type { Words } from '../i18n/words.ts';
import { shorten } from '../language/shorten.ts';
import { type AnyAction, type AnyCommand, isGroup } from './command.ts';
import { describeOptions } from './describe.ts';
import { LONGEST_ECHO } from './echo.ts';
import { parseText } from './parse-text.ts';

/** What somebody typed or chose for a command: free text, or values by option name, and the subcommand's name. */
export type Given =
  | { readonly text: string }
  | { readonly subcommand?: string | undefined; readonly values: Readonly<Record<string, unknown>> };

/** What is to be run, and the options for it, not parsed yet. */
export interface Routed {
  readonly action: AnyAction;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Finds out which of a command's actions is meant, and its options. Typed text names a subcommand with its first word.
 * @throws UserError with one friendly sentence
 */
export function route(command: AnyCommand, given: Given, words: Words): Routed {
  if (!isGroup(command)) {
    return {
      action: command,
      values: 'text' in given ? parseText(command, given.text, words) : answered(command, given.values),
    };
  }
  const [, first = '', rest = ''] =
    'text' in given ? (/^\s*(\S*)\s*([\s\S]*)$/.exec(given.text) ?? []) : ['', given.subcommand ?? ''];
  const name = first === '' ? (command.bare ?? '') : first.toLowerCase();
  const action = Object.hasOwn(command.subcommands, name) ? command.subcommands[name] : undefined;
  if (action === undefined) {
    throw new UserError(
      'no-subcommand',
      words.errors.subcommand(command.name, shorten(first, LONGEST_ECHO), Object.keys(command.subcommands)),
    );
  }
  return {
    action,
    values: 'text' in given ? parseText(action, rest, words) : answered(action, given.values),
  };
}

/** Without what was left empty in a form; but text that may be empty was emptied. */
function answered(
  action: AnyAction,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const canBeEmpty = new Set(
    describeOptions(action)
      .filter(({ kind, required, choices }) => required || (kind === 'text' && choices === undefined))
      .map(({ name }) => name),
  );
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value !== '' || canBeEmpty.has(name)),
  );
}
