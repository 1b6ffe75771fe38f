/** How often something may be done: a few times at once, and one more after each pause. */
export interface Quota {
  /** At once. */
  readonly most: number;
  /** Milliseconds until one more may. */
  readonly every: number;
}

/** Whoever is remembered at the same time: a hundred bytes each. */
const MOST_KNOWN = 20_000;

/**
 * What each of many may still do: a bucket of tokens for each key, kept as the time at which it is full again. Those who
 * did something longest ago are forgotten first, which gives them a full one; so their number is bounded.
 */
export class Allowance {
  readonly #rate: Quota;
  readonly #mostKnown: number;
  /** Milliseconds since the epoch, those who did something last at the end. */
  readonly #fullAt = new Map<string, number>();

  constructor(rate: Quota, mostKnown = MOST_KNOWN) {
    this.#rate = rate;
    this.#mostKnown = mostKnown;
  }

  /** How many are remembered. */
  get known(): number {
    return this.#fullAt.size;
  }

  /** Milliseconds until somebody may do it again; 0 for now. */
  wait(key: string, now: number): number {
    const { most, every } = this.#rate;
    return Math.max(0, this.#lacking(key, now) - (most - 1) * every);
  }

  /** Somebody does it now. */
  take(key: string, now: number): void {
    const fullAt = now + this.#lacking(key, now) + this.#rate.every;
    this.#fullAt.delete(key);
    this.#fullAt.set(key, fullAt);
    if (this.#fullAt.size > this.#mostKnown) this.#forget();
  }

  /** Some at a time: to find the first key of a map that has lost many takes long. */
  #forget(): void {
    const some = this.#fullAt.keys().take(Math.ceil(this.#mostKnown / 10));
    for (const key of [...some]) this.#fullAt.delete(key);
  }

  /** Milliseconds until it is full: never more than an empty one takes, also when the clock was put back. */
  #lacking(key: string, now: number): number {
    const { most, every } = this.#rate;
    return Math.min(Math.max(0, (this.#fullAt.get(key) ?? now) - now), most * every);
  }
}
