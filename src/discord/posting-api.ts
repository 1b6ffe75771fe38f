import { DefaultRestOptions, REST } from 'discord.js';
import type { z } from 'zod';
import { PostError } from '../ports/chat.ts';
import type { Explain } from './post-errors.ts';
import type { DiscordSettings } from './settings.ts';

/** Asks Discord to make something, once. @throws PostError */
export type Create = <T>(
  path: `/${string}`,
  body: unknown,
  answer: z.ZodType<T>,
  explain: Explain,
) => Promise<T>;

/**
 * The calls that must not be repeated: discord.js's own client repeats what was answered with 5xx or not at all, and
 * then a message stands there twice.
 * @param deadline milliseconds for a call and its answer, from when it is sent
 */
export function postingApi({ token, apiUrl }: DiscordSettings, deadline: number): Create {
  const rest = new REST({
    version: '10',
    retries: 0,
    timeout: deadline,
    // The library's own deadline ends with the headers of the answer.
    makeRequest: (url, request) =>
      DefaultRestOptions.makeRequest(url, { ...request, signal: AbortSignal.timeout(deadline) }),
    rejectOnRateLimit: () => true,
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
  });
  return async (path, body, answer, explain) => {
    // An answer of 401 has made the client forget it.
    rest.setToken(token);
    let answered: unknown;
    try {
      answered = await rest.post(path, { body });
    } catch (error) {
      throw new PostError(explain(error), { cause: error });
    }
    const parsed = answer.safeParse(answered);
    if (!parsed.success)
      throw new PostError({ kind: 'unclear', code: 'unreadable-answer' }, { cause: parsed.error });
    return parsed.data;
  };
}
