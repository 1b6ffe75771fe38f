import { isSameChannel } from '../core/channel.ts';
import { nextDue } from '../core/due.ts';
import type { Problem } from '../core/problem.ts';
import { nextRunWith, type Subscription } from '../core/subscription.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { FiledSubscription, FiledSubscriptions } from '../ports/subscription-file.ts';

const DAY = 86_400_000;
/** Tries for a change that nobody else makes at the same moment. */
const TRIES = 5;

/** What became of the store's subscriptions. */
export interface AppliedSubscriptions {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Of those that were not applied. */
  readonly problems: readonly Problem[];
}

type Settled = 'added' | 'changed' | 'unchanged' | 'taken';

/**
 * Makes the store's subscriptions of the file what the file says. Those with a mistake stay as they are, and while it
 * is not known which ones have it, none is removed. Several processes may do this at once.
 */
export async function applySubscriptions(
  store: Store,
  clock: Clock,
  { path, subscriptions, mistaken }: FiledSubscriptions,
): Promise<AppliedSubscriptions> {
  const counts = { added: 0, changed: 0, unchanged: 0, taken: 0 };
  const problems: Problem[] = [];
  for (const filed of subscriptions) {
    const settled = await settle(store, clock, filed);
    counts[settled] += 1;
    if (settled === 'taken') problems.push(takenId(path, filed));
  }
  const named = new Set([...mistaken, ...subscriptions.map(({ id }) => id)]);
  let removed = 0;
  for (const { id } of named.has(null) ? [] : await store.subscriptionsFromFile()) {
    if (!named.has(id) && (await store.removeSubscription(id, clock.now()))) removed += 1;
  }
  return { added: counts.added, changed: counts.changed, removed, problems };
}

async function settle(store: Store, clock: Clock, filed: FiledSubscription): Promise<Settled> {
  let hasMoved = false;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const before = await store.subscription(filed.id);
    if (before === null) {
      const isAdded = await store.addSubscription(newSubscription(filed, clock.now()));
      if (isAdded) return hasMoved ? 'changed' : 'added';
    } else if (before.origin !== 'file') return 'taken';
    else if (!isSameChannel(before.channel, filed.channel)) {
      // With what is on its way to the channel that nobody wants it in any more.
      await store.removeSubscription(before.id, clock.now());
      hasMoved = true;
    } else if (isSame(before.plan, filed.plan)) return hasMoved ? 'changed' : 'unchanged';
    else {
      const { plan } = filed;
      const after = { ...before, plan, nextRunAt: nextRunWith(before, plan, clock.now()) };
      if (await store.changeSubscription(after)) return 'changed';
    }
  }
  throw new Error(`the subscription “${filed.id}” of the file was changed ${TRIES} times by somebody else`);
}

function newSubscription({ id, channel, plan }: FiledSubscription, now: number): Subscription {
  return {
    ...{ id, channel, plan, origin: 'file', createdAt: now, since: now - DAY },
    ...{ nextRunAt: nextDue(plan.cadence, plan.zone, now), pause: null, version: 1 },
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function takenId(path: string, { id, line }: FiledSubscription): Problem {
  return {
    ...{ severity: 'error', path, line },
    problem: `a subscription that somebody made in chat is called “${id}” already`,
    remedy: 'give this one another id, or remove the other one in chat',
  };
}
