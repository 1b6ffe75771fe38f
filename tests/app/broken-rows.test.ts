import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { applySubscriptions } from '../../src/app/apply-subscriptions.ts';
import { NOW } from '../support/articles.ts';
import { aFiled, filedAs } from '../support/filed.ts';
import { temporaryFolder } from '../support/folder.ts';
import { aNewsroom, HOUR, MINUTE, NEWS } from '../support/newsroom.ts';
import { openStoreHere } from '../support/store-here.ts';

const TOLD = 'a stored subscription cannot be read: skipped';

/** A newsroom with an article, and what an operator does to its database by hand. */
async function aRoom() {
  const path = join(temporaryFolder(), 'test.db');
  const store = await openStoreHere(path, NOW);
  const raw = new DatabaseSync(path);
  onTestFinished(async () => {
    raw.close();
    await store.close();
  });
  const room = await aNewsroom({ store });
  room.now = NOW - HOUR;
  await room.import({});
  room.now = NOW;
  return { room, store, byHand: (sql: string) => raw.exec(sql) };
}

describe('a subscription whose row was broken by hand', () => {
  it.each([
    ['whose plan is no JSON', `plan = '{'`],
    ['whose plan is another thing', `plan = '[]'`],
    ['without a zone that there is', `plan = replace(plan, '"UTC"', '"Mars/Base"')`],
    ['with a pause that is no JSON', `pause = 'yes'`],
    ['from nowhere', `origin = 'moon'`],
    ['without a time of creation', `created_at = 'yesterday'`],
    ['with half a version', 'version = 0.5'],
  ])('%s keeps nobody from theirs, and is told of once', async (_name, change) => {
    const { room, store, byHand } = await aRoom();
    await room.subscribe({ id: 'broken' });
    await room.subscribe({ id: 'whole', channel: { ...NEWS, id: 'C2' } });
    byHand(`update subscriptions set ${change} where id = 'broken'`);
    expect(await room.beat()).toHaveLength(1);
    await room.beat(NOW + MINUTE);
    expect(room.poster.posts.map(({ channel }) => channel.id)).toEqual(['C2']);
    expect(room.log.lines.filter(({ level }) => level === 'error')).toEqual([
      {
        level: 'error',
        message: TOLD,
        fields: { subscription: 'broken', reason: expect.any(String) },
      },
    ]);
    expect(await store.subscriptionsIn(NEWS)).toEqual([]);
  });

  it('on a platform that there is not is left alone', async () => {
    const { room, byHand } = await aRoom();
    await room.subscribe({ id: 'broken' });
    await room.subscribe({ id: 'whole', channel: { ...NEWS, id: 'C2' } });
    byHand(`update subscriptions set platform = 'fax' where id = 'broken'`);
    expect(await room.beat()).toHaveLength(1);
  });

  it('is published when it is mended', async () => {
    const { room, byHand } = await aRoom();
    await room.subscribe();
    byHand(`update subscriptions set plan = '!' || plan`);
    expect(await room.beat()).toEqual([]);
    byHand('update subscriptions set plan = substr(plan, 2)');
    expect(await room.beat(NOW + HOUR)).toHaveLength(1);
  });

  it('lets others be published that fall due after hundreds of the kind', async () => {
    const { room, byHand } = await aRoom();
    for (let n = 0; n < 450; n += 1) await room.subscribe({ id: `broken-${n}`, nextRunAt: NOW - MINUTE });
    byHand(`update subscriptions set plan = ''`);
    await room.subscribe({ id: 'whole', channel: { ...NEWS, id: 'C2' } });
    expect(await room.beat()).toHaveLength(1);
    expect(room.log.lines.filter(({ message }) => message === TOLD)).toHaveLength(450);
  });

  it('of the file is said to be broken, and keeps no other from being applied', async () => {
    const { store, byHand } = await aRoom();
    const clock = { now: () => NOW };
    const both = filedAs([aFiled({ line: 3 }), aFiled({ id: 'noon', line: 9 })]);
    await applySubscriptions(store, clock, both);
    byHand(`update subscriptions set plan = '{' where id = 'morning'`);
    const later = filedAs([aFiled({ line: 3 }), aFiled({ id: 'evening', line: 9 })]);
    expect(await applySubscriptions(store, clock, later)).toEqual({
      ...{ added: 1, changed: 0, removed: 1 },
      problems: [
        {
          ...{ severity: 'error', path: 'subscriptions.yaml', line: 3 },
          problem: expect.stringContaining('what the database says of “morning” cannot be read'),
          remedy: expect.stringContaining('another id'),
        },
      ],
    });
    expect(await applySubscriptions(store, clock, filedAs([]))).toMatchObject({ removed: 2, problems: [] });
  });
});
