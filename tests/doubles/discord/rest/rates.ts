import { createHash } from 'node:crypto';
import { type SlidingWindow, SlidingWindows, type WindowRate } from '../../window.ts';
import type { RestAnswer, Route } from './router.ts';

/** How often Discord takes requests of a bot. */
export const RATES = {
  /**
   * Over all routes but those of interactions. Source: https://docs.discord.com/developers/topics/rate-limits#global-rate-limit.
   * In any second, not from one second to the next: https://github.com/discord/discord-api-docs/issues/5144.
   */
  bot: { most: 50, per: 1000 },
  /**
   * Messages in a channel. Discord says that nobody should count on it; it is what its headers tell
   * (https://github.com/discord/discord-api-docs/issues/20), and such buckets slide
   * (https://github.com/discord/discord-api-docs/issues/7680).
   */
  messages: { most: 5, per: 5000 },
} as const satisfies Record<string, WindowRate>;

/** What a request has come to: headers of its answer, and the answer itself when there were too many. */
export interface Limited {
  readonly headers: Readonly<Record<string, string>>;
  readonly refusal: RestAnswer | undefined;
}

/** Refuses what comes too often, and says how many more may come: https://docs.discord.com/developers/topics/rate-limits */
export class Rates {
  readonly #windows = new SlidingWindows();

  /** @param at milliseconds since the epoch */
  take({ method, path, auth }: Route, params: Readonly<Record<string, string>>, at: number): Limited {
    const isPost = method === 'POST' && path === '/channels/:channel/messages';
    const bot = auth === 'bot' ? this.#windows.of('bot', RATES.bot) : null;
    const bucket = isPost ? this.#windows.of(`messages ${params.channel}`, RATES.messages) : null;
    const waits = { bot: bot?.wait(at) ?? 0, bucket: bucket?.wait(at) ?? 0 };
    const wait = Math.max(waits.bot, waits.bucket);
    if (wait === 0) {
      bot?.take(at);
      bucket?.take(at);
    }
    const headers = bucket === null ? {} : headersOf(bucket, `${method} ${path}`, at);
    if (wait === 0) return { headers, refusal: undefined };
    const isGlobal = waits.bot > 0;
    return {
      headers: {
        ...headers,
        'retry-after': String(Math.ceil(wait / 1000)),
        'x-ratelimit-scope': isGlobal ? 'global' : 'user',
        ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
      },
      refusal: {
        status: 429,
        body: { message: 'You are being rate limited.', retry_after: wait / 1000, global: isGlobal },
      },
    };
  }
}

function headersOf(window: SlidingWindow, name: string, at: number): Record<string, string> {
  const remaining = window.remaining(at);
  const seconds = (remaining > 0 ? RATES.messages.per : window.wait(at)) / 1000;
  return {
    'x-ratelimit-limit': String(RATES.messages.most),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String(at / 1000 + seconds),
    'x-ratelimit-reset-after': String(seconds),
    'x-ratelimit-bucket': createHash('sha256').update(name).digest('hex').slice(0, 32),
  };
}
