/** A promise to be settled from outside, at the latest by its own timeout. */
export interface Wait<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(error: Error): void;
}

/** Every wait of one double: none outlives its timeout, nor the double. */
export class Waits {
  readonly #rejections = new Set<(error: Error) => void>();
  #closed: Error | undefined;

  /** @param timeoutError makes the error that the wait ends with after `timeoutMs` milliseconds */
  start<T>(timeoutMs: number, timeoutError: () => Error): Wait<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    // A wait nobody looks at any more may fail in silence; whoever awaits it still gets the error.
    promise.catch(() => undefined);
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      this.#rejections.delete(fail);
      settle();
    };
    const fail = (error: Error) => finish(() => reject(error));
    const timer = setTimeout(() => fail(timeoutError()), timeoutMs);
    this.#rejections.add(fail);
    if (this.#closed !== undefined) fail(this.#closed);
    return { promise, resolve: (value) => finish(() => resolve(value)), reject: fail };
  }

  /** Ends all waits, present and future. */
  close(): void {
    this.#closed = new Error('the Slack double was closed');
    for (const fail of [...this.#rejections]) fail(this.#closed);
  }
}
