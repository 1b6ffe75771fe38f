import { FLAGS, type MessageContent } from '../rules/messages.ts';
import { numbered } from './numbered.ts';
import { user } from './world.ts';

/** A message as the double keeps it. An edit makes a new object, so what a test holds does not change. */
export interface Message extends MessageContent {
  readonly id: string;
  readonly channelId: string;
  /** Null for the bot. */
  readonly authorId: string | null;
  /** Only the asker sees it. */
  readonly ephemeral: boolean;
  /** A deferred reply that was not written yet ("… is thinking"). */
  readonly loading: boolean;
  readonly createdAt: number;
  readonly editedAt: number | null;
}

/** Makes a message out of checked content. */
export function newMessage(
  id: string,
  channelId: string,
  content: MessageContent,
  at: number,
  authorId: string | null = null,
): Message {
  return { ...content, id, channelId, authorId, ...states(content.flags), createdAt: at, editedAt: null };
}

/** The message after an edit. */
export function editedMessage(before: Message, content: MessageContent, at: number): Message {
  return { ...before, ...content, ...states(content.flags), editedAt: at };
}

/** The message object that Discord answers: https://docs.discord.com/developers/resources/message#message-object */
export function messageObject(message: Message, botId: string): Record<string, unknown> {
  return {
    id: message.id,
    type: 0,
    channel_id: message.channelId,
    author: message.authorId === null ? user(botId, true) : user(message.authorId),
    content: message.content,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === null ? null : new Date(message.editedAt).toISOString(),
    flags: message.flags,
    embeds: message.embeds,
    components: numbered(message.components),
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
  };
}

function states(flags: number): { ephemeral: boolean; loading: boolean } {
  return { ephemeral: (flags & FLAGS.ephemeral) !== 0, loading: (flags & FLAGS.loading) !== 0 };
}
