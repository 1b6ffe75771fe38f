import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { withDeadline } from '../core/deadline.ts';
import { PostError } from '../ports/chat.ts';
import { channelError } from './failures.ts';
import { LIMITS } from './limits.ts';

/** Calls for one look: half of what Slack lets us make in a minute. */
const MOST_PAGES = 50;
/** Milliseconds for all of them: somebody waits for the answer. */
const ANSWER_WITHIN = 10_000;

/** What we take of an answer. Source: docs.slack.dev/reference/methods/conversations.members. */
const answer = z.looseObject({
  members: z.array(z.string()),
  response_metadata: z.looseObject({ next_cursor: z.string().nullish() }).nullish(),
});

/** Says of a user whether they are in a channel, both by their ids. */
export type IsMember = (channel: string, user: string) => Promise<boolean>;

/**
 * Looks through the members of a channel until somebody is found: of the workspace, or of one that shares the channel.
 * @param answerWithin milliseconds
 * @throws PostError when that cannot be found out, also for a channel of more than 50,000
 */
export function membersOf(client: webApi.WebClient, answerWithin = ANSWER_WITHIN): IsMember {
  return async (channel, user) => {
    const look = { isOver: false };
    try {
      return await withDeadline(isAmong(client, channel, user, look), answerWithin, () =>
        cannotTell('timeout'),
      );
    } catch (error) {
      throw channelError(error);
    } finally {
      look.isOver = true;
    }
  };
}

async function isAmong(
  client: webApi.WebClient,
  channel: string,
  user: string,
  look: { readonly isOver: boolean },
): Promise<boolean> {
  let more: { cursor?: string } = {};
  for (let page = 0; page < MOST_PAGES && !look.isOver; page += 1) {
    const wanted = { channel, limit: LIMITS.members, ...more };
    const { members, response_metadata } = answer.parse(await client.conversations.members(wanted));
    if (members.includes(user)) return true;
    const cursor = response_metadata?.next_cursor || null;
    if (cursor === null) return false;
    more = { cursor };
  }
  throw cannotTell('too_many_members');
}

function cannotTell(code: string): PostError {
  return new PostError({ kind: 'unreachable', code });
}
