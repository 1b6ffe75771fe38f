import { z } from 'zod';

/** What we take of where something was done. Source: docs.slack.dev/reference/interaction-payloads/block_actions-payload. */
const message = z.looseObject({ ts: z.string().nullish(), thread_ts: z.string().nullish() });
const payload = z.looseObject({
  message: message.nullish(),
  /** Of a message that only one person sees, Slack sends nothing else. */
  container: z.looseObject({ message_ts: z.string().nullish(), thread_ts: z.string().nullish() }).nullish(),
});

/**
 * The thread in which somebody acts on a message; null in the channel itself, also for the message that a thread belongs
 * to: people look at that one in the channel.
 */
export function threadOf(body: unknown): string | null {
  const { data } = payload.safeParse(body);
  const ts = data?.message?.ts ?? data?.container?.message_ts;
  const thread = data?.message?.thread_ts ?? data?.container?.thread_ts ?? null;
  return thread === ts ? null : thread;
}
