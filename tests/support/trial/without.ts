import { randomUUID } from 'node:crypto';
import type { Chat, Poster } from '../../../src/ports/chat.ts';
import type { Store } from '../../../src/ports/store.ts';
import type { Missing } from './fate.ts';

/** A platform as a bot posts to it: what it can do besides is left out. */
export function posterOf(chat: Chat): Poster {
  return {
    pace: chat.pace,
    post: (channel, message) => chat.post(channel, message),
    edit: (channel, edit) => chat.edit(channel, edit),
    find: (channel, message, since) => chat.find(channel, message, since),
    obstacles: (channel, needs) => chat.obstacles(channel, needs),
    tagsIn: (channel) => chat.tagsIn(channel),
    reopen: (channel, opening) => chat.reopen(channel, opening),
    lookOf: (channel) => chat.lookOf(channel),
  };
}

/** Likewise, one that lacks something. */
export function posterWithout(missing: Missing | null, chat: Chat): Poster {
  const whole = posterOf(chat);
  if (missing === 'nonce' && chat.name === 'discord') {
    const another = () => randomUUID().replaceAll('-', '').slice(0, 24);
    return { ...whole, post: (channel, message) => chat.post(channel, { ...message, key: another() }) };
  }
  if (missing === 'metadata' && chat.name === 'slack') {
    return { ...whole, find: async () => ({ kind: 'absent' }) };
  }
  return whole;
}

/** A store that keeps an edition also when its subscription has changed since it was read. */
export function withoutGuard(missing: Missing | null, store: Store): Store {
  if (missing !== 'guard') return store;
  return {
    ...store,
    async publish(publications, contents, at) {
      const asTheyAre = publications.map(async (publication) => {
        const { id, nextRunAt } = publication.subscription;
        const now = await store.subscription(id);
        if (now === null) return publication;
        const due = { ...now, nextRunAt };
        await store.changeSubscription(due);
        return { ...publication, subscription: { ...due, version: due.version + 1 } };
      });
      return store.publish(await Promise.all(asTheyAre), contents, at);
    },
  };
}

/** A store of which what is taken may be sent at any time. */
export function withoutLease(missing: Missing | null, store: Store): Store {
  if (missing !== 'lease') return store;
  return {
    ...store,
    claim: async (...wanted) =>
      (await store.claim(...wanted)).map((taken) => ({ ...taken, leaseUntil: Number.MAX_SAFE_INTEGER })),
  };
}

/** A store for which somebody pauses a subscription while its edition is made. */
export function pausedMeanwhile(store: Store, id: string): Store {
  return {
    ...store,
    async publish(publications, contents, at) {
      const subscription = await store.subscription(id);
      if (subscription !== null && subscription.pause === null) {
        await store.changeSubscription({ ...subscription, nextRunAt: null, pause: { reason: 'asked', at } });
      }
      return store.publish(publications, contents, at);
    },
  };
}
