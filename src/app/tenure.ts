import type { Clock } from '../ports/clock.ts';
import type { LeaseKind } from '../ports/leases.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';
import type { Timer } from '../ports/timer.ts';

/** So long somebody else has to wait for who has ended without a word, in milliseconds. */
const LASTS = 60_000;
/** Milliseconds between two times that it is made to last longer. */
const EVERY = 20_000;

export interface TenureSettings {
  readonly store: Pick<Store, 'hold' | 'letGo'>;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  /** This process, by a name that no other has. */
  readonly holder: string;
  readonly kind: LeaseKind;
  readonly name: string;
  /** Somebody else has it now, or may: this process was held up for too long, or is cut off from the store. */
  lost?(): void;
}

/** Something that one process does for as long as it is there, and then another. */
export class Tenure {
  readonly #settings: TenureSettings;
  #until = Number.NEGATIVE_INFINITY;
  #since = Number.NEGATIVE_INFINITY;
  #giveUp: (() => void) | null = null;
  #hasEnded = false;
  /** What the store is asked at present. */
  #asking: Promise<unknown> = Promise.resolve();

  constructor(settings: TenureSettings) {
    this.#settings = settings;
  }

  /** Whether it is surely this process's at present. */
  get isHeld(): boolean {
    return this.#settings.clock.now() < this.#until;
  }

  /** When this process has got it, by its clock; no other has had it since. */
  get since(): number {
    return this.#since;
  }

  /** Takes it unless somebody else has it; from then on it is kept. @returns whether it is this process's */
  async hold(): Promise<boolean> {
    if (this.#hasEnded) return false;
    if (this.#giveUp !== null && this.isHeld) return true;
    const isOurs = await this.#take();
    if (isOurs) this.#keep();
    return isOurs;
  }

  /** Leaves it to the others. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    this.#giveUp?.();
    await this.#asking.catch(() => {});
    this.#until = Number.NEGATIVE_INFINITY;
    const { store, clock, holder, kind, name } = this.#settings;
    await store.letGo({ kind, name, holder, until: clock.now() });
  }

  async #take(): Promise<boolean> {
    const { store, clock, holder, kind, name } = this.#settings;
    const now = clock.now();
    const asking = store.hold({ kind, name, holder, until: now + LASTS }, now);
    this.#asking = asking;
    const isOurs = await asking;
    if (isOurs && now >= this.#until) this.#since = now;
    // What is kept without being written has a third of its time behind it at most.
    this.#until = isOurs ? now + (LASTS * 2) / 3 : Number.NEGATIVE_INFINITY;
    return isOurs;
  }

  #keep(): void {
    this.#giveUp?.();
    if (this.#hasEnded) return;
    this.#giveUp = this.#settings.timer.after(EVERY, () => {
      this.#again().catch((error: unknown) => {
        this.#settings.log.error({ err: error, kind: this.#settings.kind }, 'keeping a lease failed');
        this.#keep();
        if (!this.isHeld && !this.#hasEnded) this.#settings.lost?.();
      });
    });
  }

  async #again(): Promise<void> {
    if (await this.#take()) return this.#keep();
    this.#giveUp = null;
    if (!this.#hasEnded) this.#settings.lost?.();
  }
}
