import { type AnyAction, type AnyCommand, isGroup } from '../../command/command.ts';
import { describeOptions } from '../../command/describe.ts';
import type { Words } from '../../i18n/words.ts';

/** What completes a line while it is typed: a command, or one with an option of it, and what that is about. */
export interface Completion {
  readonly typed: string;
  readonly about: string;
}

/** Everything that commands can begin with, from their definitions. */
export function completionsOf(commands: readonly AnyCommand[], words: Words): Completion[] {
  return commands
    .flatMap((command) => (isGroup(command) ? Object.values(command.subcommands) : [command]))
    .flatMap((action) => [
      { typed: `/${action.name}`, about: action.help(words).summary },
      ...optionsOf(action, words),
    ]);
}

function optionsOf(action: AnyAction, words: Words): Completion[] {
  const { options } = action.help(words);
  return describeOptions(action).map(({ name }) => ({
    typed: `/${action.name} ${name}:`,
    about: options[name] ?? '',
  }));
}
