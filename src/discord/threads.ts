import { ChannelFlags, type Client, type ForumChannel, type MediaChannel, Routes } from 'discord.js';
import { z } from 'zod';
import type { MessageReference } from '../core/edition.ts';
import { oneLine } from '../core/text.ts';
import { shorten } from '../language/shorten.ts';
import { type Outgoing, PostError } from '../ports/chat.ts';
import { LIMITS } from './limits.ts';
import { obstacle } from './obstacles.ts';
import type { Explain } from './post-errors.ts';
import type { Create } from './posting-api.ts';

/** Source: docs.discord.com/developers/topics/opcodes-and-status-codes#json. */
const EXISTS_ALREADY = '160004';

/**
 * The thread of a message, which is opened when there is none. It has the message's id.
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
  if (client.channels.cache.has(under.id)) return under.id;
  try {
    const body = { name: threadNameOf(message) };
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
 * The tags for a new post, by id: the first that everybody may use, where the forum asks for one.
 * @throws PostError when there is none
 */
export function tagsFor(forum: ForumChannel | MediaChannel): { applied_tags?: string[] } {
  if (!forum.flags.has(ChannelFlags.RequireTag)) return {};
  const tag = forum.availableTags.find(({ moderated }) => !moderated);
  if (tag === undefined) throw new PostError({ kind: 'obstacle', obstacle: obstacle('kind') });
  return { applied_tags: [tag.id] };
}
