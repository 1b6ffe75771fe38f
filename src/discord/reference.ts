import { z } from 'zod';
import type { Channel } from '../core/channel.ts';
import type { MessageReference } from '../core/edition.ts';

/** Of a message, as Discord answers it. */
export const posted = z.object({ id: z.string(), channel_id: z.string() });

/** How a message is referred to from now on. */
export function referenceTo(
  { workspace }: Channel,
  { id, channel_id }: z.output<typeof posted>,
): MessageReference {
  return { id, channel: channel_id, url: `https://discord.com/channels/${workspace}/${channel_id}/${id}` };
}
