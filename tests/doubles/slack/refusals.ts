/** Something the double refused, as Slack would: a test that expects a faultless app expects none of these. */
export interface Refusal {
  /** A Web API method, `response_url`, `acknowledgement` or `socket`. */
  readonly where: string;
  /** Slack's code, for example `invalid_blocks`. */
  readonly error: string;
  /** Why, precisely. */
  readonly reason: string;
  /** What was refused, as it came. */
  readonly body: unknown;
  /** Milliseconds since 1970, by the double's clock. */
  readonly at: number;
}

/** Thrown inside the double to refuse a body; whoever serves the request turns it into Slack's answer. */
export class SlackRefusal extends Error {
  readonly error: string;
  /** Slack's sentences with JSON pointers; they go into `errors` and `response_metadata.messages`. */
  readonly messages: readonly string[];
  /** What else the answer says. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    error: string,
    reason: string,
    messages: readonly string[] = [],
    more: Readonly<Record<string, unknown>> = {},
  ) {
    super(reason);
    this.error = error;
    this.messages = messages;
    this.more = more;
  }
}

/** Keeps what was refused, in order. */
export class RefusalLog {
  readonly entries: Refusal[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  add(where: string, error: string, reason: string, body: unknown): void {
    this.entries.push({ where, error, reason, body, at: this.#now() });
  }

  /** Records a thrown refusal and hands it back; anything else thrown is a fault of the double and goes on. */
  record(where: string, thrown: unknown, body: unknown): SlackRefusal {
    if (!(thrown instanceof SlackRefusal)) throw thrown;
    this.add(where, thrown.error, thrown.message, body);
    return thrown;
  }
}
