import { GRACE } from '../core/catch-up.ts';
import type { Platform } from '../core/channel.ts';
import type { Obstacle } from '../core/obstacle.ts';
import type { Pause } from '../core/subscription.ts';
import { PostError, type Poster, type PostFailure } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClaimedDelivery, Outcome } from '../ports/editions.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** For so long nobody else touches a delivery: longer than the longest call to a platform. */
const LEASE = 2 * MINUTE;
/** Deliveries that are taken at one go. */
const AT_ONE_GO = 8;
/** Before another try where somebody has to mend something first. */
const MENDING = 15 * MINUTE;
/** Before another try without a connection: doubled each time, and at most. */
const FIRST_WAIT = 5 * SECOND;
const LONGEST_WAIT = 5 * MINUTE;

export interface DelivererSettings {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** The platforms that are connected. */
  readonly posters: ReadonlyMap<Platform, Poster>;
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
    await store.settle(delivery.id, outcome, clock.now());
  }

  async #outcomeOf(delivery: ClaimedDelivery): Promise<Outcome> {
    const { posters, clock, log } = this.#settings;
    const { id: key, part, under, channel, publishedAt, subscriptionId: subscription } = delivery;
    const poster = posters.get(channel.platform);
    if (poster === undefined) throw new Error(`a delivery for ${channel.platform}, which is not connected`);
    if (part.under !== null && under === null) return { state: 'dead', failure: 'its thread was not opened' };
    if (clock.now() > publishedAt + GRACE) {
      log.warn({ delivery: key, subscription }, 'a delivery is given up: it would come too late');
      return { state: 'dead', failure: 'too late' };
    }
    try {
      const reference = await poster.post(channel, {
        part: part.document,
        under,
        threadName: part.threadName,
        key,
      });
      await this.#setPause(subscription, null);
      return { state: 'sent', reference };
    } catch (error) {
      if (error instanceof PostError) return this.#failed(delivery, error.failure);
      log.error({ err: error, delivery: key, subscription }, 'a delivery failed, and may have arrived');
      return { state: 'uncertain', failure: String(error) };
    }
  }

  async #failed(delivery: ClaimedDelivery, failure: PostFailure): Promise<Outcome> {
    const { clock, log } = this.#settings;
    const fields = { delivery: delivery.id, subscription: delivery.subscriptionId, failure };
    switch (failure.kind) {
      case 'wait':
        return { state: 'pending', notBefore: clock.now() + failure.retryAfterMs, failure: 'asked to wait' };
      case 'refused':
        log.error(fields, 'a delivery is refused');
        return { state: 'dead', failure: failure.code };
      case 'unclear':
        log.warn(fields, 'it is not known whether a delivery arrived');
        return { state: 'uncertain', failure: failure.code };
      case 'unreachable': {
        const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (delivery.attempt - 1));
        return this.#later(delivery, wait, failure.code, delivery.publishedAt + GRACE);
      }
      case 'obstacle': {
        log.warn(fields, 'nothing can be posted in a channel');
        const nextRunAt = await this.#setPause(delivery.subscriptionId, failure.obstacle);
        // The next edition takes with it what this one had.
        const until = Math.min(delivery.publishedAt + GRACE, nextRunAt ?? Number.POSITIVE_INFINITY);
        return this.#later(delivery, MENDING, obstacleCode(failure.obstacle), until);
      }
    }
  }

  #later({ id }: ClaimedDelivery, wait: number, failure: string, until: number): Outcome {
    const { clock, log } = this.#settings;
    const notBefore = clock.now() + wait;
    if (notBefore < until) return { state: 'pending', notBefore, failure };
    log.error({ delivery: id, failure }, 'a delivery is given up');
    return { state: 'dead', failure };
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

function obstacleCode({ kind, names }: Obstacle): string {
  return [kind, ...names].join(' ');
}
