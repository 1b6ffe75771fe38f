/** Something that may happen once in a while: posting into a channel, into a workspace, by a bot. */
export interface Rate {
  /** What shares it. */
  readonly key: string;
  /** Milliseconds from one to the next. */
  readonly every: number;
}

/** A clock that shows so much less than before, in milliseconds, was ahead: what it said counts no more. */
const PUT_BACK = 60_000;
/** Kept keys; those whose time is over are dropped first. */
const MOST_KEPT = 10_000;

/** Hands out times, so that nothing happens more often than its rates allow. Times are milliseconds since the epoch. */
export class Slots {
  /** By key: before this nothing may happen. */
  readonly #free = new Map<string, number>();
  /** The same, for what somebody closed. */
  readonly #closed = new Map<string, number>();
  #latest = Number.NEGATIVE_INFINITY;

  /** Takes the first time from now on at which all of these rates allow it. @returns that time; it is nobody else's */
  take(rates: readonly Rate[], now: number): number {
    const at = this.earliest(rates, now);
    // What may happen at any time keeps nobody waiting, be it taken for a time to come.
    for (const { key, every } of rates) if (every > 0) this.#free.set(key, at + every);
    if (this.#free.size > MOST_KEPT) drop(this.#free, now);
    return at;
  }

  /** The first time from now on at which all of these rates allow it. */
  earliest(rates: readonly Rate[], now: number): number {
    if (now < this.#latest - PUT_BACK) {
      this.#free.clear();
      this.#closed.clear();
    }
    this.#latest = now;
    return rates.reduce(
      (latest, { key }) => Math.max(latest, this.#free.get(key) ?? now, this.#closed.get(key) ?? now),
      now,
    );
  }

  /** Nothing with this key may happen before a time, not even what was to happen by then. */
  close(key: string, until: number): void {
    this.#closed.set(key, Math.max(until, this.#closed.get(key) ?? until));
    if (this.#closed.size > MOST_KEPT) drop(this.#closed, this.#latest);
  }

  /** Whether one of these was closed until later than now. */
  isClosed(rates: readonly Rate[], now: number): boolean {
    return rates.some(({ key }) => (this.#closed.get(key) ?? now) > now);
  }
}

function drop(times: Map<string, number>, now: number): void {
  for (const [key, until] of times) if (until <= now) times.delete(key);
}
