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
  #latest = Number.NEGATIVE_INFINITY;

  /** It happens now. */
  take(rates: readonly Rate[], now: number): void {
    for (const { key, every } of rates) this.#free.set(key, now + every);
    if (this.#free.size > MOST_KEPT) this.#drop(now);
  }

  /** The first time from now on at which all of these rates allow it. */
  earliest(rates: readonly Rate[], now: number): number {
    if (now < this.#latest - PUT_BACK) this.#free.clear();
    this.#latest = now;
    return rates.reduce((latest, { key }) => Math.max(latest, this.#free.get(key) ?? now), now);
  }

  /** Nothing with this key may happen before a time. */
  close(key: string, until: number): void {
    this.#free.set(key, Math.max(until, this.#free.get(key) ?? until));
  }

  #drop(now: number): void {
    for (const [key, free] of this.#free) if (free <= now) this.#free.delete(key);
  }
}
