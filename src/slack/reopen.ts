import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Channel } from '../core/channel.ts';
import type { MessageReference } from '../core/edition.ts';
import type { PostFailure } from '../ports/chat.ts';
import { lookError } from './failures.ts';

/** What we take of an answer. Source: docs.slack.dev/reference/methods/conversations.replies. */
const answer = z.looseObject({ messages: z.array(z.unknown()) });

/** What keeps everybody from a thread, or leaves nobody to ask. */
const AWAY: ReadonlySet<string> = new Set(['no-channel', 'removed']);

/**
 * Whether a message still stands, or its thread: of one that was deleted the replies stay, with a tombstone above them. On
 * Slack nothing is put away.
 * @throws PostError
 */
export async function reopenThread(
  client: webApi.WebClient,
  { id: channel }: Channel,
  { id: ts }: MessageReference,
): Promise<'open' | 'gone'> {
  try {
    const { messages } = answer.parse(await client.conversations.replies({ channel, ts, limit: 1 }));
    return messages.length > 0 ? 'open' : 'gone';
  } catch (error) {
    const late = lookError(error);
    if (late.failure.kind === 'refused' && late.failure.code === 'thread_not_found') return 'gone';
    // A thread that the bot may not look at now is most likely there: people are better sent to it than to a second one.
    if (isUnseen(late.failure)) return 'open';
    throw late;
  }
}

function isUnseen(failure: PostFailure): boolean {
  if (failure.kind === 'obstacle') return !AWAY.has(failure.obstacle.kind);
  return failure.kind === 'wait' || failure.kind === 'refused';
}
