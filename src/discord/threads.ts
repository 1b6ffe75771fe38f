import {
  type AnyThreadChannel,
  type Client,
  type Channel as Place,
  Routes,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import { z } from 'zod';
import type { Channel } from '../core/channel.ts';
import type { MessageReference } from '../core/edition.ts';
import { oneLine } from '../core/text.ts';
import { shorten } from '../language/shorten.ts';
import { type Outgoing, PostError } from '../ports/chat.ts';
import { LIMITS } from './limits.ts';
import type { Explain } from './post-errors.ts';
import type { Create } from './posting-api.ts';

/** Source: docs.discord.com/developers/topics/opcodes-and-status-codes#json. */
const EXISTS_ALREADY = '160004';

/**
 * A thread, as the gateway has told of it; undefined when it has not, or not since it last told of all that are open: the
 * library's list of channels keeps those that were deleted while nobody told of it.
 */
export function threadIn(client: Client, { workspace }: Channel, id: string): AnyThreadChannel | undefined {
  const thread = client.guilds.cache.get(workspace)?.channels.cache.get(id);
  return thread?.isThread() ? thread : undefined;
}

/**
 * Opens the thread of a message, if there is none. It has the message's id.
 * @returns its id
 * @throws PostError
 */
export async function openThread(
  client: Client,
  create: Create,
  under: MessageReference,
  message: Outgoing,
  explain: Explain,
): Promise<string> {
  try {
    const place = client.channels.cache.get(under.channel);
    const body = { name: threadNameOf(message), auto_archive_duration: archiveAfter(place) };
    await create(Routes.threads(under.channel, under.id), body, z.unknown(), explain);
  } catch (error) {
    if (!(error instanceof PostError)) throw error;
    const { kind } = error.failure;
    if (kind === 'refused' && error.failure.code === EXISTS_ALREADY) return under.id;
    // A thread may be there; the message surely is not.
    if (kind === 'unclear')
      throw new PostError({ kind: 'unreachable', code: error.failure.code }, { cause: error });
    throw error;
  }
  return under.id;
}

/** The name of a thread: one line, never empty. */
export function threadNameOf({ threadName, part }: Pick<Outgoing, 'threadName' | 'part'>): string {
  const name = oneLine(threadName) || oneLine(part.preview) || '…';
  return shorten(name, LIMITS.threadName);
}

/**
 * Minutes after which a new thread of a channel is put away when nobody writes in it: a channel's own default counts for
 * people alone, not for bots. Source: docs.discord.com/developers/resources/channel#modify-channel.
 */
export function archiveAfter(place: Place | undefined): number {
  const usual = ThreadAutoArchiveDuration.ThreeDays;
  if (place === undefined || !('defaultAutoArchiveDuration' in place)) return usual;
  return place.defaultAutoArchiveDuration ?? usual;
}
