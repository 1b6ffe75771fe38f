import type { Tenure } from '../app/tenure.ts';
import type { Desk } from '../bot.ts';
import { oneByOne } from '../core/one-by-one.ts';
import type { Chat } from '../ports/chat.ts';
import type { Log } from '../ports/log.ts';
import type { Timer } from '../ports/timer.ts';

/** Milliseconds between two tries to listen to what another process listens to. */
const AGAIN = 5000;

/**
 * Listens to a platform as soon as nobody else listens to the same: who comes second stands by, and takes over when the
 * first one ends.
 */
export class Listening {
  readonly #chat: Pick<Chat, 'name' | 'exclusive' | 'listen'>;
  readonly #desk: Pick<Desk, 'tenure'>;
  readonly #timer: Timer;
  readonly #log: Log;
  #tenures: readonly Tenure[] = [];
  #deafen: (() => Promise<void>) | null = null;
  #giveUp: (() => void) | null = null;
  #isStandingBy = false;
  #hasEnded = false;

  constructor(
    chat: Pick<Chat, 'name' | 'exclusive' | 'listen'>,
    desk: Pick<Desk, 'tenure'>,
    timer: Timer,
    log: Log,
  ) {
    this.#chat = chat;
    this.#desk = desk;
    this.#timer = timer;
    this.#log = log;
  }

  /** Resolves when commands are answered, by this process or by another one. @throws what the platform refuses with */
  begin(): Promise<void> {
    return oneByOne(this, () => this.#tryOnce());
  }

  /** Leaves it to others. Commands under way are answered. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    this.#giveUp?.();
    await oneByOne(this, () => this.#stopListening());
  }

  async #tryOnce(): Promise<void> {
    if (this.#hasEnded || this.#deafen !== null) return;
    const { name, exclusive } = this.#chat;
    const lost = () => this.#giveWay();
    this.#tenures = exclusive.map((what) => this.#desk.tenure('shard', `${name} ${what}`, lost));
    try {
      const held = await Promise.all(this.#tenures.map((tenure) => tenure.hold()));
      if (held.every(Boolean)) this.#deafen = await this.#chat.listen();
    } catch (error) {
      await this.#leaveTenures();
      throw error;
    }
    if (this.#deafen !== null) {
      if (this.#isStandingBy) this.#log.info({ platform: name }, 'taking over: listening');
      this.#isStandingBy = false;
      return;
    }
    await this.#leaveTenures();
    if (!this.#isStandingBy) this.#log.info({ platform: name }, 'another process listens: standing by');
    this.#isStandingBy = true;
    this.#planNext();
  }

  #planNext(): void {
    this.#giveUp?.();
    if (this.#hasEnded) return;
    this.#giveUp = this.#timer.after(AGAIN, () => {
      this.begin().catch((error: unknown) => {
        this.#log.error({ err: error, platform: this.#chat.name }, 'listening failed: trying again');
        this.#planNext();
      });
    });
  }

  /** Another process has taken over: both would answer. */
  #giveWay(): void {
    this.#log.warn({ platform: this.#chat.name }, 'another process has begun to listen: giving way');
    oneByOne(this, () => this.#stopListening())
      .catch((error: unknown) => this.#log.error({ err: error }, 'ending to listen failed'))
      .finally(() => this.#planNext());
  }

  async #stopListening(): Promise<void> {
    const deafen = this.#deafen;
    this.#deafen = null;
    await deafen?.();
    await this.#leaveTenures();
  }

  async #leaveTenures(): Promise<void> {
    const tenures = this.#tenures;
    this.#tenures = [];
    await Promise.all(tenures.map((tenure) => tenure.end()));
  }
}
