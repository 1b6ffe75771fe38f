import type { Desk } from '../bot.ts';
import type { Log } from '../ports/log.ts';
import { everyMinute, type Heartbeat } from '../system.ts';
import type { SubscriptionWatch } from './subscription-watch.ts';

/** Publishes and delivers what is due by then, as the operator's file has it: at once, and then once a minute. */
export class EditionBeat {
  readonly #desk: Pick<Desk, 'publisher' | 'corrector' | 'deliverer' | 'discussions' | 'retention'>;
  readonly #log: Log;
  readonly #subscriptions: Pick<SubscriptionWatch, 'look'>;
  readonly #heartbeat: Heartbeat;
  #endHeartbeat: (() => Promise<void>) | null = null;
  #first: Promise<void> | null = null;
  #finishing: Promise<void> | null = null;
  #hasEnded = false;

  /** @param subscriptions looked at before anything is published */
  constructor(
    desk: Pick<Desk, 'publisher' | 'corrector' | 'deliverer' | 'discussions' | 'retention'>,
    subscriptions: Pick<SubscriptionWatch, 'look'>,
    log: Log,
    heartbeat: Heartbeat = everyMinute,
  ) {
    this.#desk = desk;
    this.#subscriptions = subscriptions;
    this.#log = log;
    this.#heartbeat = heartbeat;
  }

  /** Resolves when what was due at the start is published. @throws what keeps it from being published */
  async begin(): Promise<void> {
    this.#first = this.#beat();
    await this.#first;
    // Not sooner: the heartbeat knows of no beat but its own, and the first may take minutes.
    const end = await this.#heartbeat(() => this.#beat(), this.#log);
    if (this.#hasEnded) await end();
    else this.#endHeartbeat = end;
  }

  /** What is being sent is waited for; what is not sent yet is sent after the next start. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    const { publisher, corrector, deliverer } = this.#desk;
    publisher.end();
    corrector.end();
    // A beat that is under way may take a while: nothing new is sent meanwhile.
    await Promise.allSettled([this.#first, this.#endHeartbeat?.(), deliverer.end()]);
    await this.#finishing;
  }

  async #beat(): Promise<void> {
    const { publisher, corrector, deliverer, retention } = this.#desk;
    await this.#subscriptions.look().catch((error: unknown) => {
      this.#log.error({ err: error }, 'looking at the file of subscriptions failed');
    });
    const corrections = await corrector.run().catch((error: unknown) => {
      this.#log.error({ err: error }, 'looking for what has to be put right failed');
      return 0;
    });
    if (corrections > 0) this.#log.info({ messages: corrections }, 'messages are put right');
    try {
      const editions = await publisher.run();
      if (editions > 0) this.#log.info({ editions }, 'editions are published');
    } finally {
      // What is published already is delivered in any case. The next beat does not wait for a platform.
      deliverer.run().catch((error: unknown) => this.#log.error({ err: error }, 'delivering failed'));
    }
    // Neither does it for threads.
    this.#finishing ??= this.#finishDiscussions();
    const forgotten = await retention.run();
    if (forgotten > 0) this.#log.info({ editions: forgotten }, 'old editions are forgotten');
  }

  async #finishDiscussions(): Promise<void> {
    try {
      const opened = await this.#desk.discussions.finish();
      if (opened > 0) this.#log.info({ threads: opened }, 'threads that were half open are open');
    } catch (error) {
      this.#log.error({ err: error }, 'opening threads that are half open failed');
    } finally {
      this.#finishing = null;
    }
  }
}
