/** When something happened lately, so that it never happens more than so often within so long. Times are milliseconds. */
export class Recent {
  readonly #most: number;
  readonly #within: number;
  #times: number[] = [];

  constructor(most: number, within: number) {
    this.#most = most;
    this.#within = within;
  }

  /** It happens now. */
  add(now: number): void {
    this.#times.push(now);
    if (this.#times.length > this.#most) this.#times.shift();
  }

  /** The first time from now on at which it may happen again. */
  earliest(now: number): number {
    // A clock that was put back knows nothing of what is to come.
    if ((this.#times.at(-1) ?? now) > now + this.#within) this.#times = [];
    const first = this.#times[this.#times.length - this.#most];
    return first === undefined ? now : Math.max(now, first + this.#within);
  }
}
