import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { wordsFor } from '../i18n/catalogue.ts';
import { context, type Document, document } from '../message/document.ts';
import { renderDiscord } from './render.ts';

/** What is answered with messages. */
export type Answerable =
  | ChatInputCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction
  | MessageContextMenuCommandInteraction;

/** Tells Discord, and the asker alone, that an answer will come. */
export async function acknowledge(interaction: Answerable): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

/** Answers what was acknowledged: to the asker alone, or to the channel where it is for all. */
export async function send(interaction: Answerable, answer: Document): Promise<void> {
  const isForAll = answer.audience === 'channel';
  // What follows an acknowledgement that waits takes its place, and is as private as it.
  if (isForAll && !interaction.replied) await send(interaction, sharedNote(answer));
  for (const { components } of renderDiscord(answer)) {
    // The first part takes the place of the acknowledgement; what was shown before is never overwritten.
    if (interaction.replied) {
      const flags = MessageFlags.IsComponentsV2 | (isForAll ? 0 : MessageFlags.Ephemeral);
      await interaction.followUp({ components, flags });
    } else await interaction.editReply({ components, flags: MessageFlags.IsComponentsV2 });
  }
}

/** To who has something shown to all. */
function sharedNote({ language }: Document): Document {
  const { shared } = wordsFor(language);
  return document(language, shared, [context(shared)]);
}
