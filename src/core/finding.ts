import type { UserError } from './errors.ts';

/** What an operator is told of one thing that was looked at. */
export interface Finding {
  /** What was looked at: "Slack token". */
  readonly check: string;
  /** `warning`: it works, or nobody can tell, and somebody should look at it. */
  readonly state: 'ok' | 'warning' | 'problem';
  /** A sentence. */
  readonly found: string;
  /** A sentence that says what to do; null where nothing has to be done. */
  readonly remedy: string | null;
}

/** Something to look at. */
export interface Check {
  readonly name: string;
  /** @throws UserError what is wrong with it, which is a problem like others */
  look(): Promise<readonly Finding[]>;
}

export function fine(check: string, found: string): Finding {
  return { check, state: 'ok', found, remedy: null };
}

export function doubtful(check: string, found: string, remedy: string): Finding {
  return { check, state: 'warning', found, remedy };
}

export function wrong(check: string, found: string, remedy: string): Finding {
  return { check, state: 'problem', found, remedy };
}

/** A mistake as what it says and, from its second sentence on, what to do. */
export function wrongBy(check: string, { message }: Pick<UserError, 'message'>): Finding {
  const [, found = message, remedy = null] = /^(.+?[.!?]) (\S.*)$/s.exec(message) ?? [];
  return { check, state: 'problem', found, remedy };
}
