import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
} from 'discord.js';
import type { CommandRunner } from '../app/run-command.ts';
import type { AnyCommand } from '../command/command.ts';
import type { InFlight } from '../core/in-flight.ts';
import { shorten } from '../language/shorten.ts';
import type { Document } from '../message/document.ts';
import type { Log } from '../ports/log.ts';
import { LIMITS } from './limits.ts';
import { renderDiscord } from './render.ts';

/** Answers what people do in Discord. Failures to answer are logged: there is nobody else left to tell. */
export function answerInteractions(
  commands: readonly AnyCommand[],
  runner: CommandRunner,
  log: Log,
  inFlight: InFlight,
) {
  const byName = new Map(commands.map((command) => [command.name, command]));
  return async (interaction: Interaction): Promise<void> => {
    try {
      if (interaction.isChatInputCommand()) await inFlight.track(answerCommand(interaction, byName, runner));
      else if (interaction.isAutocomplete()) await answerAutocomplete(interaction, byName, runner);
    } catch (error) {
      log.error({ err: error, interaction: interaction.id }, 'an interaction could not be answered');
    }
  };
}

/** Acknowledged at once, then run, then answered: the first part where the acknowledgement stands, the others below. */
async function answerCommand(
  interaction: ChatInputCommandInteraction,
  commands: ReadonlyMap<string, AnyCommand>,
  runner: CommandRunner,
): Promise<void> {
  const command = commands.get(interaction.commandName);
  const asker = { locale: interaction.locale };
  const isPrivate = command === undefined || command.firstResponse === 'private';
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  try {
    await send(interaction, await documentFor(interaction, command, commands, runner), isPrivate);
  } catch (error) {
    // Instead of "is thinking…" for a quarter of an hour.
    await send(interaction, runner.failed(error, interaction.commandName, asker), isPrivate);
  }
}

function documentFor(
  { commandName, locale, options }: ChatInputCommandInteraction,
  command: AnyCommand | undefined,
  commands: ReadonlyMap<string, AnyCommand>,
  runner: CommandRunner,
): Document | Promise<Document> {
  if (command === undefined) return runner.unknown(commandName, [...commands.values()], { locale });
  const values = Object.fromEntries(options.data.map(({ name, value }) => [name, value]));
  return runner.run(command, { values }, { locale });
}

async function send(
  interaction: ChatInputCommandInteraction,
  document: Document,
  isPrivate: boolean,
): Promise<void> {
  const flags = MessageFlags.IsComponentsV2;
  for (const { components } of renderDiscord(document)) {
    // The first part takes the place of the acknowledgement; what was shown before is never overwritten.
    if (interaction.replied) {
      await interaction.followUp({ components, flags: isPrivate ? flags | MessageFlags.Ephemeral : flags });
    } else await interaction.editReply({ components, flags });
  }
}

/** Suggestions are the first response: nothing is awaited but the store's reading thread. */
async function answerAutocomplete(
  interaction: AutocompleteInteraction,
  commands: ReadonlyMap<string, AnyCommand>,
  runner: CommandRunner,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const command = commands.get(interaction.commandName);
  const suggestions =
    command === undefined ? [] : await runner.suggest(command, name, value, { locale: interaction.locale });
  await interaction.respond(
    suggestions
      .filter((suggestion) => suggestion.value.length <= LIMITS.choice)
      .slice(0, LIMITS.choices)
      .map((suggestion) => ({ name: shorten(suggestion.label, LIMITS.choice), value: suggestion.value })),
  );
}
