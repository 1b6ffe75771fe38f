import { InFlight } from '../core/in-flight.ts';
import { oneByOne } from '../core/one-by-one.ts';

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

export interface LanesSettings {
  /** Pieces of work at one time. */
  readonly most: number;
  /** What there is to do, in order, some at a time. @param after the last of those before; empty for the first */
  keys(after: string): Promise<readonly string[]>;
  work(key: string, lane: Lane): Promise<void>;
}

/** Pieces of work side by side, one for each key and so many at a time; the others wait where they are listed. */
export class Lanes {
  readonly #settings: LanesSettings;
  readonly #running = new Map<string, { readonly lane: Lane; readonly done: Promise<void> }>();
  readonly #looks = new InFlight();
  #freed = Promise.withResolvers<void>();
  #next: Promise<void> | null = null;

  constructor(settings: LanesSettings) {
    this.#settings = settings;
  }

  /** How many go on. */
  get size(): number {
    return this.#running.size;
  }

  /**
   * Begins with all that there is to do; what goes on already looks again.
   * @returns settles when all of that has ended, with a failure of it
   */
  look(): Promise<void> {
    // Whoever has not begun to look sees what has come since, too.
    this.#next ??= this.#looks.track(this.#lookNext());
    return this.#next;
  }

  /** Resolves when everything has ended, well or badly. */
  settled(): Promise<void> {
    return this.#looks.settled();
  }

  async #lookNext(): Promise<void> {
    const begun = new Set<Promise<void>>();
    const failures: unknown[] = [];
    await oneByOne(this, async () => {
      this.#next = null;
      let keys = await this.#settings.keys('');
      for (let last = keys.at(-1); last !== undefined; last = keys.at(-1)) {
        for (const key of keys) {
          while (this.#running.size >= this.#settings.most && !this.#running.has(key)) {
            await this.#freed.promise;
          }
          const done = this.#go(key)
            .catch((error: unknown) => void failures.push(error))
            .finally(() => begun.delete(done));
          begun.add(done);
        }
        keys = await this.#settings.keys(last);
      }
    });
    await Promise.all(begun);
    if (failures.length > 0) throw failures[0];
  }

  #go(key: string): Promise<void> {
    const running = this.#running.get(key);
    running?.lane.ring();
    if (running !== undefined) return running.done;
    const lane = new Lane();
    const { promise: done, resolve } = Promise.withResolvers<void>();
    this.#running.set(key, { lane, done });
    const work = this.#workFor(key, lane).finally(() => {
      this.#running.delete(key);
      this.#freed.resolve();
      this.#freed = Promise.withResolvers();
    });
    resolve(work);
    return done;
  }

  /** Until nobody has called who was not heard: who looks while it ends would otherwise wait for the next look. */
  async #workFor(key: string, lane: Lane): Promise<void> {
    do {
      lane.hear();
      await this.#settings.work(key, lane);
    } while (lane.hasRung);
  }
}
