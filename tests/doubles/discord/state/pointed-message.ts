import type { Scene } from '../gateway/interaction-create.ts';
import type { Discord } from './discord.ts';
import { messageObject, newMessage } from './messages.ts';
import { DEFAULT_USER_ID } from './world.ts';

/** What a message says whose menu somebody opens, as Discord keeps it. */
export interface PointedMessage {
  readonly content?: string;
  readonly embeds?: readonly Readonly<Record<string, unknown>>[];
  readonly components?: readonly Readonly<Record<string, unknown>>[];
  /** What it forwards. */
  readonly message_snapshots?: readonly { readonly message: Readonly<Record<string, unknown>> }[];
}

/** The message as it comes with the interaction: whole, whatever the application may read otherwise. */
export function wholeMessage(
  discord: Discord,
  { channel }: Scene,
  pointed: PointedMessage,
): Record<string, unknown> & { readonly id: string } {
  const id = discord.nextId();
  const empty = { content: '', embeds: [], components: [], flags: 0 } as unknown as Parameters<
    typeof newMessage
  >[2];
  const message = newMessage(id, channel.id, empty, discord.now(), DEFAULT_USER_ID);
  const forwards = { type: 1, message_id: discord.nextId(), channel_id: channel.id };
  return {
    ...messageObject(message, discord.applicationId),
    ...(pointed.message_snapshots === undefined ? {} : { message_reference: forwards }),
    ...pointed,
    id,
  };
}
