import type { SlackDouble, SlackDoubleOptions } from '../doubles/slack/index.ts';
import { NOW } from './articles.ts';
import { CHANNEL, HELLO, posterOf } from './posting-to-slack.ts';
import { aSlack } from './running-slack.ts';

const MINUTE = 60_000;
export const PERSON = { user: 'U0READER01' };
/** Since when a test looks: milliseconds since the epoch. */
export const SINCE = NOW - 5 * MINUTE;

/** Slack at a time that the test moves. */
export async function looking(options: SlackDoubleOptions & { readonly refusals?: readonly string[] } = {}) {
  const clock = { now: NOW };
  const slack = await aSlack({ now: () => clock.now, ...options });
  const poster = posterOf(slack, 2000);
  return {
    clock,
    slack,
    poster,
    find: (message = HELLO, since = SINCE) => poster.find(CHANNEL, message, since),
  };
}

/** Somebody writes messages. */
export function chatter(slack: SlackDouble, count: number, threadTs?: string): void {
  for (let n = 0; n < count; n += 1) slack.write(CHANNEL.id, PERSON, { text: `Message ${n}`, threadTs });
}

/** The calls that have read. */
export const reads = (slack: SlackDouble) =>
  slack.calls.filter(({ method }) => /\.(history|replies)$/.test(method));
