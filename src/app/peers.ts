import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

/** So long a process counts that has not been heard of, in milliseconds. */
const HEARD_WITHIN = 3 * 60_000;
/** Milliseconds between two looks. */
const EVERY = 20_000;

export interface PeersSettings {
  readonly store: Pick<Store, 'hold' | 'held'>;
  readonly clock: Clock;
  /** This process, by a name that no other has. */
  readonly holder: string;
}

/** The processes that make deliveries: together they ask a platform no more often than one may. */
export class Peers {
  readonly #settings: PeersSettings;
  #count = 1;
  #looked = Number.NEGATIVE_INFINITY;

  constructor(settings: PeersSettings) {
    this.#settings = settings;
  }

  /** How many there were at the last look, this one included. */
  get count(): number {
    return this.#count;
  }

  /** Says that this one is there, and counts. */
  async look(): Promise<void> {
    const { store, clock, holder } = this.#settings;
    const now = clock.now();
    if (Math.abs(now - this.#looked) < EVERY) return;
    this.#looked = now;
    await store.hold({ kind: 'deliverer', name: holder, holder, until: now + HEARD_WITHIN }, now);
    this.#count = Math.max(1, await store.held('deliverer', now));
  }
}
