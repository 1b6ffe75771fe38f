import { nextDue } from '../core/due.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';

/** Subscriptions that are looked at together. */
const AT_ONE_GO = 500;
/** Most fall due within a day, which is soon enough: after an hour that is repeated they go on where they were. */
const SOON = 26 * 3_600_000;

/** Sets right when subscriptions fall due, after a clock that was ahead for a while: else they would rest until then. */
export class DueTimes {
  readonly #store: Store;
  readonly #log: Log;
  /** What the clock showed last. */
  #last: number | null = null;

  constructor(store: Store, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  /** Looks at start, and when the clock shows less than before. @param now milliseconds since the epoch */
  async setRight(now: number, due = nextDue): Promise<void> {
    const last = this.#last;
    this.#last = now;
    if (last !== null && now >= last) return;
    const sooner = await this.#comeSooner(now, due);
    if (sooner > 0)
      this.#log.warn({ subscriptions: sooner }, 'the clock was ahead: subscriptions fall due sooner');
  }

  async #comeSooner(now: number, due: typeof nextDue): Promise<number> {
    let count = 0;
    let afterId = '';
    for (;;) {
      const waiting = await this.#store.waiting({ dueAfter: now + SOON, afterId, limit: AT_ONE_GO });
      for (const subscription of waiting.subscriptions) {
        const { plan, nextRunAt } = subscription;
        const next = due(plan.cadence, plan.zone, now);
        if (next === null || nextRunAt === null || next >= nextRunAt) continue;
        if (await this.#store.changeSubscription({ ...subscription, nextRunAt: next })) count += 1;
      }
      if (waiting.lastId === null) return count;
      afterId = waiting.lastId;
    }
  }
}
