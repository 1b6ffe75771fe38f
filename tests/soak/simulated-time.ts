import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../src/ports/clock.ts';
import type { Timer } from '../../src/ports/timer.ts';

/** A clock that somebody moves, with timers that go off when it has come to their time. Nothing really waits. */
export class SimulatedTime implements Clock, Timer {
  #now: number;
  readonly #alarms = new Set<{ readonly at: number; readonly act: () => void }>();

  /** @param start milliseconds since the epoch */
  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, act: () => void): () => void {
    const alarm = { at: this.#now + milliseconds, act };
    this.#alarms.add(alarm);
    return () => void this.#alarms.delete(alarm);
  }

  /** Others get their turn before the time has come. */
  wait = async (milliseconds: number): Promise<void> => {
    const until = this.#now + milliseconds;
    await setImmediate();
    this.#now = Math.max(this.#now, until);
  };

  /** It is so late now, and what was to be done by then is. */
  moveTo(time: number): void {
    this.#now = Math.max(this.#now, time);
    for (const alarm of [...this.#alarms].filter(({ at }) => at <= this.#now)) {
      this.#alarms.delete(alarm);
      alarm.act();
    }
  }

  /** Timers that are set. */
  get alarms(): number {
    return this.#alarms.size;
  }
}
