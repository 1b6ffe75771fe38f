import { z } from 'zod';
import type { Workspace } from './workspace.ts';

/** By which a delivery is found again among messages. */
const DELIVERY = 'newsdesk_delivery';

/** What a message carries unseen: which delivery it is. */
export function markOf(key: string) {
  return { event_type: DELIVERY, event_payload: { key } };
}

/** What we take of a message of ours. Source: docs.slack.dev/messaging/message-metadata. */
const marked = z.looseObject({
  ts: z.string(),
  bot_id: z.string().nullish(),
  user: z.string().nullish(),
  metadata: z.looseObject({
    event_type: z.literal(DELIVERY),
    event_payload: z.looseObject({ key: z.string() }),
  }),
});

/** The `ts` of the message that is a delivery; null when there is none. Others can mark theirs as we do ours. */
export function markedIn(
  messages: readonly unknown[],
  key: string,
  { botId, userId }: Workspace,
): string | null {
  for (const message of messages) {
    const { data } = marked.safeParse(message);
    if (data?.metadata.event_payload.key !== key) continue;
    if ((botId !== null && data.bot_id === botId) || data.user === userId) return data.ts;
  }
  return null;
}
