import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Asker } from '../app/asker.ts';
import type { TypedForm } from '../command/form.ts';
import type { Document } from '../message/document.ts';
import { acknowledge, isOver, send } from './answer.ts';
import { askerOf } from './asker.ts';
import { calledByCustomId } from './called.ts';
import type { Desk } from './desk.ts';
import { withEditAgain } from './edit-again.ts';
import { answersOf, modalOf } from './modal.ts';
import { withTyped } from './typed.ts';

/** What somebody filled in is run. When that fails, they can go on with it: Discord closes a form for good. */
export async function answerForm(interaction: ModalSubmitInteraction, desk: Desk): Promise<void> {
  const { commands, runner } = desk;
  const asker = askerOf(interaction);
  const { command: name, subcommand, values: given } = calledByCustomId(interaction.customId);
  const typed: TypedForm = { command: name, subcommand, given, answers: answersOf(interaction) };
  await acknowledge(interaction);
  const command = commands.get(name);
  if (command === undefined) {
    return send(interaction, runner.unknown(name || null, [...commands.values()], asker));
  }
  try {
    const called = { subcommand, values: { ...given, ...typed.answers } };
    await send(interaction, await runner.perform(command, called, asker));
  } catch (error) {
    if (isOver(error)) throw error;
    await send(interaction, await sorry(error, typed, asker, desk));
  }
}

/** Opens a form with what was typed into it before, as the first response. */
export async function openAgain(interaction: ButtonInteraction, draft: string, desk: Desk): Promise<void> {
  const { commands, runner } = desk;
  const asker = askerOf(interaction);
  try {
    const form = await runner.reopen(draft, [...commands.values()], asker);
    await interaction.showModal(modalOf(form));
  } catch (error) {
    await acknowledge(interaction);
    await send(interaction, runner.failed(error, 'a form', asker));
  }
}

/** Where nothing can be kept, what was typed is shown, to be copied. */
async function sorry(error: unknown, typed: TypedForm, asker: Asker, { runner }: Desk): Promise<Document> {
  const document = runner.failed(error, typed.command, asker);
  const draft = await runner.keep(typed, asker);
  if (draft !== null) return withEditAgain(document, draft);
  return withTyped(document, { ...typed, values: { ...typed.given, ...typed.answers } });
}
