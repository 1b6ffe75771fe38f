import { GRACE } from '../core/catch-up.ts';
import type { Platform } from '../core/channel.ts';
import type { Obstacle } from '../core/obstacle.ts';
import type { Pause } from '../core/subscription.ts';
import { PostError, type Poster, type PostFailure } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClaimedDelivery, Outcome } from '../ports/editions.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';
import { judge, sendOnce } from './attempt.ts';

const MINUTE = 60_000;
/** For so long nobody else touches a delivery: longer than the longest call to a platform. */
const LEASE = 2 * MINUTE;
/** Deliveries that are taken at one go. */
const AT_ONE_GO = 8;

export interface DelivererSettings {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** The platforms that are connected. */
  readonly posters: ReadonlyMap<Platform, Poster>;
  /** 0 up to 1, by chance. */
  random(): number;
}

/** Makes the deliveries that are open: each arrives once, or it is said why not. */
export class Deliverer {
  readonly #settings: DelivererSettings;
  #running: Promise<void> | null = null;
  #again = false;
  #hasEnded = false;

  constructor(settings: DelivererSettings) {
    this.#settings = settings;
  }

  /** Makes all that can be made now. Called while it runs, it looks once more when it is done. */
  run(): Promise<void> {
    if (this.#running !== null) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#deliverAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Takes nothing new, and waits for what is being sent. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    await this.#running;
  }

  async #deliverAll(): Promise<void> {
    const { store, clock, posters } = this.#settings;
    while (!this.#hasEnded) {
      this.#again = false;
      const now = clock.now();
      const claimed = await store.claim([...posters.keys()], now, now + LEASE, AT_ONE_GO);
      if (claimed.length === 0 && !this.#again) return;
      // Whatever one workspace does, the others do not wait for long.
      await Promise.all(claimed.map((delivery) => this.#deliver(delivery)));
    }
  }

  async #deliver(delivery: ClaimedDelivery): Promise<void> {
    const { store, clock } = this.#settings;
    const outcome = await this.#outcomeOf(delivery);
    await store.settle(delivery, outcome, clock.now());
  }

  async #outcomeOf(delivery: ClaimedDelivery): Promise<Outcome> {
    const { posters, clock, log } = this.#settings;
    const { id: key, part, under, channel, publishedAt, subscriptionId: subscription } = delivery;
    const poster = posters.get(channel.platform);
    // It was lost between taking the delivery and making it.
    if (poster === undefined) return this.#failed(delivery, { kind: 'unreachable', code: 'not connected' });
    if (part.under !== null && under === null) return { state: 'dead', failure: 'its thread was not opened' };
    if (clock.now() > publishedAt + GRACE) {
      log.warn({ delivery: key, subscription }, 'a delivery is given up: it would come too late');
      return { state: delivery.doubtSince === null ? 'dead' : 'uncertain', failure: 'too late' };
    }
    // Who has slept past its lease must not post what somebody else is posting.
    if (clock.now() >= delivery.leaseUntil)
      return this.#failed(delivery, { kind: 'unreachable', code: 'late' });
    const message = { part: part.document, under, threadName: part.threadName, key };
    try {
      const sent = await sendOnce(poster, delivery, message);
      if ('unknown' in sent) {
        log.warn(
          { delivery: key, subscription, code: sent.unknown },
          'it cannot be found out whether a delivery arrived',
        );
        return { state: 'uncertain', failure: sent.unknown };
      }
      await this.#setPause(subscription, null);
      return { state: 'sent', reference: sent };
    } catch (error) {
      if (error instanceof PostError) return this.#failed(delivery, error.failure);
      log.error({ err: error, delivery: key, subscription }, 'a delivery failed, and may have arrived');
      return this.#failed(delivery, { kind: 'unclear', code: String(error) });
    }
  }

  async #failed(delivery: ClaimedDelivery, failure: PostFailure): Promise<Outcome> {
    const { clock, log, random } = this.#settings;
    const { id: key, subscriptionId: subscription, attempt } = delivery;
    const obstacle = failure.kind === 'obstacle' ? failure.obstacle : undefined;
    const nextRunAt = obstacle === undefined ? null : await this.#setPause(subscription, obstacle);
    const outcome = judge({ delivery, failure, now: clock.now(), nextRunAt, jitter: random() });
    const fields = { delivery: key, subscription, attempt, failure, outcome: outcome.state };
    if (outcome.state === 'pending') log.info(fields, 'a delivery will be tried again');
    else log.error(fields, 'a delivery is given up');
    return outcome;
  }

  /**
   * Marks a subscription as one that cannot be posted, or can again. Somebody else's pause stays.
   * @returns when it falls due next; null when it does not, or is gone
   */
  async #setPause(id: string, obstacle: Obstacle | null): Promise<number | null> {
    const { store, clock } = this.#settings;
    const subscription = await store.subscription(id);
    if (subscription === null) return null;
    const { pause } = subscription;
    const isMarked = pause?.reason === 'obstacle';
    if (pause?.reason === 'asked' || (obstacle === null && !isMarked)) return subscription.nextRunAt;
    const at = isMarked ? pause.at : clock.now();
    const next: Pause | null = obstacle === null ? null : { reason: 'obstacle', at, obstacle };
    // When it has changed meanwhile, the next delivery tells again.
    await store.changeSubscription({ ...subscription, pause: next });
    return subscription.nextRunAt;
  }
}
