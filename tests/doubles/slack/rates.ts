import { SlidingWindows, type WindowRate } from '../window.ts';
import type { Failure } from './failures.ts';
import type { Arguments } from './methods.ts';

/** How often Slack takes calls of an app in a workspace. Source: https://docs.slack.dev/apis/web-api/rate-limits */
export const RATES = {
  /** "chat.postMessage generally allows posting one message per second per channel", "short bursts >1 allowed". */
  channel: { most: 2, per: 2000 },
  /**
   * "Several hundred messages per minute", over all channels. Slack does not say how many: fewer than three hundred are
   * not several.
   */
  workspace: { most: 300, per: 60_000 },
  /** Tier 3: "50+ per minute". */
  tier3: { most: 50, per: 60_000 },
} as const satisfies Record<string, WindowRate>;

/** Each by itself: "applied on a per API method per workspace per app basis". */
const TIER_3: ReadonlySet<string> = new Set([
  'chat.update',
  'conversations.history',
  'conversations.info',
  'conversations.replies',
]);

/** Refuses what comes too often. */
export class Rates {
  readonly #windows = new SlidingWindows();

  /** @param team whose workspace it is. @param at milliseconds since the epoch. @returns why a call is not served; undefined when it is */
  take(method: string, team: string, { channel }: Arguments, at: number): Failure | undefined {
    const windows =
      method === 'chat.postMessage'
        ? [
            this.#windows.of(`${team} ${channel}`, RATES.channel),
            this.#windows.of(`${team} posts`, RATES.workspace),
          ]
        : TIER_3.has(method)
          ? [this.#windows.of(`${team} ${method}`, RATES.tier3)]
          : [];
    const wait = Math.max(0, ...windows.map((window) => window.wait(at)));
    if (wait > 0) return { retryAfter: Math.ceil(wait / 1000) };
    for (const window of windows) window.take(at);
    return undefined;
  }
}
