import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Channel } from '../core/channel.ts';
import type { MessageReference } from '../core/edition.ts';
import type { Document } from '../message/document.ts';
import { type Outgoing, PostError, requireOurs } from '../ports/chat.ts';
import type { SlackMessage } from './blocks.ts';
import { postError } from './failures.ts';
import { markOf } from './mark.ts';
import { renderSlack } from './render.ts';
import { referenceTo, type Workspace } from './workspace.ts';

/** What we take of an answer. Source: docs.slack.dev/reference/methods/chat.postMessage. */
const answer = z.looseObject({ channel: z.string(), ts: z.string() });

/** Posts one message with one call. @throws PostError */
export async function postMessage(
  client: webApi.WebClient,
  workspace: Workspace,
  channel: Channel,
  outgoing: Outgoing,
): Promise<MessageReference> {
  const { part, under, key } = outgoing;
  const message = oneMessage(part);
  requireOurs(outgoing);
  try {
    const posted = await client.chat.postMessage({
      channel: channel.id,
      ...message,
      metadata: markOf(key),
      ...(under === null ? {} : { thread_ts: under.id }),
    });
    const { ts, channel: id } = answer.parse(posted);
    return referenceTo(workspace, id, ts, under);
  } catch (error) {
    throw postError(error);
  }
}

/** A part as the one message that it is. @throws PostError when it is none, or several */
export function oneMessage(part: Document): SlackMessage {
  const [message, ...more] = renderSlack(part);
  if (message !== undefined && more.length === 0) return message;
  throw new PostError({ kind: 'refused', code: 'not_one_message', final: true });
}
