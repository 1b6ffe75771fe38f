import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Channel } from '../core/channel.ts';
import type { MessageReference } from '../core/edition.ts';
import { type Outgoing, PostError, type Poster, requireOurs } from '../ports/chat.ts';
import { contentOf } from './content.ts';
import { editMessage } from './edit.ts';
import { findMessage } from './find.ts';
import { LIMITS } from './limits.ts';
import { lookOf } from './look.ts';
import { isForum, obstacle, obstaclesIn, POSTABLE } from './obstacles.ts';
import { explainIn, explainInThread, UNKNOWN_CHANNEL } from './post-errors.ts';
import type { Create, PostingApi } from './posting-api.ts';
import { posted, referenceTo } from './reference.ts';
import { reopenThread } from './reopen.ts';
import { type BotId, placeIn, type Servers } from './servers.ts';
import { tagsFor, tagsIn } from './tags.ts';
import { archiveAfter, openThread, threadNameOf } from './threads.ts';

/**
 * Posts to Discord by REST.
 * @param servers what is known of them
 * @param deadline milliseconds for a post, and for a search
 */
export function discordPoster(
  servers: Servers,
  botId: BotId,
  { create, change, read }: PostingApi,
  deadline: number,
): Poster {
  return {
    pace: LIMITS.pace,
    obstacles: (channel, needs) => obstaclesIn(servers, channel, needs),
    tagsIn: (channel) => tagsIn(servers, channel),
    lookOf: (channel) => lookOf(servers, channel),
    reopen: (channel, opening) => reopenThread(servers, read, change, channel, opening),

    find: async (channel, message, since) =>
      findMessage(servers, botId(), read, deadline, { channel, message, since }),

    edit: (channel, edit) => editMessage(servers, change, channel, edit),

    async post(channel, message) {
      const createOurs: Create = async (...call) => {
        requireOurs(message);
        return create(...call);
      };
      const kind = servers.knownKind(channel);
      if (kind !== null && !POSTABLE.has(kind.type))
        throw new PostError({ kind: 'obstacle', obstacle: obstacle('kind') });
      if (message.under !== null) return postUnder(servers, createOurs, channel, message, message.under);
      if (isForum(kind?.type)) return postToForum(servers, createOurs, channel, message);
      try {
        return await postMessage(servers, createOurs, channel, message);
      } catch (error) {
        // To ask first would make two calls of each first post, of which there may be a million.
        if (kind !== null || !isOfKind(error) || !isForum((await servers.kindOf(channel))?.type)) throw error;
        return postToForum(servers, createOurs, channel, message);
      }
    },
  };
}

async function postMessage(
  servers: Servers,
  create: Create,
  channel: Channel,
  message: Outgoing,
): Promise<MessageReference> {
  const explain = explainIn(servers, channel, { threads: false });
  const path = Routes.channelMessages(channel.id);
  return referenceTo(channel, await create(path, messageOf(message), posted, explain));
}

/** Nothing was posted, because that is no channel for messages. */
function isOfKind(error: unknown): boolean {
  return (
    error instanceof PostError && error.failure.kind === 'obstacle' && error.failure.obstacle.kind === 'kind'
  );
}

async function postUnder(
  servers: Servers,
  create: Create,
  channel: Channel,
  message: Outgoing,
  under: MessageReference,
): Promise<MessageReference> {
  const explain = explainIn(servers, channel, { threads: true });
  const open = async () => {
    await openThread(servers, create, channel, under, message, explain);
    servers.threadOpened(channel, under.id);
  };
  const postIn = async (thread: string) => {
    const path = Routes.channelMessages(thread);
    return referenceTo(channel, await create(path, messageOf(message), posted, explainInThread(explain)));
  };
  // What is in a thread already, such as a forum's post, cannot have one of its own.
  if (under.channel !== channel.id) return postIn(under.channel);
  const isKnown = servers.threadOf(channel, under.id) !== null;
  if (!isKnown) await open();
  try {
    return await postIn(under.id);
  } catch (error) {
    if (!isKnown || !isMissing(error) || !servers.threadMissed(channel, under.id)) throw error;
    // Somebody has deleted it, and nothing was posted.
    await open();
    return postIn(under.id);
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof PostError && error.failure.kind === 'refused' && error.failure.code === UNKNOWN_CHANNEL
  );
}

/** A post in a forum is a thread with a first message, which has the thread's id. Discord takes no nonce there. */
async function postToForum(
  servers: Servers,
  create: Create,
  channel: Channel,
  message: Outgoing,
): Promise<MessageReference> {
  const forum = await placeIn(servers, channel);
  const explain = explainIn(servers, channel, { threads: true });
  const body = {
    name: threadNameOf(message),
    auto_archive_duration: archiveAfter(forum),
    message: contentOf(message),
    ...tagsFor(forum, message.tags),
  };
  const { id } = await create(Routes.threads(channel.id), body, z.object({ id: z.string() }), explain);
  return referenceTo(channel, { id, channel_id: id });
}

/** For some minutes Discord answers a message with the same nonce with the one that it has. */
function messageOf(message: Outgoing): object {
  return { ...contentOf(message), nonce: message.key, enforce_nonce: true };
}
