import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { type AnyCommand, isGroup } from '../command/command.ts';
import { type Call, callWith } from '../message/call.ts';
import { parseCustomId } from './custom-id.ts';

/** What is to be run. */
export interface Called {
  readonly command: string;
  readonly subcommand: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What somebody chose from Discord's commands. */
export function calledBy(interaction: ChatInputCommandInteraction | AutocompleteInteraction): Called {
  const { commandName, options } = interaction;
  const [first] = options.data;
  const isSubcommand = first?.type === ApplicationCommandOptionType.Subcommand;
  const given = isSubcommand ? (first.options ?? []) : options.data;
  return {
    command: commandName,
    subcommand: isSubcommand ? first.name : '',
    values: Object.fromEntries(given.map(({ name, value }) => [name, value])),
  };
}

/** What a button or a form of ours is for; one of another version is for a command without a name. */
export function calledByCustomId(id: string): Call {
  return parseCustomId(id) ?? { command: '', subcommand: '', values: {} };
}

/** What somebody chose from a menu of ours. */
export function calledByMenu({ customId, values }: StringSelectMenuInteraction): Called {
  return callWith(calledByCustomId(customId), values[0] ?? '');
}

/** Whether what is called may have to ask for something first. */
export function mayAsk(command: AnyCommand, subcommand: string): boolean {
  if (!isGroup(command)) return command.form !== undefined;
  const { subcommands } = command;
  return Object.hasOwn(subcommands, subcommand) && subcommands[subcommand]?.form !== undefined;
}
