/**
 * A person's mistake, or something about their set-up that only they can mend. Never a bug.
 *
 * `message` is one friendly sentence (or two) that names the thing and says what to do next, safe to show as it is.
 * `code` is stable, for tests and logs. `option` is the name of the one option that is to blame, if one is.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: string;
  readonly option: string | undefined;

  constructor(code: string, message: string, options?: ErrorOptions & { readonly option?: string }) {
    super(message, options);
    this.code = code;
    this.option = options?.option;
  }
}

/** Any thrown value as an Error, so that logs always have a stack and a message. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** The system's code of an error (`ENOENT`, `EACCES`, …), or undefined. Source: Node's `SystemError`. */
export function systemCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}
