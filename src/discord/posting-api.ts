import { DefaultRestOptions, REST } from 'discord.js';
import type { z } from 'zod';
import { PostError } from '../ports/chat.ts';
import type { Explain } from './post-errors.ts';
import { restOptions } from './rest-options.ts';
import type { DiscordSettings } from './settings.ts';

/** Asks Discord to make something, once. @throws PostError */
export type Create = <T>(
  path: `/${string}`,
  body: unknown,
  answer: z.ZodType<T>,
  explain: Explain,
) => Promise<T>;

/** Asks Discord to change something, once. @throws PostError */
export type Change = (path: `/${string}`, body: unknown, explain: Explain) => Promise<void>;

/** Reads what Discord has, once. @throws PostError */
export type Read = <T>(
  path: `/${string}`,
  query: Readonly<Record<string, string>>,
  answer: z.ZodType<T>,
  explain: Explain,
) => Promise<T>;

export interface PostingApi {
  readonly create: Create;
  readonly change: Change;
  readonly read: Read;
}

/** Milliseconds that reading waits for the limits of Discord by itself: a search is of many calls. */
const SHORT_WAIT = 5000;

/**
 * The calls that must not be repeated: discord.js's own client repeats what was answered with 5xx or not at all, and
 * then a message stands there twice.
 * @param deadline milliseconds for a call and its answer, from when it is sent
 */
export function postingApi(settings: DiscordSettings, deadline: number): PostingApi {
  const { token, calls } = settings;
  const rest = new REST({
    ...restOptions(settings),
    retries: 0,
    globalRequestsPerSecond: calls?.perSecond ?? DefaultRestOptions.globalRequestsPerSecond,
    timeout: deadline,
    // The library's own deadline ends with the headers of the answer.
    makeRequest: (url, request) =>
      DefaultRestOptions.makeRequest(url, { ...request, signal: AbortSignal.timeout(deadline) }),
    rejectOnRateLimit: ({ method, timeToReset, retryAfter }) =>
      method !== 'GET' || Math.max(timeToReset, retryAfter) > SHORT_WAIT,
  });
  const call = async (ask: () => Promise<unknown>, explain: Explain): Promise<unknown> => {
    // An answer of 401 has made the client forget it.
    rest.setToken(token);
    try {
      return await ask();
    } catch (error) {
      throw new PostError(await explain(error), { cause: error });
    }
  };
  return {
    async create(path, body, answer, explain) {
      const parsed = answer.safeParse(await call(() => rest.post(path, { body }), explain));
      if (parsed.success) return parsed.data;
      throw new PostError({ kind: 'unclear', code: UNREADABLE }, { cause: parsed.error });
    },
    async change(path, body, explain) {
      await call(() => rest.patch(path, { body }), explain);
    },
    async read(path, query, answer, explain) {
      const asked = () => rest.get(path, { query: new URLSearchParams(query) });
      const parsed = answer.safeParse(await call(asked, explain));
      if (parsed.success) return parsed.data;
      throw new PostError({ kind: 'unreachable', code: UNREADABLE }, { cause: parsed.error });
    },
  };
}

const UNREADABLE = 'unreadable-answer';
