import type { SubscriptionDesk, SubscriptionState } from '../../src/command/subscription-desk.ts';
import { nextDues } from '../../src/core/due.ts';
import { UserError } from '../../src/core/errors.ts';
import { type Plan, planSchema, type Subscription } from '../../src/core/subscription.ts';
import { NOW } from './articles.ts';

/** A plan that is complete; a test names only what it is about. */
function aPlan(given: Partial<Plan> = {}): Plan {
  return planSchema.parse({
    cadence: { kind: 'weekdays', at: '08:30' },
    zone: 'Europe/Berlin',
    locale: 'en',
    ...given,
  });
}

export function aSubscription({
  plan,
  ...given
}: Partial<Omit<Subscription, 'plan'>> & { plan?: Partial<Plan> } = {}): Subscription {
  const whole = aPlan(plan);
  return {
    id: 'morning',
    channel: { platform: 'slack', workspace: 'T1', id: 'C1' },
    plan: whole,
    origin: 'chat',
    createdAt: NOW,
    since: NOW,
    nextRunAt: nextDues(whole.cadence, whole.zone, NOW, 1)[0] ?? null,
    pause: null,
    version: 1,
    ...given,
  };
}

/** A subscription as people ask about it, with its next three times. */
export function aState(
  subscription: Subscription,
  given: Partial<SubscriptionState> = {},
): SubscriptionState {
  const { plan, pause } = subscription;
  return {
    subscription,
    next: pause === null ? nextDues(plan.cadence, plan.zone, NOW, 3) : [],
    last: null,
    ...given,
  };
}

/** A desk that has these subscriptions, and does what it is told with the one that is meant. */
export function aSubscriptionDesk(
  subscriptions: readonly Subscription[] = [],
  given: Partial<SubscriptionDesk> = {},
): SubscriptionDesk {
  const one = (id: string | undefined): Subscription => {
    const found = id === undefined ? subscriptions : subscriptions.filter((each) => each.id === id);
    if (found[0] === undefined || found.length > 1) throw new UserError('which', 'Say which.');
    return found[0];
  };
  return {
    zone: async () => 'Europe/Berlin',
    here: async () => subscriptions,
    add: async (plan) => aState(aSubscription({ plan })),
    list: async () => subscriptions.map((each) => aState(each)),
    edit: async (id, changes) => aState({ ...one(id), plan: { ...one(id).plan, ...changes } }),
    pause: async (id) => aState({ ...one(id), pause: { reason: 'asked', at: NOW } }),
    resume: async (id) => aState({ ...one(id), pause: null }),
    remove: async (id) => one(id),
    preview: async (id, at = NOW) => ({ subscription: one(id), at, due: at, foreseen: at, document: null }),
    test: async () => true,
    why: async () => ({ headline: 'Second ferry line opens', url: null, fates: [] }),
    ...given,
  };
}

/** A desk where there is no channel: it refuses everything but to say what is here. */
export function aDeskWithoutChannel(sentence: string): SubscriptionDesk {
  const refuse = async (): Promise<never> => {
    throw new UserError('no-channel', sentence);
  };
  return {
    zone: async () => null,
    here: async () => [],
    add: refuse,
    list: refuse,
    edit: refuse,
    pause: refuse,
    resume: refuse,
    remove: refuse,
    preview: refuse,
    test: refuse,
    why: refuse,
  };
}
