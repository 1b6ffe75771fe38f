import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../ports/clock.ts';
import type { EditionStore } from '../ports/editions.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** What was shown is looked at for 30 days; the log is kept longer, for people. */
const KEPT = 90 * DAY;
/** Between two looks for what is too old. */
const EVERY = HOUR;
/** Editions that go at one go, so that others get their turn. */
const AT_ONE_GO = 200;

/** Forgets old editions and their deliveries, now and then. */
export class Retention {
  readonly #store: EditionStore;
  readonly #clock: Clock;
  #last = Number.NEGATIVE_INFINITY;

  constructor(store: EditionStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Does nothing until an hour has passed since the last time. @returns how many editions went */
  async run(): Promise<number> {
    const now = this.#clock.now();
    if (now < this.#last + EVERY) return 0;
    this.#last = now;
    let forgotten = 0;
    for (;;) {
      const gone = await this.#store.forgetEditions(now - KEPT, AT_ONE_GO);
      forgotten += gone;
      if (gone < AT_ONE_GO) return forgotten;
      await setImmediate();
    }
  }
}
