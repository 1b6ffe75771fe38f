/** So many in any stretch of so many milliseconds. */
export interface WindowRate {
  readonly most: number;
  readonly per: number;
}

/** A limit that slides with the time: what is older than its stretch counts no more. What is refused counts neither. */
export class SlidingWindow {
  readonly #rate: WindowRate;
  #times: number[] = [];

  constructor(rate: WindowRate) {
    this.#rate = rate;
  }

  /** Milliseconds until one more is allowed; 0 when it is now. @param at milliseconds since the epoch */
  wait(at: number): number {
    const { most, per } = this.#rate;
    this.#times = this.#times.filter((time) => time > at - per);
    return this.#times.length < most ? 0 : (this.#times.at(-most) ?? 0) + per - at;
  }

  /** Counts one in. */
  take(at: number): void {
    this.#times.push(at);
  }

  /** How many more are allowed now. */
  remaining(at: number): number {
    const { most, per } = this.#rate;
    return most - this.#times.filter((time) => time > at - per).length;
  }
}

/** One limit for each of the things that have it of their own. */
export class SlidingWindows {
  readonly #windows = new Map<string, SlidingWindow>();

  of(key: string, rate: WindowRate): SlidingWindow {
    const known = this.#windows.get(key) ?? new SlidingWindow(rate);
    this.#windows.set(key, known);
    return known;
  }
}
