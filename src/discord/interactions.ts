import type {
  AutocompleteInteraction,
  ButtonInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Asker } from '../app/asker.ts';
import type { AnyCommand } from '../command/command.ts';
import type { Form } from '../command/form.ts';
import type { InFlight } from '../core/in-flight.ts';
import { Lately } from '../core/lately.ts';
import { shorten } from '../language/shorten.ts';
import type { Document } from '../message/document.ts';
import type { Log } from '../ports/log.ts';
import type { Meter } from '../ports/meter.ts';
import { measureAcknowledging } from './acknowledging.ts';
import { type Answerable, acknowledge, isOver, send } from './answer.ts';
import { askerOf } from './asker.ts';
import { type Called, calledBy, calledByCustomId, calledByMenu, mayAsk } from './called.ts';
import type { Desk } from './desk.ts';
import { draftIn } from './edit-again.ts';
import { answerForm, openAgain } from './forms.ts';
import { LIMITS } from './limits.ts';
import { actionNamed, pointedAt } from './message-actions.ts';
import { modalOf } from './modal.ts';
import { withTyped } from './typed.ts';

/** What interactions are answered with. */
export interface Answering extends Omit<Desk, 'commands'> {
  readonly commands: readonly AnyCommand[];
  readonly log: Log;
  readonly meter: Meter;
  readonly inFlight: InFlight;
}

/** Answers what people do in Discord. Failures to answer are logged: there is nobody else left to tell. */
export function answerInteractions({ commands, log, meter, inFlight, ...rest }: Answering) {
  const desk: Desk = { ...rest, commands: new Map(commands.map((command) => [command.name, command])) };
  const known = new Lately<true>();
  return async (interaction: Interaction): Promise<void> => {
    // A connection that is resumed may bring again what it brought before.
    if (known.get(interaction.id) !== undefined) return;
    known.set(interaction.id, true);
    measureAcknowledging(interaction, meter);
    try {
      if (interaction.isChatInputCommand()) {
        await inFlight.track(answerCall(interaction, calledBy(interaction), desk));
      } else if (interaction.isButton()) {
        await inFlight.track(answerButton(interaction, desk));
      } else if (interaction.isStringSelectMenu()) {
        await inFlight.track(answerCall(interaction, calledByMenu(interaction), desk));
      } else if (interaction.isMessageContextMenuCommand()) {
        await inFlight.track(answerPointing(interaction, desk));
      } else if (interaction.isModalSubmit()) await inFlight.track(answerForm(interaction, desk));
      else if (interaction.isAutocomplete()) await answerAutocomplete(interaction, desk);
    } catch (error) {
      const level = isOver(error) ? 'warn' : 'error';
      log[level]({ err: error, interaction: interaction.id }, 'an interaction could not be answered');
    }
  };
}

async function answerButton(interaction: ButtonInteraction, desk: Desk): Promise<void> {
  const called = calledByCustomId(interaction.customId);
  const draft = draftIn(called);
  if (draft !== null) return openAgain(interaction, draft, desk);
  return answerCall(interaction, called, desk);
}

/** Answered with a form when there is something to ask; else acknowledged at once, then run, then answered. */
async function answerCall(
  interaction: Exclude<Answerable, ModalSubmitInteraction | MessageContextMenuCommandInteraction>,
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

/** Does what is wanted with a message, and answers who wants it alone. */
async function answerPointing(
  interaction: MessageContextMenuCommandInteraction,
  { commands, messageActions, runner }: Desk,
): Promise<void> {
  const asker = askerOf(interaction);
  const { commandName: name } = interaction;
  await acknowledge(interaction);
  const action = actionNamed(name, messageActions);
  if (action === null) return send(interaction, runner.unknown(name, [...commands.values()], asker));
  try {
    await send(interaction, await runner.point(action, pointedAt(interaction), asker));
  } catch (error) {
    if (isOver(error)) throw error;
    await send(interaction, runner.failed(error, name, asker));
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
