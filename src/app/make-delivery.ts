import type { Platform } from '../core/channel.ts';
import type { Obstacle } from '../core/obstacle.ts';
import type { Pause } from '../core/subscription.ts';
import { PostError, type Poster, type PostFailure } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClaimedDelivery, Outcome } from '../ports/deliveries.ts';
import { EVERYWHERE, type Lease } from '../ports/leases.ts';
import type { Log } from '../ports/log.ts';
import type { Meter } from '../ports/meter.ts';
import type { Probe } from '../ports/probe.ts';
import type { Store } from '../ports/store.ts';
import { endLate, graceOf, judge, sendOnce } from './attempt.ts';
import type { Pacing } from './pacing.ts';
import { CALL, CALLS, leaseOf } from './work-off.ts';

/** Milliseconds before what came of a delivery is kept at the second try, doubled with each. */
const FIRST_PAUSE = 1000;

export interface MakerSettings {
  readonly store: Store;
  readonly clock: Clock;
  /** This process, by a name that no other has. */
  readonly holder: string;
  readonly log: Log;
  /** The platforms that are connected. */
  readonly posters: ReadonlyMap<Platform, Poster>;
  readonly pacing: Pacing;
  readonly probe: Probe;
  readonly meter: Meter;
  /** How late a message may come, in milliseconds. */
  readonly grace: number;
  /** 0 up to 1, by chance. */
  random(): number;
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /** True when nothing new is begun any more. */
  hasEnded(): boolean;
}

/** Makes one delivery that is leased to this process: sends its message, and keeps what came of it. */
export class DeliveryMaker {
  readonly #settings: MakerSettings;

  constructor(settings: MakerSettings) {
    this.#settings = settings;
  }

  /** @param putOffTo when its turn comes, in milliseconds since the epoch: until then it is not tried; null when it is now */
  async make(delivery: ClaimedDelivery, putOffTo: number | null): Promise<Outcome> {
    const { probe, meter, clock } = this.#settings;
    const outcome = putOffTo === null ? await this.#outcomeOf(delivery) : later(delivery, putOffTo);
    probe('judged');
    await this.#settle(delivery, outcome);
    probe('settled');
    if (outcome.state !== 'pending') {
      const took = clock.now() - (delivery.dueAt ?? delivery.publishedAt);
      meter.delivered(delivery.channel.platform, outcome.state, took);
    }
    return outcome;
  }

  /** What has arrived would otherwise have to be looked for, so the store is asked again while nobody else looks. */
  async #settle(delivery: ClaimedDelivery, outcome: Outcome): Promise<void> {
    const { store, clock, wait, log, hasEnded } = this.#settings;
    for (let pause = FIRST_PAUSE; ; pause *= 2) {
      try {
        await store.settle(delivery, outcome, clock.now());
        return;
      } catch (error) {
        if (hasEnded() || clock.now() + pause > delivery.leaseUntil) throw error;
        log.warn(
          { err: error, delivery: delivery.id },
          'what came of a delivery could not be kept: trying again',
        );
        await wait(pause);
      }
    }
  }

  async #outcomeOf(delivery: ClaimedDelivery): Promise<Outcome> {
    const { posters, clock, log, grace, probe } = this.#settings;
    const { id: key, part, under, channel, publishedAt, subscriptionId: subscription } = delivery;
    const poster = posters.get(channel.platform);
    // It was lost between taking the delivery and making it.
    if (poster === undefined) return this.#failed(delivery, { kind: 'unreachable', code: 'not connected' });
    if (part.under !== null && under === null) return { state: 'dead', failure: 'its thread was not opened' };
    const isStillOurs = () => clock.now() <= delivery.leaseUntil - CALL;
    const message = { part: part.document, under, threadName: part.threadName, key, isStillOurs };
    try {
      if (clock.now() > publishedAt + graceOf(delivery, grace)) {
        const late = await endLate(poster, delivery, message);
        log.warn({ delivery: key, subscription, outcome: late.state }, 'a delivery would come too late');
        return late;
      }
      // Who has slept must not post what somebody else is posting by then.
      if (clock.now() > delivery.leaseUntil - CALLS)
        return this.#failed(delivery, { kind: 'unreachable', code: 'late' });
      const sent = await sendOnce(poster, delivery, message, probe);
      if ('unknown' in sent) {
        log.warn(
          { delivery: key, subscription, code: sent.unknown },
          'it cannot be found out whether a delivery arrived',
        );
        return { state: 'uncertain', failure: sent.unknown };
      }
      if (delivery.action === 'post') await this.#setPause(subscription, null);
      return { state: 'sent', reference: sent };
    } catch (error) {
      if (error instanceof PostError) return this.#failed(delivery, error.failure);
      log.error({ err: error, delivery: key, subscription }, 'a delivery failed, and may have arrived');
      return this.#failed(delivery, { kind: 'unclear', code: String(error) });
    }
  }

  async #failed(delivery: ClaimedDelivery, failure: PostFailure): Promise<Outcome> {
    const { clock, log, random, holder, posters, pacing, probe, meter, grace } = this.#settings;
    probe('failed');
    const { id: key, subscriptionId: subscription, attempt } = delivery;
    const obstacle = failure.kind === 'obstacle' ? failure.obstacle : undefined;
    const isPost = delivery.action === 'post';
    if (failure.kind === 'wait') {
      meter.heldUp(delivery.channel.platform);
      const until = clock.now() + failure.retryAfterMs;
      pacing.hold(delivery, until, failure.everywhere);
      // Nobody else need ask before, either. What one channel asks for, the others of its workspace need not mind.
      const { channel } = delivery;
      const isChannel = posters.get(channel.platform)?.pace.waiting === 'channel';
      const place = failure.everywhere ? { platform: channel.platform, workspace: EVERYWHERE } : channel;
      if (failure.everywhere || !isChannel) await this.#tellOthers(leaseOf(place, holder, until));
    }
    // What stands may be closed to us where the next digest is welcome: that one will tell.
    const nextRunAt = obstacle === undefined || !isPost ? null : await this.#setPause(subscription, obstacle);
    const outcome = judge({
      delivery,
      failure,
      now: clock.now(),
      nextRunAt,
      grace: graceOf(delivery, grace),
      jitter: random(),
    });
    const fields = { delivery: key, subscription, attempt, failure, outcome: outcome.state };
    if (outcome.state === 'pending') log.info(fields, 'a delivery will be tried again');
    else if (isPost) log.error(fields, 'a delivery is given up');
    else log.warn(fields, 'a correction is given up');
    return outcome;
  }

  /** Who does not hear of it learns it from the platform: that costs no delivery its turn. */
  async #tellOthers(lease: Lease): Promise<void> {
    const { store, clock, log } = this.#settings;
    try {
      await store.hold(lease, clock.now());
    } catch (error) {
      log.warn(
        { err: error, lease: lease.name },
        'other processes could not be told that a platform asks to wait',
      );
    }
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

/** One whose turn has not come. */
function later({ doubtSince }: ClaimedDelivery, notBefore: number): Outcome {
  return {
    state: 'pending',
    notBefore: Math.ceil(notBefore),
    failure: 'asked to wait',
    inDoubt: doubtSince !== null,
    untried: true,
  };
}
