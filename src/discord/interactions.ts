import type { AutocompleteInteraction, Interaction, ModalSubmitInteraction } from 'discord.js';
import type { Asker } from '../app/asker.ts';
import type { CommandRunner } from '../app/run-command.ts';
import type { AnyCommand } from '../command/command.ts';
import type { Form } from '../command/form.ts';
import type { InFlight } from '../core/in-flight.ts';
import { Lately } from '../core/lately.ts';
import { shorten } from '../language/shorten.ts';
import type { Document } from '../message/document.ts';
import type { Log } from '../ports/log.ts';
import { type Answerable, acknowledge, isOver, send } from './answer.ts';
import { askerOf } from './asker.ts';
import { type Called, calledBy, calledByCustomId, calledByMenu, mayAsk } from './called.ts';
import { LIMITS } from './limits.ts';
import { answersOf, modalOf } from './modal.ts';
import { withTyped } from './typed.ts';

/** What there is to run. */
interface Desk {
  readonly commands: ReadonlyMap<string, AnyCommand>;
  readonly runner: CommandRunner;
}

/** Answers what people do in Discord. Failures to answer are logged: there is nobody else left to tell. */
export function answerInteractions(
  commands: readonly AnyCommand[],
  runner: CommandRunner,
  log: Log,
  inFlight: InFlight,
) {
  const desk: Desk = { commands: new Map(commands.map((command) => [command.name, command])), runner };
  const known = new Lately<true>();
  return async (interaction: Interaction): Promise<void> => {
    // A connection that is resumed may bring again what it brought before.
    if (known.get(interaction.id) !== undefined) return;
    known.set(interaction.id, true);
    try {
      if (interaction.isChatInputCommand()) {
        await inFlight.track(answerCall(interaction, calledBy(interaction), desk));
      } else if (interaction.isButton()) {
        await inFlight.track(answerCall(interaction, calledByCustomId(interaction.customId), desk));
      } else if (interaction.isStringSelectMenu()) {
        await inFlight.track(answerCall(interaction, calledByMenu(interaction), desk));
      } else if (interaction.isModalSubmit()) await inFlight.track(answerForm(interaction, desk));
      else if (interaction.isAutocomplete()) await answerAutocomplete(interaction, desk);
    } catch (error) {
      const level = isOver(error) ? 'warn' : 'error';
      log[level]({ err: error, interaction: interaction.id }, 'an interaction could not be answered');
    }
  };
}

/** Answered with a form when there is something to ask; else acknowledged at once, then run, then answered. */
async function answerCall(
  interaction: Exclude<Answerable, ModalSubmitInteraction>,
  called: Called,
  desk: Desk,
): Promise<void> {
  const asker = askerOf(interaction);
  let answer = async () => documentFor(called, desk, asker);
  try {
    const form = await formFor(called, desk, asker);
    if (form !== null) {
      await interaction.showModal(modalOf(form));
      return;
    }
  } catch (error) {
    answer = async () => withTyped(desk.runner.failed(error, called.command, asker), called);
  }
  await acknowledge(interaction);
  try {
    await send(interaction, await answer());
  } catch (error) {
    if (isOver(error)) throw error;
    // Instead of "is thinking…" for a quarter of an hour.
    await send(interaction, desk.runner.failed(error, called.command, asker));
  }
}

/** Only what may have to ask is asked for a form: everything else is acknowledged without waiting for anything. */
async function formFor(called: Called, { commands, runner }: Desk, asker: Asker): Promise<Form | null> {
  const command = commands.get(called.command);
  if (command === undefined || !mayAsk(command, called.subcommand)) return null;
  return runner.form(command, called, asker);
}

function documentFor(called: Called, { commands, runner }: Desk, asker: Asker): Document | Promise<Document> {
  const command = commands.get(called.command);
  if (command === undefined) return runner.unknown(called.command || null, [...commands.values()], asker);
  return runner.run(command, called, asker);
}

/** What somebody filled in is run, and shown to them again when that fails: Discord closes a form for good. */
async function answerForm(interaction: ModalSubmitInteraction, { commands, runner }: Desk): Promise<void> {
  const asker = askerOf(interaction);
  const { command: name, subcommand, values: given } = calledByCustomId(interaction.customId);
  const called = { command: name, subcommand, values: { ...given, ...answersOf(interaction) } };
  await acknowledge(interaction);
  const command = commands.get(name);
  if (command === undefined) {
    return send(interaction, runner.unknown(name || null, [...commands.values()], asker));
  }
  try {
    await send(interaction, await runner.perform(command, called, asker));
  } catch (error) {
    if (isOver(error)) throw error;
    await send(interaction, withTyped(runner.failed(error, name, asker), called));
  }
}

/** Suggestions are the first response: nothing is awaited but the store's reading thread. */
async function answerAutocomplete(
  interaction: AutocompleteInteraction,
  { commands, runner }: Desk,
): Promise<void> {
  const { name: option, value: typed } = interaction.options.getFocused(true);
  const { command: name, subcommand } = calledBy(interaction);
  const command = commands.get(name);
  const suggestions =
    command === undefined
      ? []
      : await runner.suggest({ command, subcommand, option, typed }, askerOf(interaction));
  await interaction.respond(
    suggestions
      .filter((suggestion) => suggestion.value.length <= LIMITS.choice)
      .slice(0, LIMITS.choices)
      .map((suggestion) => ({ name: shorten(suggestion.label, LIMITS.choice), value: suggestion.value })),
  );
}
