import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Channel } from '../core/channel.ts';
import type { Obstacle } from '../core/obstacle.ts';
import type { Needs } from '../ports/chat.ts';
import { channelError } from './failures.ts';

const flag = z.boolean().nullish();

/** What we take of a channel. Source: docs.slack.dev/reference/objects/conversation-object. */
const answer = z.looseObject({
  channel: z.looseObject({
    is_im: flag,
    is_mpim: flag,
    is_archived: flag,
    /** A channel that was shared, and whose other side has left. */
    is_frozen: flag,
    is_member: flag,
    /** Each as it is for whoever asks. */
    is_read_only: flag,
    is_thread_only: flag,
    is_non_threadable: flag,
  }),
});

/**
 * What keeps the bot from posting in a channel.
 * @param clientFor for its workspace; throws a PostError where there is none
 * @throws PostError when that cannot be found out
 */
export async function obstaclesIn(
  clientFor: () => Promise<webApi.WebClient>,
  channel: Channel,
  needs: Needs,
): Promise<readonly Obstacle[]> {
  try {
    const client = await clientFor();
    const { channel: found } = answer.parse(await client.conversations.info({ channel: channel.id }));
    return kinds(found, needs).map((kind) => ({ kind, names: [] }));
  } catch (error) {
    const late = channelError(error);
    if (late.failure.kind !== 'obstacle') throw late;
    return [late.failure.obstacle];
  }
}

function kinds(channel: z.output<typeof answer>['channel'], { threads }: Needs): Obstacle['kind'][] {
  if (channel.is_im || channel.is_mpim) return ['kind'];
  // The bot leaves a channel that is archived, and cannot be invited before it is one again.
  if (channel.is_archived || channel.is_frozen) return ['archived'];
  const isClosed = channel.is_read_only || channel.is_thread_only || (threads && channel.is_non_threadable);
  return [
    ...(channel.is_member ? [] : (['not-in-channel'] as const)),
    ...(isClosed ? (['restricted'] as const) : []),
  ];
}
