/** What becomes of a request that a test lets fail: the next one, or the next one to a path. `done` is told when it is done. */
export type Failure = {
  readonly to?: string | RegExp;
} /** It is answered like this, and nothing else happens. */ & (
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The connection ends before it is looked at. */
  | { readonly kind: 'lost-request' }
  /** It is done, and the connection ends before the answer. */
  | { readonly kind: 'lost-answer'; readonly done?: () => void }
  /** It is done, and its answer stops in the middle. */
  | { readonly kind: 'half-answer' }
  /** It is done, and never answered. */
  | { readonly kind: 'silence'; readonly done?: () => void }
  /** It is done, and answered with a status and a page all the same. */
  | { readonly kind: 'disowned'; readonly status: number; readonly done?: () => void }
  /** It is done, and answered after so many milliseconds. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** It is done after so many milliseconds, whatever became of who asked. */
  | { readonly kind: 'late'; readonly ms: number }
);

/** Takes the failure out that is meant for a request to this path. */
export function takeFailure(failures: Failure[], path: string): Failure | undefined {
  const at = failures.findIndex(({ to = path }) => (typeof to === 'string' ? to === path : to.test(path)));
  return at < 0 ? undefined : failures.splice(at, 1)[0];
}

/** An answer with one of Discord's codes, or with a status alone. */
export function refusedWith(status: number, code = 0): Failure {
  return { kind: 'answer', status, body: { message: `${status}: refused by the test`, code } };
}

/** The answer to too many requests. Source: https://docs.discord.com/developers/topics/rate-limits */
export function rateLimited(seconds: number, isGlobal = false): Failure {
  const scope = isGlobal
    ? { 'x-ratelimit-scope': 'global', 'x-ratelimit-global': 'true' }
    : { 'x-ratelimit-scope': 'shared' };
  return {
    kind: 'answer',
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global: isGlobal },
    headers: { 'retry-after': String(seconds), ...scope },
  };
}
