import { GRACE } from '../core/catch-up.ts';
import type { Platform } from '../core/channel.ts';
import type { Obstacle } from '../core/obstacle.ts';
import type { Pause } from '../core/subscription.ts';
import { PostError, type Poster, type PostFailure } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClaimedDelivery, Outcome } from '../ports/deliveries.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';
import type { Timer } from '../ports/timer.ts';
import { judge, sendOnce } from './attempt.ts';
import { type Lane, Lanes } from './lanes.ts';
import { keyOf, Pacing, type Place } from './pacing.ts';
import { WakeUp } from './wake-up.ts';

const SECOND = 1000;
/** For so long nobody else touches a delivery: longer than the longest wait and the longest call to a platform. */
const LEASE = 120 * SECOND;
/** Deliveries of one workspace that are under way at one time: what a platform takes in a second, if it answers slowly. */
const AT_ONE_TIME = 50;
/** Deliveries of one platform that wait for their turn: what it takes in a second. */
const MOST_READY = 50;
/** Workspaces of one platform that are worked for at one time. */
const MOST_LANES = 200;
/** What is being sent when the bot stops has so long to end. */
const END_WITHIN = 4 * SECOND;

export interface DelivererSettings {
  readonly store: Store;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  /** The platforms that are connected. */
  readonly posters: ReadonlyMap<Platform, Poster>;
  /** How late a message may come, in milliseconds; six hours when it is not said. */
  readonly grace?: number | undefined;
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
  readonly #pacing: Pacing;
  readonly #wakeUp: WakeUp;
  readonly #lanes = new Map<Platform, Lanes>();
  #hasEnded = false;

  constructor(settings: DelivererSettings) {
    this.#settings = settings;
    this.#grace = settings.grace ?? GRACE;
    this.#pacing = new Pacing(settings);
    this.#wakeUp = new WakeUp(settings, () => {
      this.run().catch((error: unknown) => settings.log.error({ err: error }, 'delivering failed'));
    });
  }

  /** Begins with all that can be made now. @returns settles when all of that has been tried */
  async run(): Promise<void> {
    const { store, clock, posters } = this.#settings;
    const now = clock.now();
    const places = await store.workspacesWaiting([...posters.keys()], now);
    if (this.#hasEnded) return;
    const lanes = places.map((place) =>
      this.#lanesOf(place.platform).go(keyOf(place), (lane) => this.#work(place, lane)),
    );
    await Promise.all([this.#wakeUp.plan(now), ...lanes]);
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
    const lanes = this.#lanes.get(platform) ?? new Lanes(MOST_LANES);
    this.#lanes.set(platform, lanes);
    return lanes;
  }

  /** Works off what is open in a workspace, some at a time, until there is nothing. */
  async #work(place: Place, lane: Lane): Promise<void> {
    const { clock } = this.#settings;
    const inFlight = new Map<ClaimedDelivery, Promise<void>>();
    const failures: unknown[] = [];
    /** Of them, how many wait for their turn. */
    let ready = 0;
    let hasPutOff = false;
    let looked = clock.now();
    const make = async (delivery: ClaimedDelivery) => {
      const putOffTo = await this.#pacing.turn(delivery.channel, delivery.leaseUntil);
      ready -= 1;
      lane.ring();
      const { state } = await this.#deliver(delivery, putOffTo);
      hasPutOff ||= state === 'pending';
    };
    try {
      while (!this.#hasEnded && failures.length === 0) {
        lane.hear();
        looked = clock.now();
        const wanted = this.#readyFor(place);
        const room = Math.min(ready > wanted / 2 ? 0 : wanted - ready, AT_ONE_TIME - inFlight.size);
        const taken = room > 0 ? await this.#take(place, room, [...inFlight.keys()]) : [];
        ready += taken.length;
        for (const delivery of taken) {
          const made = make(delivery)
            .catch((error: unknown) => void failures.push(error))
            .finally(() => {
              inFlight.delete(delivery);
              lane.ring();
            });
          inFlight.set(delivery, made);
        }
        if (taken.length > 0) continue;
        if (inFlight.size > 0) await lane.called;
        else if (!lane.hasRung) break;
      }
    } finally {
      await Promise.all(inFlight.values());
    }
    // Without its store nobody can go on.
    if (failures.length > 0) throw failures[0];
    if (hasPutOff) await this.#wakeUp.plan(looked);
  }

  /** How many deliveries of a workspace are taken before their turn: all others wait in the store. */
  #readyFor(place: Place): number {
    const share = Math.ceil(MOST_READY / this.#lanesOf(place.platform).size);
    return Math.min(share, this.#pacing.perSecond(place));
  }

  /** Takes deliveries of a workspace, one for a channel, if possible for channels that need not wait. */
  async #take(
    place: Place,
    limit: number,
    inFlight: readonly ClaimedDelivery[],
  ): Promise<readonly ClaimedDelivery[]> {
    const { store, clock } = this.#settings;
    if (this.#pacing.isClosed(place)) return [];
    const { busy, closed } = this.#pacing.waitingIn(place);
    const served = inFlight.map(({ channel }) => channel.id);
    const claim = async (most: number, without: readonly string[]) => {
      const now = clock.now();
      return store.claim([place.platform], now, now + LEASE, most, place.workspace, [...without, ...served]);
    };
    const claimed = await claim(limit, busy);
    return claimed.length > 0 || busy.length === closed.length ? claimed : claim(1, closed);
  }

  /** @param putOffTo null when its turn has come; else when it is to be tried again, in milliseconds since the epoch */
  async #deliver(delivery: ClaimedDelivery, putOffTo: number | null): Promise<Outcome> {
    const { store, clock } = this.#settings;
    const outcome = putOffTo === null ? await this.#outcomeOf(delivery) : later(delivery, putOffTo);
    await store.settle(delivery, outcome, clock.now());
    return outcome;
  }

  async #outcomeOf(delivery: ClaimedDelivery): Promise<Outcome> {
    const { posters, clock, log } = this.#settings;
    const { id: key, part, under, channel, publishedAt, subscriptionId: subscription } = delivery;
    const poster = posters.get(channel.platform);
    // It was lost between taking the delivery and making it.
    if (poster === undefined) return this.#failed(delivery, { kind: 'unreachable', code: 'not connected' });
    if (part.under !== null && under === null) return { state: 'dead', failure: 'its thread was not opened' };
    if (clock.now() > publishedAt + this.#grace) {
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
    if (failure.kind === 'wait') this.#pacing.hold(delivery.channel, clock.now() + failure.retryAfterMs);
    const nextRunAt = obstacle === undefined ? null : await this.#setPause(subscription, obstacle);
    const outcome = judge({
      delivery,
      failure,
      now: clock.now(),
      nextRunAt,
      grace: this.#grace,
      jitter: random(),
    });
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

/** One whose turn has not come. */
function later({ doubtSince }: ClaimedDelivery, notBefore: number): Outcome {
  return {
    state: 'pending',
    notBefore: Math.ceil(notBefore),
    failure: 'asked to wait',
    inDoubt: doubtSince !== null,
  };
}
