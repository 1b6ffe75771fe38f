import type { Platform } from '../core/channel.ts';
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
  readonly #counts = new Map<Platform, number>();
  readonly #looked = new Map<Platform, number>();

  constructor(settings: PeersSettings) {
    this.#settings = settings;
  }

  /** How many there were for a platform at the last look, or for the one with most of them; this one included. */
  count(platform?: Platform): number {
    if (platform === undefined) return Math.max(1, ...this.#counts.values());
    return this.#counts.get(platform) ?? 1;
  }

  /** Says that this one is there for some platforms, and counts. */
  async look(platforms: Iterable<Platform>): Promise<void> {
    const { store, clock, holder } = this.#settings;
    const now = clock.now();
    for (const platform of platforms) {
      if (Math.abs(now - (this.#looked.get(platform) ?? Number.NEGATIVE_INFINITY)) < EVERY) continue;
      this.#looked.set(platform, now);
      const name = `${platform} ${holder}`;
      await store.hold({ kind: 'deliverer', name, holder, until: now + HEARD_WITHIN }, now);
      this.#counts.set(platform, Math.max(1, await store.held('deliverer', `${platform} `, now)));
    }
  }
}
