import type { ServerResponse } from 'node:http';
import { sendJson } from './http.ts';

/**
 * What goes wrong on Slack's side or on the way there, for one call.
 * - `error`: refused with Slack's code;
 * - `retryAfter`: too many calls, in seconds until the next is taken;
 * - `status`: an HTTP status, with a page instead of an answer;
 * - `lost`: the call is served, and its answer does not arrive: the connection is cut, or nothing ever comes.
 */
export type Failure =
  | { readonly error: string; readonly more?: Readonly<Record<string, unknown>> }
  | { readonly retryAfter: number }
  | { readonly status: number }
  | { readonly lost: 'cut' | 'silent' };

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

/** What Slack answers with a failure that has an answer. */
export function failedAnswer(failure: Exclude<Failure, { lost: unknown }>): Record<string, unknown> {
  if ('error' in failure) return { ok: false, error: failure.error, ...failure.more };
  return { ok: false, error: 'retryAfter' in failure ? 'ratelimited' : `http_${failure.status}` };
}

/** Sends an answer, as a failure leaves it. */
export function sendAnswer(
  response: ServerResponse,
  failure: Failure | undefined,
  answer: Record<string, unknown>,
  headers: Record<string, string>,
): void {
  if (failure === undefined || 'error' in failure) {
    sendJson(response, 200, answer, headers);
  } else if ('retryAfter' in failure) {
    sendJson(response, 429, answer, { ...headers, 'retry-after': String(failure.retryAfter) });
  } else if ('status' in failure) {
    response.writeHead(failure.status, { 'content-type': 'text/html' }).end('<h1>Sorry</h1>');
  } else if (failure.lost === 'cut') {
    response.destroy();
  }
}
