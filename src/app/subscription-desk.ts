import type { LastPost, SubscriptionDesk, SubscriptionState } from '../command/subscription-desk.ts';
import { EXAMPLE } from '../command/subscriptions/typed-plan.ts';
import type { Channel } from '../core/channel.ts';
import { nextDue, nextDues } from '../core/due.ts';
import { UserError } from '../core/errors.ts';
import { oneByOne } from '../core/one-by-one.ts';
import { nextRunWith, type Plan, planSchema, resumed, type Subscription } from '../core/subscription.ts';
import type { Words } from '../i18n/words.ts';
import type { EditionRecord } from '../ports/deliveries.ts';
import type { Asker } from './asker.ts';
import type { DeskSettings } from './desk-settings.ts';
import { requireAccess, requireStanding, zoneOf } from './may-subscribe.ts';
import { previewOf } from './preview.ts';
import { publishTest } from './publish-test.ts';
import { whyHere } from './why.ts';

const DAY = 86_400_000;
/** Posts that an answer foretells. */
const FORETOLD = 3;
/** Subscriptions of one channel. */
const MOST_HERE = 20;
/** Tries for an id that nobody has, and for a change that nobody else makes at the same moment. */
const TRIES = 5;

/** The subscriptions of the channel that somebody types in. */
export function subscriptionDesk(settings: DeskSettings, asker: Asker, words: Words): SubscriptionDesk {
  const { store, clock } = settings;
  const { errors } = words.subscriptions;

  const channelHere = (): Channel => {
    if (asker.channel === null) throw new UserError('no-channel', errors.noChannel);
    return asker.channel;
  };

  /** The one that is meant. */
  const meant = async (id: string | undefined): Promise<Subscription> => {
    const here = await store.subscriptionsIn(channelHere());
    const ids = here.map((one) => one.id);
    // The operator's file may have a thousand in one channel.
    const known = [...ids.slice(0, MOST_HERE), ...(ids.length > MOST_HERE ? ['…'] : [])].join(', ');
    const [only, ...others] = id === undefined ? here : here.filter((one) => one.id === id.toLowerCase());
    if (only !== undefined && others.length === 0) return only;
    if (only !== undefined) throw new UserError('which-subscription', errors.which(known), { option: 'id' });
    if (id === undefined || here.length === 0) throw new UserError('no-subscription', errors.none(EXAMPLE));
    throw new UserError('unknown-subscription', errors.unknown(id, known), { option: 'id' });
  };

  const stateOf = async (subscription: Subscription): Promise<SubscriptionState> => ({
    subscription,
    next: upcoming(subscription),
    last: lastPost((await store.editions(subscription.id, 1))[0]),
  });

  /** Changes one, again when somebody else was quicker. */
  const change = async (
    id: string | undefined,
    changed: (subscription: Subscription) => Subscription | Promise<Subscription>,
  ): Promise<SubscriptionState> => {
    channelHere();
    await requireStanding(asker, words, settings.adminsOnly);
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const before = await meant(id);
      if (before.origin === 'file') throw new UserError('from-file', errors.fromFile);
      const after = await changed(before);
      if (await store.changeSubscription(after)) {
        return stateOf({ ...after, version: after.version + 1 });
      }
    }
    throw new UserError('changed-meanwhile', errors.changedMeanwhile);
  };

  /** Whether the channel may have one more, of this plan. */
  const requireRoom = async (channel: Channel, plan: Plan): Promise<void> => {
    const here = await store.subscriptionsIn(channel);
    if (here.length >= MOST_HERE) throw new UserError('too-many', errors.tooMany(MOST_HERE));
    const same = here.find((one) => JSON.stringify(one.plan) === JSON.stringify(plan));
    if (same !== undefined) throw new UserError('same-subscription', errors.same(same.id));
  };

  const kept = async (channel: Channel, plan: Plan): Promise<Subscription> => {
    const now = clock.now();
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const subscription: Subscription = {
        id: settings.newSubscriptionId(),
        channel,
        plan,
        origin: 'chat',
        createdAt: now,
        since: now - DAY,
        nextRunAt: nextDue(plan.cadence, plan.zone, now),
        pause: null,
        version: 1,
      };
      if (await store.addSubscription(subscription)) return subscription;
    }
    throw new Error(`${TRIES} new names of subscriptions were all taken`);
  };

  return {
    async zone() {
      const channel = channelHere();
      const zone = await zoneOf(asker, words);
      return zone ?? (await store.subscriptionsIn(channel)).at(-1)?.plan.zone ?? null;
    },

    here: async () => (asker.channel === null ? [] : store.subscriptionsIn(asker.channel)),

    async add(plan) {
      const channel = channelHere();
      await requireStanding(asker, words, settings.adminsOnly);
      await requireRoom(channel, plan);
      await requireAccess(settings.posters, channel, plan, words);
      // Looked at again: two clicks, or two people, are no two subscriptions.
      return oneByOne(store, async () => {
        await requireRoom(channel, plan);
        return stateOf(await kept(channel, plan));
      });
    },

    async list() {
      return Promise.all((await store.subscriptionsIn(channelHere())).map(stateOf));
    },

    edit: (id, changes) =>
      change(id, async (before) => {
        const plan = planSchema.parse({ ...before.plan, ...changes });
        if (plan.threads !== before.plan.threads) {
          await requireAccess(settings.posters, before.channel, plan, words);
        }
        const rests = before.pause?.reason === 'asked';
        return { ...before, plan, nextRunAt: rests ? null : nextRunWith(before, plan, clock.now()) };
      }),

    pause: (id) =>
      change(id, (before) => ({
        ...before,
        nextRunAt: null,
        pause: { reason: 'asked', at: clock.now() },
      })),

    resume: (id) =>
      change(id, async (before) => {
        await requireAccess(settings.posters, before.channel, before.plan, words);
        return resumed(before, clock.now());
      }),

    async remove(id) {
      channelHere();
      await requireStanding(asker, words, settings.adminsOnly);
      const subscription = await meant(id);
      if (subscription.origin === 'file') throw new UserError('from-file', errors.fromFile);
      await store.removeSubscription(subscription.id, clock.now());
      return subscription;
    },

    preview: async (id, at) => previewOf(settings, await meant(id), at),

    async test(id) {
      channelHere();
      await requireStanding(asker, words, settings.adminsOnly);
      const subscription = await meant(id);
      await requireAccess(settings.posters, subscription.channel, subscription.plan, words);
      return publishTest(settings, subscription);
    },

    why: async (query) => whyHere(settings, await store.subscriptionsIn(channelHere()), query, words),
  };

  function upcoming({ plan, nextRunAt, pause }: Subscription): number[] {
    if (nextRunAt === null || pause !== null) return [];
    return [nextRunAt, ...nextDues(plan.cadence, plan.zone, nextRunAt, FORETOLD - 1)];
  }
}

/** How an edition fared: as the part of it that fared worst. */
function lastPost(record: EditionRecord | undefined): LastPost | null {
  if (record === undefined) return null;
  const states = record.deliveries.map(({ state }) => state);
  const worst = (['dead', 'uncertain', 'pending', 'sending'] as const).find((state) =>
    states.includes(state),
  );
  return {
    at: record.publishedAt,
    state: worst ?? 'sent',
    url: record.deliveries[0]?.reference?.url ?? null,
  };
}
