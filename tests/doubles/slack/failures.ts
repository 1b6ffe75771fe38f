import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { sendJson } from './http.ts';

/**
 * What goes wrong on Slack's side or on the way there, for one call.
 * - `error`: refused with Slack's code;
 * - `answered`: answered so, as if that were so;
 * - `retryAfter`: too many calls, in seconds until the next is taken;
 * - `status`: an HTTP status, with a page instead of an answer; with `served` the call is served all the same;
 * - `lost`: the call is served, and its answer does not arrive: the connection is cut, or nothing ever comes;
 * - `slow`: the call is served, and answered after so many milliseconds;
 * - `late`: the call is served after so many milliseconds, whatever became of who asked.
 * `served` is told when the call was served, before anything is answered.
 */
export type Failure =
  | { readonly error: string; readonly more?: Readonly<Record<string, unknown>> }
  | { readonly answered: Readonly<Record<string, unknown>> }
  | { readonly retryAfter: number }
  | { readonly status: number; readonly served?: () => void }
  | { readonly lost: 'cut' | 'silent'; readonly served?: () => void }
  | { readonly slow: number }
  | { readonly late: number };

/** Failures that a test has ordered, for the next calls of each method. */
export class Failures {
  readonly #next = new Map<string, (Failure | null)[]>();

  /** @param failure null lets one call through */
  add(method: string, failure: Failure | null): void {
    this.#next.set(method, [...(this.#next.get(method) ?? []), failure]);
  }

  take(method: string): Failure | undefined {
    return this.#next.get(method)?.shift() ?? undefined;
  }
}

/** What Slack answers instead of serving a call; undefined when it is served. */
export function failedAnswer(failure: Failure): Record<string, unknown> | undefined {
  if ('answered' in failure) return { ok: true, ...failure.answered };
  if ('error' in failure) return { ok: false, error: failure.error, ...failure.more };
  if ('lost' in failure || 'slow' in failure || 'late' in failure || 'served' in failure) return undefined;
  return { ok: false, error: 'retryAfter' in failure ? 'ratelimited' : `http_${failure.status}` };
}

/** Sends an answer, as a failure leaves it. */
export async function sendAnswer(
  response: ServerResponse,
  failure: Failure | undefined,
  answer: Record<string, unknown>,
  headers: Record<string, string>,
): Promise<void> {
  if (failure !== undefined && 'served' in failure) failure.served?.();
  if (failure !== undefined && 'slow' in failure) {
    await setTimeout(failure.slow, undefined, { ref: false });
    sendJson(response, 200, answer, headers);
    return;
  }
  if (failure === undefined || 'error' in failure || 'answered' in failure || 'late' in failure) {
    sendJson(response, 200, answer, headers);
  } else if ('retryAfter' in failure) {
    sendJson(response, 429, answer, { ...headers, 'retry-after': String(failure.retryAfter) });
  } else if ('status' in failure) {
    response.writeHead(failure.status, { 'content-type': 'text/html' }).end('<h1>Sorry</h1>');
  } else if (failure.lost === 'cut') {
    response.destroy();
  }
}
