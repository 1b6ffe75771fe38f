import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { wordsFor } from '../i18n/catalogue.ts';
import { context, type Document, document } from '../message/document.ts';
import type { DiscordMessage } from './components.ts';
import { renderDiscord } from './render.ts';

/** What is answered with messages. */
export type Answerable =
  | ChatInputCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction
  | MessageContextMenuCommandInteraction;

/**
 * Codes for an interaction that cannot be answered any more: unknown webhook, unknown interaction, invalid webhook token,
 * and one that another process of this bot has acknowledged.
 * Source: docs.discord.com/developers/topics/opcodes-and-status-codes#json.
 */
const OVER: readonly unknown[] = [10_015, 10_062, 50_027, 40_060];

/** Whether an error says that an interaction cannot be answered any more. */
export function isOver(error: unknown): boolean {
  return error instanceof DiscordAPIError && OVER.includes(error.code);
}

/**
 * Tells Discord, and the asker alone, that an answer will come. Where that comes too late nothing is done: Discord has
 * told them that it failed, so that they press again, and what was done in silence would then be done twice.
 */
export async function acknowledge(interaction: Answerable): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

/** Answers what was acknowledged: to the asker alone, or to the channel where it is for all. */
export async function send(interaction: Answerable, answer: Document): Promise<void> {
  const messages = renderDiscord(answer);
  if (answer.audience === 'channel') {
    await sendToAll(interaction, sharedNote(answer), messages);
    return;
  }
  for (const { components } of messages) {
    // The first part takes the place of the acknowledgement; what was shown before is never overwritten.
    if (interaction.replied) {
      await interaction.followUp({ components, flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral });
    } else await interaction.editReply({ components, flags: MessageFlags.IsComponentsV2 });
  }
}

async function sendToAll(
  interaction: Answerable,
  note: Document,
  messages: readonly DiscordMessage[],
): Promise<void> {
  const { channel } = interaction;
  try {
    // What follows an acknowledgement that waits takes its place, and is as private as it.
    if (!interaction.replied) await send(interaction, note);
  } catch (error) {
    if (!isOver(error) || !channel?.isSendable()) throw error;
    // Nobody can be told anything in private any more, but what is for all can be posted like any message.
    for (const { components } of messages) {
      await channel.send({ components, flags: MessageFlags.IsComponentsV2 });
    }
    return;
  }
  for (const { components } of messages) {
    await interaction.followUp({ components, flags: MessageFlags.IsComponentsV2 });
  }
}

/** To who has something shown to all. */
function sharedNote({ language }: Document): Document {
  const { shared } = wordsFor(language);
  return document(language, shared, [context(shared)]);
}
