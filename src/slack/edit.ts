import type { webApi } from '@slack/bolt';
import type { Channel } from '../core/channel.ts';
import type { Edit } from '../ports/chat.ts';
import { postError } from './failures.ts';
import { markOf } from './mark.ts';
import { oneMessage } from './post.ts';

/**
 * Puts a message of ours right with one call; what was kept with it is sent again, so that it is found as before. Source:
 * docs.slack.dev/reference/methods/chat.update.
 * @throws PostError
 */
export async function editMessage(
  client: webApi.WebClient,
  channel: Channel,
  { reference, part, key }: Edit,
): Promise<void> {
  const { text, blocks } = oneMessage(part);
  try {
    await client.chat.update({ channel: channel.id, ts: reference.id, text, blocks, metadata: markOf(key) });
  } catch (error) {
    throw postError(error);
  }
}
