import { type Client, type ForumChannel, type MediaChannel, Routes } from 'discord.js';
import { z } from 'zod';
import type { Channel } from '../core/channel.ts';
import type { MessageReference } from '../core/edition.ts';
import { type Outgoing, PostError, type Poster } from '../ports/chat.ts';
import { contentOf } from './content.ts';
import { editMessage } from './edit.ts';
import { findMessage } from './find.ts';
import { LIMITS } from './limits.ts';
import { lookOf } from './look.ts';
import { obstacle, obstaclesIn, POSTABLE } from './obstacles.ts';
import { explainIn, explainInThread } from './post-errors.ts';
import { type Create, postingApi } from './posting-api.ts';
import { posted, referenceTo } from './reference.ts';
import { reopenThread } from './reopen.ts';
import type { DiscordSettings } from './settings.ts';
import { tagsFor, tagsIn } from './tags.ts';
import { archiveAfter, openThread, threadIn, threadNameOf } from './threads.ts';

/** Milliseconds after which it is not known any more whether a message arrived. */
const DEADLINE = 20_000;

/**
 * Posts to Discord by REST, and knows its servers from the gateway.
 * @param deadline milliseconds for a post, and for a search
 */
export function discordPoster(client: Client, settings: DiscordSettings, deadline = DEADLINE): Poster {
  const { create, change, read } = postingApi(settings, deadline);
  return {
    pace: LIMITS.pace,
    obstacles: async (channel, needs) => obstaclesIn(client, channel, needs),
    tagsIn: async (channel) => tagsIn(client, channel),
    lookOf: async (channel) => lookOf(client, channel),
    reopen: (channel, opening) => reopenThread(client, read, change, channel, opening),

    find: (channel, message, since) => findMessage(client, read, deadline, { channel, message, since }),

    edit: (channel, edit) => editMessage(client, change, channel, edit),

    async post(channel, message) {
      if (!client.readyAt) throw new PostError({ kind: 'unreachable', code: 'not-connected' });
      const place = client.channels.cache.get(channel.id);
      if (place !== undefined && !POSTABLE.has(place.type))
        throw new PostError({ kind: 'obstacle', obstacle: obstacle('kind') });
      if (message.under !== null) return postUnder(client, create, channel, message, message.under);
      if (place?.isThreadOnly()) return postToForum(client, create, channel, message, place);
      const explain = explainIn(client, channel, { threads: false });
      const path = Routes.channelMessages(channel.id);
      return referenceTo(channel, await create(path, messageOf(message), posted, explain));
    },
  };
}

async function postUnder(
  client: Client,
  create: Create,
  channel: Channel,
  message: Outgoing,
  under: MessageReference,
): Promise<MessageReference> {
  const explain = explainIn(client, channel, { threads: true });
  // What is in a thread already, such as a forum's post, cannot have one of its own.
  const known = under.channel === channel.id ? threadIn(client, channel, under.id)?.id : under.channel;
  const thread = known ?? (await openThread(client, create, under, message, explain));
  const path = Routes.channelMessages(thread);
  return referenceTo(channel, await create(path, messageOf(message), posted, explainInThread(explain)));
}

/** A post in a forum is a thread with a first message, which has the thread's id. Discord takes no nonce there. */
async function postToForum(
  client: Client,
  create: Create,
  channel: Channel,
  message: Outgoing,
  forum: ForumChannel | MediaChannel,
): Promise<MessageReference> {
  const explain = explainIn(client, channel, { threads: true });
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
