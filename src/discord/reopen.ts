import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Channel } from '../core/channel.ts';
import type { MessageReference } from '../core/edition.ts';
import { PostError } from '../ports/chat.ts';
import { obstaclesIn } from './obstacles.ts';
import { explainIn, explainInThread, explainUnposted, UNKNOWN_CHANNEL } from './post-errors.ts';
import type { Change, Read } from './posting-api.ts';
import type { Servers } from './servers.ts';

/** What we take of a thread. Source: docs.discord.com/developers/resources/channel#thread-metadata-object. */
const answer = z.object({ thread_metadata: z.object({ archived: z.boolean(), locked: z.boolean() }) });

const NEEDS = { threads: true };

/**
 * Opens the thread of a message, or the post of a forum, if it was put away. What moderators have locked stays as they left
 * it: everybody can read it. It outlives its message. Source: docs.discord.com/developers/topics/threads.
 * @throws PostError
 */
export async function reopenThread(
  servers: Servers,
  read: Read,
  change: Change,
  channel: Channel,
  opening: MessageReference,
): Promise<'open' | 'gone'> {
  const explain = explainUnposted(explainInThread(explainIn(servers, channel, NEEDS)));
  const path = Routes.channel(opening.id);
  try {
    const state =
      stateKnown(servers, channel, opening) ?? (await read(path, {}, answer, explain)).thread_metadata;
    if (state.archived && !state.locked) await change(path, { archived: false }, explain);
    return 'open';
  } catch (error) {
    if (!(error instanceof PostError)) throw error;
    const { failure } = error;
    if (failure.kind === 'refused' && failure.code === UNKNOWN_CHANNEL) return 'gone';
    const isForbidden = failure.kind === 'obstacle' && failure.obstacle.kind === 'permissions';
    // Locked meanwhile, or of somebody else: it is not the bot's to open, and people can read it all the same.
    if (isForbidden && (await obstaclesIn(servers, channel, NEEDS)).length === 0) return 'open';
    throw error;
  }
}

/** From the gateway, which does not tell of threads that were put away before the bot came. */
function stateKnown(
  servers: Servers,
  channel: Channel,
  { id }: MessageReference,
): { readonly archived: boolean; readonly locked: boolean } | null {
  const thread = servers.threadOf(channel, id);
  if (thread === null || thread.archived === null) return null;
  return { archived: thread.archived, locked: thread.locked };
}
