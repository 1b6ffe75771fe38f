import { setImmediate } from 'node:timers/promises';
import { type Asker, operator, type Standing } from '../../src/app/asker.ts';
import { Corrector } from '../../src/app/correct.ts';
import { Deliverer } from '../../src/app/deliver.ts';
import type { DeskSettings } from '../../src/app/desk-settings.ts';
import { Discussions } from '../../src/app/discuss.ts';
import { Peers } from '../../src/app/peers.ts';
import { StoryPlacement } from '../../src/app/place-stories.ts';
import { Publisher } from '../../src/app/publish.ts';
import { subscriptionDesk } from '../../src/app/subscription-desk.ts';
import type { SubscriptionDesk } from '../../src/command/subscription-desk.ts';
import type { Article } from '../../src/core/article.ts';
import type { Channel, Platform } from '../../src/core/channel.ts';
import type { LinkedWorkspaces } from '../../src/core/linked.ts';
import { type Plan, planSchema, type Subscription } from '../../src/core/subscription.ts';
import { wordsFor } from '../../src/i18n/catalogue.ts';
import type { Poster } from '../../src/ports/chat.ts';
import type { SeedsState } from '../../src/ports/leases.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Timer } from '../../src/ports/timer.ts';
import { aSeedArticle, batchOf, NOW } from './articles.ts';
import { aStore, type RecordingLog, recordingLog } from './desk.ts';
import { aPlacer } from './placer.ts';
import { RecordingPoster } from './recording-poster.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const NEWS: Channel = { platform: 'slack', workspace: 'T1', id: 'C1' };

/** Every day at nine in UTC, ten stories at most, unless a test says otherwise. */
export function aPlan(given: Partial<Plan> = {}): Plan {
  return planSchema.parse({ cadence: { kind: 'daily', at: '09:00' }, zone: 'UTC', locale: 'en', ...given });
}

/** Subscribed an hour before `NOW`, and due at `NOW`. */
export function aSubscription(
  given: Omit<Partial<Subscription>, 'plan'> & { plan?: Partial<Plan> } = {},
): Subscription {
  const createdAt = NOW - HOUR;
  return {
    id: 'daily',
    channel: NEWS,
    origin: 'chat',
    createdAt,
    since: createdAt - DAY,
    nextRunAt: NOW,
    pause: null,
    version: 1,
    ...given,
    plan: aPlan(given.plan),
  };
}

/** Everything that works on editions, on a real store, at a time that the test moves. */
export interface Newsroom {
  readonly store: Store;
  readonly log: RecordingLog;
  readonly poster: RecordingPoster;
  /** The platforms that are connected: Slack alone, unless a test changes it. */
  readonly posters: Map<Platform, Poster>;
  readonly publisher: Publisher;
  readonly corrector: Corrector;
  readonly deliverer: Deliverer;
  readonly discussions: Discussions;
  /** Milliseconds since the epoch. */
  now: number;
  /** What is to be done later: when, in milliseconds since the epoch, and what. */
  readonly alarms: Set<{ readonly at: number; readonly act: () => void }>;
  /** Articles come in, and are put into stories. */
  import(...articles: readonly Partial<Article>[]): Promise<void>;
  subscribe(given?: Parameters<typeof aSubscription>[0]): Promise<Subscription>;
  /** Resolves when what an alarm has begun is done. */
  settled(): Promise<void>;
  /** A heartbeat at a time. @returns what was posted, as plain text */
  beat(at?: number): Promise<string[]>;
  /** The desk of somebody in the channel of news. */
  desk(
    person?: { zone?: string | null; standing?: Standing },
    given?: Partial<Asker & DeskSettings>,
  ): SubscriptionDesk;
}

export async function aNewsroom(
  given: {
    store?: Store;
    split?: DeskSettings['split'];
    grace?: number;
    /** Which of several processes it is. */
    holder?: string;
    /** Whether the seeds are in the store; they are, when nothing is said. */
    seeds?: () => Promise<SeedsState>;
    /** 0 up to 1. */
    random?: () => number;
    teams?: readonly LinkedWorkspaces[];
  } = {},
): Promise<Newsroom> {
  const store = given.store ?? (await aStore());
  const log = recordingLog();
  const poster = new RecordingPoster();
  const posters = new Map<Platform, Poster>([['slack', poster]]);
  let ids = 0;
  const newId = (letter: string) => {
    ids += 1;
    return `${letter}${String(ids).padStart(15, '0')}`;
  };
  const stories = new StoryPlacement({ store, placer: aPlacer(), newStoryId: () => newId('a') });
  const clock = { now: () => room.now };
  /** Others get their turn before the time has come. */
  const wait = async (milliseconds: number) => {
    const until = room.now + milliseconds;
    await setImmediate();
    room.now = Math.max(room.now, until);
  };
  const holder = given.holder ?? 'P1';
  const peers = new Peers({ store, clock, holder });
  const split: DeskSettings['split'] = given.split ?? ((_platform, document) => [document]);
  const alarms: Newsroom['alarms'] = new Set();
  const timer: Timer = {
    after(milliseconds, act) {
      const alarm = { at: room.now + milliseconds, act };
      alarms.add(alarm);
      return () => void alarms.delete(alarm);
    },
  };
  const room: Newsroom = {
    alarms,
    store,
    log,
    poster,
    posters,
    now: NOW,
    corrector: new Corrector({ store, clock, log, split, posters, timeZone: 'UTC' }),
    publisher: new Publisher({
      ...{ peers, random: given.random ?? (() => 0) },
      ...{ store, clock, log, split, posters, grace: given.grace },
      seeds: given.seeds ?? (async () => 'in'),
    }),
    deliverer: new Deliverer({
      store,
      clock,
      timer,
      holder,
      peers,
      log,
      posters,
      grace: given.grace,
      random: () => 0,
      wait,
    }),
    discussions: new Discussions({
      ...{ store, clock, log, split, posters, wait },
      newId: () => newId('d'),
      timeZone: 'UTC',
      teams: given.teams ?? [],
    }),
    async import(...articles) {
      await store.save(batchOf(...articles.map(aSeedArticle)), room.now);
      await stories.run();
    },
    async subscribe(wanted) {
      const subscription = aSubscription(wanted);
      await store.addSubscription(subscription);
      return subscription;
    },
    async settled() {
      // It asks the store once more, at least.
      for (let turn = 0; turn < 200; turn += 1) await setImmediate();
    },
    async beat(at = room.now) {
      room.now = at;
      const before = poster.posts.length;
      await room.corrector.run();
      await room.publisher.run();
      await room.deliverer.run();
      return poster.texts.slice(before);
    },
    desk(person = {}, { locale = 'en', channel = NEWS, standing, ...settings } = {}) {
      const asker: Asker = {
        ...operator(locale),
        channel,
        zone: async () => person.zone ?? null,
        standing: standing ?? (async () => person.standing ?? 'member'),
      };
      const words = wordsFor(locale ?? 'en');
      return subscriptionDesk(
        {
          ...{ store, clock, split, posters, adminsOnly: false },
          newSubscriptionId: () => newId('s').slice(-6),
          newEditionId: () => newId('e'),
          wakeDeliverer: () => {},
          ...settings,
        },
        asker,
        words,
      );
    },
  };
  return room;
}
