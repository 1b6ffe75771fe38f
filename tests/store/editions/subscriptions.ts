/** What a store knows of subscriptions. */
import { expect } from 'vitest';
import { PLATFORMS, type Platform } from '../../../src/core/channel.ts';
import { DAY, HOUR } from '../../support/newsroom.ts';
import type { SharedStore } from './shared-store.ts';

export function subscriptionContract(shared: SharedStore): void {
  const { add, channelOf, contentOf, publicationOf, publish, claim, sent, statesOf, test } = shared;

  test('keeps a subscription as it was given, once', async () => {
    const pause = {
      reason: 'obstacle' as const,
      at: shared.now,
      obstacle: { kind: 'not-in-channel' as const, names: ['news'] },
    };
    const given = await add({
      pause,
      origin: 'file',
      plan: {
        topics: ['Ärger', '"; drop table subscriptions'],
        keywords: ['東京'],
        size: 3,
        sayNothing: true,
      },
    });
    expect(await shared.store.subscription(given.id)).toEqual(given);
    expect(await shared.store.addSubscription({ ...given, since: 0 })).toBe(false);
    expect(await shared.store.subscription(given.id)).toEqual(given);
    expect(await shared.store.subscription('nobody')).toBeNull();
    expect(await shared.store.subscriptionsFromFile()).toContain(given.id);
    const chats = await add();
    expect(await shared.store.subscriptionsFromFile()).not.toContain(chats.id);
  });

  test('names the subscriptions of a channel, the oldest first', async () => {
    const channel = channelOf('shared');
    const young = await add({ channel, createdAt: shared.now });
    const old = await add({ channel, createdAt: shared.now - 1 });
    await add({ channel: { ...channel, workspace: 'T2' } });
    await add({ channel: { ...channel, platform: 'discord' } });
    expect((await shared.store.subscriptionsIn(channel)).map(({ id }) => id)).toEqual([old.id, young.id]);
    expect(await shared.store.subscriptionsIn(channelOf('empty'))).toEqual([]);
    const inWorkspace = await shared.store.subscriptionsOf(channel);
    expect(inWorkspace.filter(({ channel: { id } }) => id === channel.id).map(({ id }) => id)).toEqual(
      [old.id, young.id].toSorted(),
    );
    expect(await shared.store.subscriptionsOf({ ...channel, workspace: 'T0EMPTY' })).toEqual([]);
  });

  test('changes a subscription for who has read it last, and for nobody else', async () => {
    const before = await add();
    const changed = {
      ...before,
      nextRunAt: null,
      since: 5,
      pause: { reason: 'asked' as const, at: shared.now },
    };
    expect(await shared.store.changeSubscription(changed)).toBe(true);
    expect(await shared.store.subscription(before.id)).toEqual({ ...changed, version: 2 });
    expect(await shared.store.changeSubscription(before)).toBe(false);
    expect(await shared.store.changeSubscription({ ...before, id: 'nobody' })).toBe(false);
    const both = await Promise.all([
      shared.store.changeSubscription({ ...before, version: 2 }),
      shared.store.changeSubscription({ ...before, version: 2 }),
    ]);
    expect(both.toSorted()).toEqual([false, true]);
  });

  test('says what is due: the earliest first, of connected platforms, so many at most', async () => {
    const late = await add({ nextRunAt: shared.now - HOUR });
    const onTime = await add({ nextRunAt: shared.now });
    const elsewhere = await add({ nextRunAt: shared.now - DAY, channel: channelOf('D', 'discord') });
    await add({ nextRunAt: shared.now + 1 });
    await add({ nextRunAt: null });
    const due = async (platforms: readonly Platform[], limit = 10) =>
      (await shared.store.due(platforms, shared.now, limit)).readings.map(
        ({ subscription }) => subscription.id,
      );
    expect(await due(['slack'])).toEqual([late.id, onTime.id]);
    expect(await due(['slack', 'discord'])).toEqual([elsewhere.id, late.id, onTime.id]);
    expect(await due(PLATFORMS, 2)).toEqual([elsewhere.id, late.id]);
    expect(await due(['terminal'])).toEqual([]);
    expect(await due([])).toEqual([]);
  });

  test('reads a subscription with what it was shown, without tests, and with the last one before three days', async () => {
    const subscription = await add();
    expect(await shared.store.reading('nobody', shared.now)).toBeNull();
    expect(await shared.store.reading(subscription.id, shared.now)).toEqual({
      subscription,
      editions: [],
      settledAt: null,
    });
    const first = shared.now;
    for (const days of [0, 1, 2, 5]) {
      shared.now = first + days * DAY;
      const current = await shared.store.subscription(subscription.id);
      if (current === null) throw new Error('it is there');
      const content = contentOf(`${subscription.id} ${days}`);
      await shared.store.publish([publicationOf(current, content)], [content], shared.now);
    }
    const test = contentOf('test');
    await shared.store.publishTest(
      subscription,
      { id: 'test', contentId: test.id, parts: 1 },
      test,
      shared.now,
    );
    const reading = await shared.store.reading(subscription.id, shared.now);
    expect(reading?.editions.map(({ publishedAt }) => (publishedAt - first) / DAY).sort()).toEqual([
      0, 1, 2, 5,
    ]);
    expect(reading?.editions.some(({ contentId }) => contentId === test.id)).toBe(false);
    // Three days and an hour: heartbeats come a little earlier or later.
    expect(reading?.settledAt).toBe(first + DAY);
    const [due] = (await shared.store.due(['slack'], shared.now + DAY, 1)).readings;
    expect(due?.editions).toHaveLength(4);
    expect(due?.settledAt).toBe(first + 2 * DAY);
    shared.now += 30 * DAY;
    const later = await shared.store.reading(subscription.id, shared.now);
    // What came just before the last one still competes, so what that one showed has to be known.
    expect(later?.editions.map(({ publishedAt }) => (publishedAt - first) / DAY)).toEqual([5]);
    expect(later?.settledAt).toBe(first + 5 * DAY);
  });

  test('removes a subscription: what is not sent never will be, and what was sent is kept', async () => {
    const subscription = await publish(3);
    const [one] = await claim();
    await shared.settle(one, sent('m1'));
    const [two] = await claim();
    expect(await shared.store.removeSubscription(subscription.id, shared.now)).toBe(true);
    expect(await shared.store.removeSubscription(subscription.id, shared.now)).toBe(false);
    expect(await shared.store.subscription(subscription.id)).toBeNull();
    expect((await shared.store.due(['slack'], shared.now + 90 * DAY, 10)).readings).toEqual([]);
    expect(await statesOf(subscription)).toEqual(['sent', 'sending', 'dead: removed']);
    // What is under way may arrive.
    await shared.settle(two, sent('m2'));
    expect(await statesOf(subscription)).toEqual(['sent', 'sent', 'dead: removed']);
    expect(await claim()).toEqual([]);
    expect(await shared.store.nextDelivery(['slack'], 0, 'P1')).toBeNull();
  });
}
