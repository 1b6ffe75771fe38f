import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Channel } from '../core/channel.ts';
import type { MessageReference } from '../core/edition.ts';
import { type Outgoing, PostError } from '../ports/chat.ts';
import { postError } from './failures.ts';
import { renderSlack } from './render.ts';
import { permalink, type Workspace } from './workspace.ts';

/** By which a delivery is found again in a channel's history. */
const DELIVERY = 'newsdesk_delivery';

/** What we take of an answer. Source: docs.slack.dev/reference/methods/chat.postMessage. */
const answer = z.looseObject({ channel: z.string(), ts: z.string() });

/** Posts one message with one call. @throws PostError */
export async function postMessage(
  client: webApi.WebClient,
  workspace: Workspace,
  channel: Channel,
  { part, under, key }: Outgoing,
): Promise<MessageReference> {
  const [message, ...more] = renderSlack(part);
  if (message === undefined || more.length > 0) {
    throw new PostError({ kind: 'refused', code: 'not_one_message' });
  }
  try {
    const posted = await client.chat.postMessage({
      channel: channel.id,
      ...message,
      metadata: { event_type: DELIVERY, event_payload: { key } },
      ...(under === null ? {} : { thread_ts: under.id }),
    });
    const { ts, channel: id } = answer.parse(posted);
    return { id: ts, channel: id, url: permalink(workspace, id, ts, under?.id ?? null) };
  } catch (error) {
    throw postError(error);
  }
}
