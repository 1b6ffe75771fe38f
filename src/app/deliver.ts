import { GRACE } from '../core/catch-up.ts';
import type { Platform } from '../core/channel.ts';
import type { Obstacle } from '../core/obstacle.ts';
import type { Pause } from '../core/subscription.ts';
import { PostError, type Poster, type PostFailure } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClaimedDelivery, Outcome } from '../ports/deliveries.ts';
import { EVERYWHERE, type Lease } from '../ports/leases.ts';
import type { Log } from '../ports/log.ts';
import { type Meter, NO_METER } from '../ports/meter.ts';
import { NO_PROBE, type Probe } from '../ports/probe.ts';
import type { Store } from '../ports/store.ts';
import type { Timer } from '../ports/timer.ts';
import { endLate, graceOf, judge, sendOnce } from './attempt.ts';
import { type Lane, Lanes } from './lanes.ts';
import { Pacing, type Place } from './pacing.ts';
import type { Peers } from './peers.ts';
import { WakeUp } from './wake-up.ts';
import { CALL, CALLS, leaseOf, WORKSPACE_LEASE, workOff } from './work-off.ts';

const SECOND = 1000;
/** Deliveries of one platform that are taken before their turn: what it takes in a second. */
const MOST_READY = 50;
/** Workspaces of one platform that are worked for at one time. */
const MOST_LANES = 100;
/** Workspaces that are taken at one go: others get their turn in between. */
const PAGE = 20;
/** Milliseconds before what came of a delivery is kept at the second try, doubled with each. */
const FIRST_PAUSE = SECOND;
/** What is being sent when the bot stops has so long to end. */
const END_WITHIN = 4 * SECOND;

export interface DelivererSettings {
  readonly store: Store;
  readonly clock: Clock;
  readonly timer: Timer;
  /** This process, by a name that no other has. */
  readonly holder: string;
  readonly peers: Pick<Peers, 'count' | 'look'>;
  readonly log: Log;
  /** The platforms that are connected. */
  readonly posters: ReadonlyMap<Platform, Poster>;
  /** How late a message may come, in milliseconds; six hours when it is not said. */
  readonly grace?: number | undefined;
  readonly probe?: Probe | undefined;
  readonly meter?: Meter | undefined;
  /** 0 up to 1, by chance. */
  random(): number;
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
}

/**
 * Makes the deliveries that are open: each arrives once, or it is said why not. Each workspace has a lane of its own: one
 * that hangs, or asks to wait, does not slow the others. What is put off is made when its time has come.
 */
export class Deliverer {
  readonly #settings: DelivererSettings;
  readonly #grace: number;
  readonly #probe: Probe;
  readonly #meter: Meter;
  readonly #pacing: Pacing;
  readonly #wakeUp: WakeUp;
  readonly #lanes = new Map<Platform, Lanes>();
  #hasEnded = false;

  constructor(settings: DelivererSettings) {
    this.#settings = settings;
    this.#grace = settings.grace ?? GRACE;
    this.#probe = settings.probe ?? NO_PROBE;
    this.#meter = settings.meter ?? NO_METER;
    this.#pacing = new Pacing({ ...settings, sharers: (platform) => settings.peers.count(platform) });
    this.#wakeUp = new WakeUp(settings, () => {
      this.run().catch((error: unknown) => settings.log.error({ err: error }, 'delivering failed'));
    });
  }

  /** Begins with all that can be made now. @returns settles when all of that has been tried */
  async run(): Promise<void> {
    if (this.#hasEnded) return;
    const { clock, posters, peers } = this.#settings;
    if (posters.size === 0) return;
    await peers.look(posters.keys());
    const looks = [...posters.keys()].map((platform) => this.#lanesOf(platform).look());
    await Promise.all([this.#wakeUp.plan(clock.now()), ...looks]);
  }

  /** Takes nothing new, and waits some seconds for what is being sent; longer, and it is left to its lease. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    this.#wakeUp.end();
    this.#pacing.end();
    const done = Promise.all([...this.#lanes.values()].map((lanes) => lanes.settled()));
    await Promise.race([done, this.#settings.wait(END_WITHIN)]);
  }

  #lanesOf(platform: Platform): Lanes {
    const { store, clock, holder } = this.#settings;
    const known = this.#lanes.get(platform);
    if (known !== undefined) return known;
    const lanes = new Lanes({
      most: MOST_LANES,
      keys: async (after) => {
        if (this.#hasEnded) return [];
        const now = clock.now();
        return store.takeWorkspaces(platform, now, after, PAGE, { holder, until: now + WORKSPACE_LEASE });
      },
      work: (workspace, lane) => this.#work({ platform, workspace }, lane),
    });
    this.#lanes.set(platform, lanes);
    return lanes;
  }

  async #work(place: Place, lane: Lane): Promise<void> {
    const { store, clock, posters, holder } = this.#settings;
    const lookedBy = await workOff(place, lane, {
      ...{ store, clock, holder, pacing: this.#pacing, probe: this.#probe },
      ready: () => {
        const share = Math.ceil(MOST_READY / this.#lanesOf(place.platform).size);
        return Math.min(share, this.#pacing.perSecond(place));
      },
      hasEnded: () => this.#hasEnded || !posters.has(place.platform),
      deliver: (delivery, putOffTo) => this.#deliver(delivery, putOffTo),
    });
    if (lookedBy !== null) await this.#wakeUp.plan(lookedBy);
  }

  async #deliver(delivery: ClaimedDelivery, putOffTo: number | null): Promise<Outcome> {
    const outcome = putOffTo === null ? await this.#outcomeOf(delivery) : later(delivery, putOffTo);
    this.#probe('judged');
    await this.#settle(delivery, outcome);
    this.#probe('settled');
    if (outcome.state !== 'pending') {
      const took = this.#settings.clock.now() - (delivery.dueAt ?? delivery.publishedAt);
      this.#meter.delivered(delivery.channel.platform, outcome.state, took);
    }
    return outcome;
  }

  /** What has arrived would otherwise have to be looked for, so the store is asked again while nobody else looks. */
  async #settle(delivery: ClaimedDelivery, outcome: Outcome): Promise<void> {
    const { store, clock, wait, log } = this.#settings;
    for (let pause = FIRST_PAUSE; ; pause *= 2) {
      try {
        await store.settle(delivery, outcome, clock.now());
        return;
      } catch (error) {
        if (this.#hasEnded || clock.now() + pause > delivery.leaseUntil) throw error;
        log.warn(
          { err: error, delivery: delivery.id },
          'what came of a delivery could not be kept: trying again',
        );
        await wait(pause);
      }
    }
  }

  async #outcomeOf(delivery: ClaimedDelivery): Promise<Outcome> {
    const { posters, clock, log } = this.#settings;
    const { id: key, part, under, channel, publishedAt, subscriptionId: subscription } = delivery;
    const poster = posters.get(channel.platform);
    // It was lost between taking the delivery and making it.
    if (poster === undefined) return this.#failed(delivery, { kind: 'unreachable', code: 'not connected' });
    if (part.under !== null && under === null) return { state: 'dead', failure: 'its thread was not opened' };
    const isStillOurs = () => clock.now() <= delivery.leaseUntil - CALL;
    const message = { part: part.document, under, threadName: part.threadName, key, isStillOurs };
    try {
      if (clock.now() > publishedAt + graceOf(delivery, this.#grace)) {
        const late = await endLate(poster, delivery, message);
        log.warn({ delivery: key, subscription, outcome: late.state }, 'a delivery would come too late');
        return late;
      }
      // Who has slept must not post what somebody else is posting by then.
      if (clock.now() > delivery.leaseUntil - CALLS)
        return this.#failed(delivery, { kind: 'unreachable', code: 'late' });
      const sent = await sendOnce(poster, delivery, message, this.#probe);
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
    const { clock, log, random, holder } = this.#settings;
    this.#probe('failed');
    const { id: key, subscriptionId: subscription, attempt } = delivery;
    const obstacle = failure.kind === 'obstacle' ? failure.obstacle : undefined;
    const isPost = delivery.action === 'post';
    if (failure.kind === 'wait') {
      this.#meter.heldUp(delivery.channel.platform);
      const until = clock.now() + failure.retryAfterMs;
      this.#pacing.hold(delivery, until, failure.everywhere);
      // Nobody else need ask before, either. What one channel asks for, the others of its workspace need not mind.
      const { channel } = delivery;
      const isChannel = this.#settings.posters.get(channel.platform)?.pace.waiting === 'channel';
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
      grace: graceOf(delivery, this.#grace),
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
