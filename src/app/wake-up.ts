import type { Platform } from '../core/channel.ts';
import type { Poster } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { Timer } from '../ports/timer.ts';

/** Milliseconds from a plan to its wake-up: at least, so that nobody is woken all the time, and at most. */
const SHORTEST = 1000;
const LONGEST = 60_000;

export interface WakeUpSettings {
  readonly store: Pick<Store, 'nextDelivery'>;
  readonly clock: Clock;
  /** This process, by a name that no other has. */
  readonly holder: string;
  readonly timer: Timer;
  /** The platforms that are connected. */
  readonly posters: ReadonlyMap<Platform, Poster>;
}

/** Wakes whoever makes the deliveries when the next of them can be made: one wake-up at a time, which is the earliest. */
export class WakeUp {
  readonly #settings: WakeUpSettings;
  readonly #act: () => void;
  #pending: { readonly at: number; readonly giveUp: () => void } | null = null;
  #hasEnded = false;

  constructor(settings: WakeUpSettings, act: () => void) {
    this.#settings = settings;
    this.#act = act;
  }

  /** @param after milliseconds since the epoch: what could be made by then was looked for already */
  async plan(after: number): Promise<void> {
    const { store, clock, timer, posters, holder } = this.#settings;
    const next = await store.nextDelivery([...posters.keys()], after, holder);
    if (next === null || this.#hasEnded) return;
    const now = clock.now();
    const wait = Math.min(LONGEST, Math.max(SHORTEST, next - now));
    if (this.#pending !== null && this.#pending.at <= now + wait) return;
    this.#pending?.giveUp();
    const giveUp = timer.after(wait, () => {
      this.#pending = null;
      this.#act();
    });
    this.#pending = { at: now + wait, giveUp };
  }

  /** Wakes nobody any more. */
  end(): void {
    this.#hasEnded = true;
    this.#pending?.giveUp();
    this.#pending = null;
  }
}
