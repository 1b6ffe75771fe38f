/** Work that has begun and not ended, so that stopping can wait for it. */
export class InFlight {
  readonly #running = new Set<Promise<unknown>>();

  /** Counts a piece of work in until it settles, either way. */
  async track<T>(work: Promise<T>): Promise<T> {
    this.#running.add(work);
    try {
      return await work;
    } finally {
      this.#running.delete(work);
    }
  }

  /** Resolves when everything that runs now has settled. Never rejects. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running);
  }
}
