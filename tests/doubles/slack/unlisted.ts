import type { Failure } from './failures.ts';

const MINUTE = 60_000;
const METHODS: ReadonlySet<string> = new Set(['conversations.history', 'conversations.replies']);

/**
 * What Slack allows apps that are sold outside its marketplace: each of the two methods once a minute.
 * Source: https://docs.slack.dev/apis/web-api/rate-limits
 */
export class UnlistedLimits {
  readonly #last = new Map<string, number>();

  /** @param at milliseconds since 1970. @returns why a call is not served; undefined when it is */
  take(method: string, at: number): Failure | undefined {
    if (!METHODS.has(method)) return undefined;
    const wait = (this.#last.get(method) ?? Number.NEGATIVE_INFINITY) + MINUTE - at;
    if (wait > 0) return { retryAfter: Math.ceil(wait / 1000) };
    this.#last.set(method, at);
    return undefined;
  }
}
