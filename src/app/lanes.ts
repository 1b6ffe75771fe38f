/** Where one piece of work hears that it has to look again. */
export class Lane {
  #bell = Promise.withResolvers<void>();
  #hasRung = false;

  /** It has to look again. */
  ring(): void {
    this.#hasRung = true;
    this.#bell.resolve();
  }

  /** It looks. */
  hear(): void {
    if (this.#hasRung) this.#bell = Promise.withResolvers();
    this.#hasRung = false;
  }

  /** Whether it was called since it looked. */
  get hasRung(): boolean {
    return this.#hasRung;
  }

  /** Resolves when it is called. */
  get called(): Promise<void> {
    return this.#bell.promise;
  }
}

interface Running {
  readonly lane: Lane;
  readonly done: Promise<void>;
}

/** Pieces of work side by side, one for each key and so many at a time; the others wait for one of them to end. */
export class Lanes {
  readonly #most: number;
  readonly #running = new Map<string, Running>();
  /** Called when it is their turn. */
  readonly #waiting = new Map<string, { readonly begin: () => void; readonly done: Promise<void> }>();

  constructor(most: number) {
    this.#most = most;
  }

  /** How many go on. */
  get size(): number {
    return this.#running.size;
  }

  /** Begins a piece of work, or has the one with the same key look again. @returns settles as it does */
  go(key: string, work: (lane: Lane) => Promise<void>): Promise<void> {
    const running = this.#running.get(key);
    running?.lane.ring();
    const known = running ?? this.#waiting.get(key);
    if (known !== undefined) return known.done;
    if (this.#running.size < this.#most) return this.#begin(key, work);
    const { promise: done, resolve } = Promise.withResolvers<void>();
    this.#waiting.set(key, { begin: () => resolve(this.#begin(key, work)), done });
    return done;
  }

  /** Resolves when all that has begun, or waits, has ended, well or badly. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.#running.values(), ...this.#waiting.values()].map(({ done }) => done));
  }

  #begin(key: string, work: (lane: Lane) => Promise<void>): Promise<void> {
    this.#waiting.delete(key);
    const lane = new Lane();
    const done = work(lane).finally(() => {
      this.#running.delete(key);
      const [next] = this.#waiting.values();
      next?.begin();
    });
    // Whoever has begun it hears of a failure.
    done.catch(() => {});
    this.#running.set(key, { lane, done });
    return done;
  }
}
