/** Lets callers wait, within a bound, until something that changes satisfies them. */
export class Waiting {
  readonly #checks = new Set<() => void>();
  readonly #stops = new Set<(reason: Error) => void>();

  /** Resolves with the first value of `look` that is not undefined; `look` is tried now and after each change. */
  until<T>(what: string, look: () => T | undefined, timeoutMs: number): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        this.#checks.delete(check);
        this.#stops.delete(stop);
        settle();
      };
      const stop = (reason: Error) => finish(() => reject(reason));
      const check = () => {
        try {
          const value = look();
          if (value !== undefined) finish(() => resolve(value));
        } catch (error) {
          finish(() => reject(error));
        }
      };
      const timer = setTimeout(() => stop(new Error(`Waited ${timeoutMs} ms for ${what}.`)), timeoutMs);
      this.#checks.add(check);
      this.#stops.add(stop);
      check();
    });
  }

  /** Something changed: everyone who waits looks again. */
  changed(): void {
    for (const check of [...this.#checks]) check();
  }

  /** Nothing will change any more. */
  stop(): void {
    for (const stop of [...this.#stops]) stop(new Error('The Discord double was closed.'));
  }
}
