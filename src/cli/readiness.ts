import type { Platform } from '../core/channel.ts';
import { inTimeOrNull } from '../core/deadline.ts';
import type { Chat } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { SeedsState } from '../ports/leases.ts';
import type { Store } from '../ports/store.ts';

/** Milliseconds that the store may take to answer: who asks whether all is well does not wait long, either. */
const ANSWER_WITHIN = 2000;

/** A platform that has to be connected. */
type Expected = Pick<Chat, 'name' | 'isAway'>;

/** Whether a process does all that its roles ask of it. */
export class Readiness {
  readonly #store: Pick<Store, 'seedsState'>;
  readonly #clock: Clock;
  readonly #isImporter: boolean;
  /** Null until it is known which there are. */
  #chats: readonly Expected[] | null = null;
  readonly #connected = new Set<Platform>();
  #hasSeeds = false;
  #isStopping = false;

  /** @param isImporter whether it has to see to the seeds by itself if nobody else does */
  constructor(store: Pick<Store, 'seedsState'>, clock: Clock, isImporter: boolean) {
    this.#store = store;
    this.#clock = clock;
    this.#isImporter = isImporter;
  }

  /** The platforms that have to be connected. */
  expect(chats: readonly Expected[]): void {
    this.#chats = chats;
  }

  connected(platform: Platform): void {
    this.#connected.add(platform);
  }

  lost(platform: Platform): void {
    this.#connected.delete(platform);
  }

  /** From now on it takes nothing new. */
  stopping(): void {
    this.#isStopping = true;
  }

  /** Why it is not ready, by name; empty when it is. */
  async reasons(): Promise<readonly string[]> {
    if (this.#isStopping) return ['process: is stopping'];
    const seeds = await this.#seedsState();
    if (seeds === 'in' || (seeds === 'unattended' && !this.#isImporter)) this.#hasSeeds = true;
    return [
      ...(seeds === null ? ['store: does not answer'] : []),
      ...(this.#chats === null ? ['platforms: not known yet'] : []),
      ...(this.#chats ?? []).flatMap((chat) => this.#whyWithout(chat) ?? []),
      // Once is enough: what was read is there, also while the folder is away.
      ...(this.#hasSeeds ? [] : ['seeds: not looked at yet']),
    ];
  }

  #whyWithout({ name, isAway }: Expected): string | null {
    if (!this.#connected.has(name)) return `${name}: not connected`;
    return isAway?.() ? `${name}: the connection is lost, reconnecting` : null;
  }

  /** Null when the store does not answer. The reason is in the log of who needs it. */
  async #seedsState(): Promise<SeedsState | null> {
    return inTimeOrNull(this.#store.seedsState(this.#clock.now()), ANSWER_WITHIN);
  }
}
