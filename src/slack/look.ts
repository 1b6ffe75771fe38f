import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Channel } from '../core/channel.ts';
import type { ChannelLook } from '../ports/threads.ts';
import { channelError } from './failures.ts';

/** What we take of a channel. Source: docs.slack.dev/reference/objects/conversation-object. */
const answer = z.looseObject({
  channel: z.looseObject({ name: z.string().nullish(), is_private: z.boolean().nullish() }),
});

/** A channel, as people see it; guests see only those that they are in. @throws PostError when that cannot be found out */
export async function lookOf(client: webApi.WebClient, { id }: Channel): Promise<ChannelLook> {
  try {
    const { channel } = answer.parse(await client.conversations.info({ channel: id }));
    // Of conversations of two neither is told.
    return { name: channel.name ?? id, isPublic: channel.is_private === false, isForum: false };
  } catch (error) {
    throw channelError(error);
  }
}
