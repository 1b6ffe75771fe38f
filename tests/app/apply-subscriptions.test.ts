import { describe, expect, it } from 'vitest';
import { applySubscriptions } from '../../src/app/apply-subscriptions.ts';
import type { Subscription } from '../../src/core/subscription.ts';
import type { Store } from '../../src/ports/store.ts';
import type { FiledSubscriptions } from '../../src/ports/subscription-file.ts';
import { NOW } from '../support/articles.ts';
import { aFiled, filedAs } from '../support/filed.ts';
import { aNewsroom, aPlan, aSubscription, DAY, HOUR, NEWS } from '../support/newsroom.ts';

const MORNING = aSubscription({ id: 'morning', origin: 'file' });
const NOTHING = { added: 0, changed: 0, removed: 0, problems: [] };

/** A newsroom with these subscriptions, to which files are applied. */
async function aRoom(...subscriptions: readonly Subscription[]) {
  const { store } = await aNewsroom();
  for (const one of subscriptions) await store.addSubscription(one);
  return {
    store,
    apply: (filed: FiledSubscriptions, now = NOW, on: Store = store) =>
      applySubscriptions(on, { now: () => now }, filed),
    one: (id = 'morning') => store.subscription(id),
  };
}

describe('applying the file of subscriptions', () => {
  it('adds those that are new, with what came in the last day', async () => {
    const { apply, one } = await aRoom();
    const plan = aPlan({ zone: 'Europe/Berlin' });
    expect(await apply(filedAs([aFiled({ plan })]))).toEqual({ ...NOTHING, added: 1 });
    expect(await one()).toEqual({
      ...{ id: 'morning', channel: NEWS, plan, origin: 'file', pause: null, version: 1 },
      createdAt: NOW,
      since: NOW - DAY,
      // Nine in Berlin is eight in UTC.
      nextRunAt: Date.UTC(2026, 10, 23, 8),
    });
  });

  it('leaves those that are as they were, with why they rest', async () => {
    const pause = { reason: 'obstacle', at: NOW, obstacle: { kind: 'archived', names: [] } } as const;
    const before = { ...MORNING, nextRunAt: NOW - HOUR, pause };
    const { apply, one } = await aRoom(before);
    expect(await apply(filedAs([aFiled({ line: 9 })]))).toEqual(NOTHING);
    expect(await one()).toEqual(before);
  });

  it('changes those whose plan has changed, which fall due at their new time', async () => {
    const { apply, one } = await aRoom(MORNING);
    const plan = aPlan({ cadence: { kind: 'daily', at: '18:00' } });
    expect(await apply(filedAs([aFiled({ plan })]))).toEqual({ ...NOTHING, changed: 1 });
    expect(await one()).toEqual({ ...MORNING, plan, nextRunAt: Date.UTC(2026, 10, 22, 18), version: 2 });
  });

  it('misses no edition that is due when something else than its time changes', async () => {
    const { apply, one } = await aRoom({ ...MORNING, nextRunAt: NOW - HOUR });
    await apply(filedAs([aFiled({ plan: aPlan({ topics: ['sport'] }) })]));
    expect(await one()).toMatchObject({ plan: { topics: ['sport'] }, nextRunAt: NOW - HOUR, version: 2 });
  });

  it('moves one to another channel, where it begins anew', async () => {
    const { apply, one } = await aRoom(MORNING);
    const channel = { ...NEWS, id: 'C9' };
    expect(await apply(filedAs([aFiled({ channel })]), NOW + DAY)).toEqual({ ...NOTHING, changed: 1 });
    expect(await one()).toMatchObject({ channel, createdAt: NOW + DAY, since: NOW, version: 1 });
  });

  it('removes those that are gone, and none that people made in chat', async () => {
    const { apply, one } = await aRoom(MORNING, aSubscription({ id: 'daily' }));
    expect(await apply(filedAs([]))).toEqual({ ...NOTHING, removed: 1 });
    expect(await one()).toBeNull();
    expect(await one('daily')).not.toBeNull();
  });

  it('leaves one with a mistake as it is, while others are applied', async () => {
    const gone = { ...MORNING, id: 'gone' };
    const { apply, one } = await aRoom(MORNING, gone);
    expect(await apply(filedAs([aFiled({ id: 'noon' })], ['morning']))).toEqual({
      ...NOTHING,
      added: 1,
      removed: 1,
    });
    expect(await one()).toEqual(MORNING);
  });

  it('removes none while it is not known which ones have a mistake', async () => {
    const { apply, one } = await aRoom(MORNING);
    expect(await apply(filedAs([aFiled({ id: 'noon' })], [null]))).toEqual({ ...NOTHING, added: 1 });
    expect(await one()).toEqual(MORNING);
  });

  it('leaves one of chat that has the same id, and says so', async () => {
    const chats = aSubscription({ id: 'morning' });
    const { apply, one } = await aRoom(chats);
    const filed = aFiled({ line: 7, plan: aPlan({ size: 3 }) });
    expect(await apply(filedAs([filed]))).toEqual({
      ...NOTHING,
      problems: [
        {
          ...{ severity: 'error', path: 'subscriptions.yaml', line: 7 },
          problem: 'a subscription that somebody made in chat is called “morning” already',
          remedy: 'give this one another id, or remove the other one in chat',
        },
      ],
    });
    expect(await one()).toEqual(chats);
  });

  it('is done again when the bot has marked the subscription meanwhile', async () => {
    const { store, apply, one } = await aRoom(MORNING);
    const pause = { reason: 'obstacle', at: NOW, obstacle: { kind: 'archived', names: [] } } as const;
    let isFirst = true;
    const busy: Store = {
      ...store,
      async subscription(id) {
        const read = await store.subscription(id);
        if (isFirst && read !== null) await store.changeSubscription({ ...read, pause });
        isFirst = false;
        return read;
      },
    };
    const plan = aPlan({ size: 3 });
    expect(await apply(filedAs([aFiled({ plan })]), NOW, busy)).toEqual({ ...NOTHING, changed: 1 });
    expect(await one()).toEqual({ ...MORNING, plan, pause, version: 3 });
  });

  it('by several processes at once comes to the same', async () => {
    const { store, apply } = await aRoom(MORNING, { ...MORNING, id: 'gone' });
    const filed = filedAs([
      aFiled({ plan: aPlan({ size: 3 }) }),
      aFiled({ id: 'noon', channel: { ...NEWS, id: 'C2' } }),
    ]);
    const applied = await Promise.all([apply(filed), apply(filed), apply(filed)]);
    expect(applied.reduce((sum, { added }) => sum + added, 0)).toBe(1);
    expect(applied.reduce((sum, { changed }) => sum + changed, 0)).toBe(1);
    expect(applied.reduce((sum, { removed }) => sum + removed, 0)).toBe(1);
    expect((await store.subscriptionsFromFile()).map(({ id, version }) => [id, version])).toEqual([
      ['morning', 2],
      ['noon', 1],
    ]);
  });

  it('has its editions posted, and answers in chat that only the file changes it', async () => {
    const room = await aNewsroom();
    await applySubscriptions(room.store, { now: () => room.now }, filedAs([aFiled()]));
    await room.import({});
    expect(await room.beat(Date.UTC(2026, 10, 23, 9))).toHaveLength(1);
    await expect(room.desk().pause('morning')).rejects.toMatchObject({ code: 'from-file' });
    await expect(room.desk().remove('morning')).rejects.toMatchObject({ code: 'from-file' });
  });
});
