import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Document } from '../message/document.ts';
import { renderDiscord } from './render.ts';

/** What is answered with messages. */
export type Answerable = ChatInputCommandInteraction | ButtonInteraction | ModalSubmitInteraction;

/** Tells Discord, and the asker, that an answer will come. */
export async function acknowledge(interaction: Answerable, isPrivate: boolean): Promise<void> {
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
}

/** Answers what was acknowledged: the first part where the acknowledgement stands, the others below. */
export async function send(interaction: Answerable, document: Document): Promise<void> {
  const flags = MessageFlags.IsComponentsV2;
  for (const { components } of renderDiscord(document)) {
    // The first part takes the place of the acknowledgement; what was shown before is never overwritten.
    if (interaction.replied) {
      const isPrivate = interaction.ephemeral === true;
      await interaction.followUp({ components, flags: isPrivate ? flags | MessageFlags.Ephemeral : flags });
    } else await interaction.editReply({ components, flags });
  }
}
