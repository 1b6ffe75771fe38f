import { commands } from '../../commands/index.ts';
import { type AnyAction, type AnyCommand, isGroup } from '../../src/command/command.ts';
import type { Given } from '../../src/command/route.ts';

/** Something that can be run, with its subcommand's name. */
export interface Runnable {
  readonly command: AnyCommand;
  /** Empty for a command without any. */
  readonly subcommand: string;
  readonly action: AnyAction;
}

/** Everything that can be run, from the list of commands: a new one is here by itself. */
export const ACTIONS: readonly Runnable[] = commands.flatMap((command): Runnable[] =>
  isGroup(command)
    ? Object.entries(command.subcommands).map(([subcommand, action]) => ({ command, subcommand, action }))
    : [{ command, subcommand: '', action: command }],
);

/** Every option of everything. */
export const OPTIONS = ACTIONS.flatMap((one) =>
  Object.keys(one.action.options.shape).map((option) => ({ ...one, option })),
);

/** Options as somebody types them after the name of a command. */
export function typedText({ subcommand }: Runnable, values: Readonly<Record<string, string>>): Given {
  const options = Object.entries(values).map(([name, value]) => `${name}:"${value}"`);
  return { text: [subcommand, ...options].join(' ') };
}
