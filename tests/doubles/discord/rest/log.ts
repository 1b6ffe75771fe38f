import type { ApiError } from '../rules/form.ts';

/** One REST request and what it was answered. */
export interface RestRequest {
  readonly method: string;
  /** Below /api/v10, without the query. */
  readonly path: string;
  /** With its question mark, or empty. */
  readonly query: string;
  readonly body: unknown;
  readonly at: number;
  readonly status: number;
  readonly response: unknown;
}

/** A request that was refused: Discord's code, and a line that says which fields broke which rules. */
export interface Refusal {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  readonly code: number;
  readonly reason: string;
}

/** Everything that was asked of the API, in the order of the answers. */
export class RestLog {
  readonly requests: RestRequest[] = [];
  readonly refusals: Refusal[] = [];

  add(request: RestRequest, refusal: ApiError | undefined): void {
    this.requests.push(request);
    if (!refusal) return;
    const { method, path, body, status } = request;
    this.refusals.push({ method, path, body, status, code: refusal.code, reason: refusal.reason() });
  }
}
