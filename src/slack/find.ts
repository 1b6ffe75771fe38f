import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Channel } from '../core/channel.ts';
import type { Found, Outgoing } from '../ports/chat.ts';
import { slackCode } from './codes.ts';
import { lookError } from './failures.ts';
import { LIMITS } from './limits.ts';
import { markedIn } from './mark.ts';
import { referenceTo, type Workspace } from './workspace.ts';

/** Messages that are asked for at once. Slack takes 999, and recommends fewer. */
const PAGE = 500;
/** Calls for one look: together with a post they stay within the time that a delivery is ours. */
const MOST_PAGES = 3;
/** Milliseconds: who is asked to wait longer will not get to the end. */
const LONGEST_WAIT = 60_000;

/** What we take of an answer. Source: docs.slack.dev/reference/methods/conversations.history. */
const answer = z.looseObject({
  messages: z.array(z.unknown()),
  has_more: z.boolean().nullish(),
  response_metadata: z.looseObject({ next_cursor: z.string().nullish() }).nullish(),
});

/**
 * Looks for a message by the delivery that it is marked with, in its channel or in its thread.
 * @param since milliseconds since the epoch
 * @throws PostError
 */
export async function findMessage(
  client: webApi.WebClient,
  workspace: Workspace,
  channel: Channel,
  { under, key }: Outgoing,
  since: number,
): Promise<Found> {
  const wanted = {
    channel: channel.id,
    oldest: (since / 1000).toFixed(6),
    inclusive: true,
    include_all_metadata: true,
    limit: PAGE,
  };
  const read = (more: { cursor?: string }) =>
    under === null
      ? client.conversations.history({ ...wanted, ...more })
      : client.conversations.replies({ ...wanted, ...more, ts: under.id });
  let cursor: string | null = null;
  let isUnlisted = false;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    let found: z.output<typeof answer>;
    try {
      found = answer.parse(await read(cursor === null ? {} : { cursor }));
    } catch (error) {
      return notRead(error, isUnlisted);
    }
    const ts = markedIn(found.messages, key, workspace);
    if (ts !== null) return { kind: 'found', reference: referenceTo(workspace, channel.id, ts, under) };
    cursor = found.response_metadata?.next_cursor || null;
    if (cursor === null) return found.has_more ? NOT_ALL : { kind: 'absent' };
    isUnlisted = found.messages.length <= LIMITS.unlistedPage;
  }
  return NOT_ALL;
}

const NOT_ALL: Found = { kind: 'unknown', code: 'too_many_messages' };

/** @param isUnlisted whether pages are as short as Slack gives them to apps that get one a minute */
function notRead(error: unknown, isUnlisted: boolean): Found {
  const late = lookError(error);
  const { failure } = late;
  switch (failure.kind) {
    case 'wait':
      // Another look would begin from the start, and end here.
      if (isUnlisted || failure.retryAfterMs > LONGEST_WAIT) return cannotTell(error, 'ratelimited');
      throw late;
    case 'refused':
      // A parent that is deleted while it has replies stays as a tombstone, with its thread: so there are none.
      return failure.code === 'thread_not_found' ? { kind: 'absent' } : cannotTell(error, failure.code);
    case 'obstacle':
      // Without a token nothing can be read or posted until somebody mends that: then it is looked for again.
      if (failure.obstacle.kind === 'removed') throw late;
      return cannotTell(error, failure.obstacle.kind);
    default:
      throw late;
  }
}

function cannotTell(error: unknown, otherwise: string): Found {
  return { kind: 'unknown', code: slackCode(error) ?? otherwise };
}
