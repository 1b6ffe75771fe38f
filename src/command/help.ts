import type { Words } from '../i18n/words.ts';
import {
  type Block,
  heading,
  type Inline,
  list,
  marked,
  paragraph,
  sentence,
  text,
} from '../message/document.ts';
import { type AnyAction, type AnyCommand, isGroup } from './command.ts';
import { describeOptions } from './describe.ts';
import { typedExample, usageOf } from './usage.ts';

/** A line for each thing that can be typed, from the definitions. */
export function helpLines(commands: readonly AnyCommand[], words: Words): Inline[][] {
  return commands.flatMap((command) => [
    line(command.name, command.help(words).summary),
    ...(isGroup(command) ? subcommandLines(Object.values(command.subcommands), words) : []),
  ]);
}

/** What one command does, how it is typed, and what each of its options or subcommands means. */
export function helpOn(command: AnyCommand | AnyAction, words: Words): Block[] {
  const { summary } = command.help(words);
  const lines = isGroup(command)
    ? subcommandLines(Object.values(command.subcommands), words)
    : optionLines(command, words);
  return [
    heading(1, `/${command.name}`),
    paragraph(text(summary)),
    sentence(`\`${`/${command.name} ${usageOf(command)}`.trim()}\``),
    ...(lines.length === 0 ? [] : [list(lines)]),
  ];
}

/** The command or the subcommand that somebody names, with or without its slash: `/digest`, `subscription add`. */
export function commandFor(typed: string, commands: readonly AnyCommand[]): AnyCommand | AnyAction | null {
  const [name = '', word] = typed.replace(/^\//, '').toLowerCase().split(/\s+/);
  const command = commands.find((one) => one.name === name) ?? null;
  if (command === null || word === undefined) return command;
  if (!isGroup(command)) return null;
  return Object.hasOwn(command.subcommands, word) ? (command.subcommands[word] ?? null) : null;
}

function subcommandLines(actions: readonly AnyAction[], words: Words): Inline[][] {
  return actions.map((action) => line(action.name, action.help(words).summary));
}

function optionLines(action: AnyAction, words: Words): Inline[][] {
  const { options } = action.help(words);
  return describeOptions(action).map((option) =>
    marked(`\`${typedExample(option)}\` · ${options[option.name] ?? ''}`),
  );
}

function line(typed: string, summary: string): Inline[] {
  return marked(`\`/${typed}\` · ${summary}`);
}
