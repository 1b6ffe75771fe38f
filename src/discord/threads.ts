import { Routes, ThreadAutoArchiveDuration } from 'discord.js';
import { z } from 'zod';
import type { Channel } from '../core/channel.ts';
import type { MessageReference } from '../core/edition.ts';
import { oneLine } from '../core/text.ts';
import { shorten } from '../language/shorten.ts';
import { type Outgoing, PostError } from '../ports/chat.ts';
import { LIMITS } from './limits.ts';
import type { Explain } from './post-errors.ts';
import type { Create } from './posting-api.ts';
import type { Kind, Servers } from './servers.ts';

/** Source: docs.discord.com/developers/topics/opcodes-and-status-codes#json. */
const EXISTS_ALREADY = '160004';

/**
 * Opens the thread of a message, if there is none. It has the message's id.
 * @throws PostError
 */
export async function openThread(
  servers: Servers,
  create: Create,
  channel: Channel,
  under: MessageReference,
  message: Outgoing,
  explain: Explain,
): Promise<void> {
  try {
    const kind = await servers.kindOf(channel);
    const body = { name: threadNameOf(message), auto_archive_duration: archiveAfter(kind) };
    await create(Routes.threads(under.channel, under.id), body, z.unknown(), explain);
  } catch (error) {
    if (!(error instanceof PostError)) throw error;
    const { kind } = error.failure;
    if (kind === 'refused' && error.failure.code === EXISTS_ALREADY) return;
    // A thread may be there; the message surely is not.
    if (kind === 'unclear')
      throw new PostError({ kind: 'unreachable', code: error.failure.code }, { cause: error });
    throw error;
  }
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
export function archiveAfter(kind: Kind | null): number {
  return kind?.archiveAfter ?? ThreadAutoArchiveDuration.ThreeDays;
}
