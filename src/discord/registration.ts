import {
  type ApplicationCommandDataResolvable,
  ApplicationCommandOptionType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { type AnyCommand, type CommandGroup, isGroup } from '../command/command.ts';
import { type Described, described, refused } from './described.ts';
import { LIMITS } from './limits.ts';
import { registeredOptions, type ValueOption } from './registered-options.ts';

interface Subcommand extends Described {
  readonly type: ApplicationCommandOptionType.Subcommand;
  readonly options: ValueOption[];
}

/**
 * Commands as Discord registers them, from their definitions.
 * @throws Error naming the command, the option and the limit, for what Discord would refuse
 */
export function registrations(commands: readonly AnyCommand[]): ApplicationCommandDataResolvable[] {
  return commands.map((command) => {
    const { name } = command;
    const texts = described(name, name, 'its name', (words) => command.help(words).summary);
    const options = isGroup(command) ? registeredSubcommands(command) : registeredOptions(command);
    const total = charactersOf({ ...texts, options });
    if (total > LIMITS.command) throw refused(name, `it has ${total} of ${LIMITS.command} characters`);
    return { ...texts, contexts: [InteractionContextType.Guild], ...permissions(command), options };
  });
}

/** A default, which the people of a server may change; what a command does is checked when it runs. */
function permissions(command: AnyCommand): { defaultMemberPermissions?: bigint } {
  return isGroup(command) && command.forManagers
    ? { defaultMemberPermissions: PermissionFlagsBits.ManageChannels }
    : {};
}

function registeredSubcommands(group: CommandGroup): Subcommand[] {
  const actions = Object.entries(group.subcommands);
  if (actions.length > LIMITS.options)
    throw refused(group.name, `it has more than ${LIMITS.options} subcommands`);
  return actions.map(([word, action]) => ({
    ...described(action.name, word, `the name of its subcommand ${word}`, (words) => {
      return action.help(words).summary;
    }),
    type: ApplicationCommandOptionType.Subcommand,
    options: registeredOptions(action),
  }));
}

interface Part {
  readonly name: string;
  readonly description?: string;
  readonly descriptionLocalizations?: unknown;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  readonly options?: readonly unknown[];
}

/** What Discord sums up of a command: names, choices, and of each description the longest translation. */
function charactersOf(part: Part): number {
  const texts = [part.description ?? '', ...Object.values(part.descriptionLocalizations ?? {})];
  const choices = (part.choices ?? []).map(({ name, value }) => name.length + String(value).length);
  const options = ((part.options ?? []) as readonly Part[]).map(charactersOf);
  return [part.name.length, Math.max(...texts.map(({ length }) => length)), ...choices, ...options].reduce(
    (sum, length) => sum + length,
    0,
  );
}
