import { GRACE } from '../core/catch-up.ts';
import type { Channel, Platform } from '../core/channel.ts';
import type { Obstacle } from '../core/obstacle.ts';
import { type Rate, Slots } from '../core/slots.ts';
import type { Pause } from '../core/subscription.ts';
import { type Pace, PostError, type Poster, type PostFailure } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClaimedDelivery, Outcome } from '../ports/deliveries.ts';
import type { Log } from '../ports/log.ts';
import { NO_PROBE, type Probe } from '../ports/probe.ts';
import type { Store } from '../ports/store.ts';
import { judge, sendOnce } from './attempt.ts';

const SECOND = 1000;
/** For so long nobody else touches a delivery: longer than the longest wait and the longest call to a platform. */
const LEASE = 120 * SECOND;
/** So long a look for a message and a post take together at most. Who has less time left begins neither. */
const CALLS = 80 * SECOND;
/** Deliveries of one workspace that are under way at one time. */
const AT_ONE_TIME = 20;
/** What is being sent when the bot stops has so long to end. */
const END_WITHIN = 4 * SECOND;
/** Who has to wait for longer is put back. */
const LONGEST_WAIT = 30 * SECOND;

export interface DelivererSettings {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** The platforms that are connected. */
  readonly posters: ReadonlyMap<Platform, Poster>;
  /** How late a message may come, in milliseconds; six hours when it is not said. */
  readonly grace?: number | undefined;
  readonly probe?: Probe | undefined;
  /** 0 up to 1, by chance. */
  random(): number;
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
}

/** What is under way for one workspace. */
interface Lane {
  readonly done: Promise<void>;
  /** More has come since it looked. */
  again: boolean;
}

/**
 * Makes the deliveries that are open: each arrives once, or it is said why not. Each workspace has a lane of its own: one
 * that hangs, or asks to wait, does not slow the others.
 */
export class Deliverer {
  readonly #settings: DelivererSettings;
  readonly #grace: number;
  readonly #probe: Probe;
  readonly #slots = new Slots();
  readonly #lanes = new Map<string, Lane>();
  readonly #stop = Promise.withResolvers<void>();
  #hasEnded = false;

  constructor(settings: DelivererSettings) {
    this.#settings = settings;
    this.#grace = settings.grace ?? GRACE;
    this.#probe = settings.probe ?? NO_PROBE;
  }

  /** Begins with all that can be made now. @returns settles when all of that has been tried */
  async run(): Promise<void> {
    const { store, clock, posters } = this.#settings;
    for (const place of await store.workspacesWaiting([...posters.keys()], clock.now())) {
      const key = `${place.platform} ${place.workspace}`;
      const lane = this.#lanes.get(key);
      if (lane !== undefined) lane.again = true;
      else if (!this.#hasEnded) this.#open(key, place);
    }
    await Promise.all([...this.#lanes.values()].map(({ done }) => done));
  }

  /** Takes nothing new, and waits some seconds for what is being sent; longer, and it is left to its lease. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    this.#stop.resolve();
    const done = Promise.allSettled([...this.#lanes.values()].map((lane) => lane.done));
    await Promise.race([done, this.#settings.wait(END_WITHIN)]);
  }

  #open(key: string, place: Pick<Channel, 'platform' | 'workspace'>): void {
    const lane: { done: Promise<void>; again: boolean } = { done: Promise.resolve(), again: false };
    lane.done = this.#work(place, lane).finally(() => this.#lanes.delete(key));
    // Whoever has begun it hears of a failure.
    lane.done.catch(() => {});
    this.#lanes.set(key, lane);
  }

  /** Works off what is open in a workspace, some at a time, until there is nothing. */
  async #work({ platform, workspace }: Pick<Channel, 'platform' | 'workspace'>, lane: Lane): Promise<void> {
    const { store, clock } = this.#settings;
    const inFlight = new Set<Promise<void>>();
    const failures: unknown[] = [];
    try {
      while (!this.#hasEnded && failures.length === 0) {
        const now = clock.now();
        const free = AT_ONE_TIME - inFlight.size;
        lane.again = false;
        const claimed = free === 0 ? [] : await store.claim([platform], now, now + LEASE, free, workspace);
        if (claimed.length > 0) this.#probe('claimed');
        for (const delivery of claimed) {
          const made = this.#deliver(delivery)
            .catch((error: unknown) => void failures.push(error))
            .finally(() => inFlight.delete(made));
          inFlight.add(made);
        }
        if (inFlight.size > 0 && (claimed.length === 0 || inFlight.size === AT_ONE_TIME)) {
          await Promise.race(inFlight);
        } else if (inFlight.size === 0 && claimed.length === 0 && !lane.again) return;
      }
    } finally {
      await Promise.all(inFlight);
    }
    // Without its store nobody can go on.
    if (failures.length > 0) throw failures[0];
  }

  async #deliver(delivery: ClaimedDelivery): Promise<void> {
    const { store, clock } = this.#settings;
    const outcome = (await this.#turn(delivery)) ?? (await this.#outcomeOf(delivery));
    this.#probe('judged');
    await store.settle(delivery, outcome, clock.now());
    this.#probe('settled');
  }

  /** Waits until the platform's rates allow a message; null when its turn has come. */
  async #turn({ channel, doubtSince, leaseUntil }: ClaimedDelivery): Promise<Outcome | null> {
    const { posters, clock, wait } = this.#settings;
    const pace = posters.get(channel.platform)?.pace;
    if (pace === undefined) return null;
    const rates = ratesOf(channel, pace);
    for (;;) {
      const now = clock.now();
      const at = this.#slots.earliest(rates, now);
      if (at <= now) {
        this.#slots.take(rates, now);
        this.#probe('allowed');
        return null;
      }
      if (at - now > LONGEST_WAIT || at > leaseUntil - CALLS || this.#hasEnded) {
        const inDoubt = doubtSince !== null;
        return { state: 'pending', notBefore: at, failure: 'asked to wait', inDoubt, untried: true };
      }
      await Promise.race([wait(at - now), this.#stop.promise]);
    }
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
    // Who has slept must not post what somebody else is posting by then.
    if (clock.now() > delivery.leaseUntil - CALLS)
      return this.#failed(delivery, { kind: 'unreachable', code: 'late' });
    const message = { part: part.document, under, threadName: part.threadName, key };
    try {
      const sent = await sendOnce(poster, delivery, message, this.#probe);
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
    this.#probe('failed');
    const { id: key, subscriptionId: subscription, attempt } = delivery;
    const obstacle = failure.kind === 'obstacle' ? failure.obstacle : undefined;
    if (failure.kind === 'wait') this.#hold(delivery.channel, clock.now() + failure.retryAfterMs);
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

  /** Nobody else in the channel, or in the workspace, need ask before. */
  #hold(channel: Channel, until: number): void {
    const pace = this.#settings.posters.get(channel.platform)?.pace;
    if (pace === undefined) return;
    const [inChannel, inWorkspace] = ratesOf(channel, pace);
    const rate = pace.waiting === 'channel' ? inChannel : inWorkspace;
    if (rate !== undefined) this.#slots.close(rate.key, until);
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

/** Of the channel, the workspace and the platform. */
function ratesOf({ platform, workspace, id }: Channel, pace: Pace): Rate[] {
  return [
    { key: `${platform} ${workspace} ${id}`, every: pace.channel },
    { key: `${platform} ${workspace}`, every: pace.workspace },
    { key: platform, every: pace.platform },
  ];
}
