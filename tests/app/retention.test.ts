import { expect, it } from 'vitest';
import { Retention } from '../../src/app/retention.ts';
import { NOW } from '../support/articles.ts';
import { aNewsroom, DAY, HOUR, MINUTE } from '../support/newsroom.ts';

async function aYearOfEditions() {
  const room = await aNewsroom();
  await room.subscribe({ plan: { sayNothing: true } });
  for (let day = 0; day < 120; day += 1) await room.beat(NOW + day * DAY);
  const retention = new Retention(room.store, { now: () => room.now });
  return { room, retention };
}

it('what is older than ninety days is forgotten, with its deliveries and what it said', async () => {
  const { room, retention } = await aYearOfEditions();
  expect(await retention.run()).toBe(29);
  const left = await room.store.editions('daily', 1000);
  expect(left).toHaveLength(91);
  expect(await room.store.deliveries({ limit: 1000 })).toHaveLength(91);
  const contents = left.map(({ contentId }) => contentId);
  expect((await room.store.shownIn(contents)).size).toBe(new Set(contents).size);
});

it('it is looked for once an hour', async () => {
  const { room, retention } = await aYearOfEditions();
  expect(await retention.run()).toBe(29);
  room.now += HOUR - MINUTE;
  expect(await retention.run()).toBe(0);
  room.now += MINUTE;
  expect(await retention.run()).toBe(1);
});

it('the latest edition of a subscription stays, and so does one that is still to be delivered', async () => {
  const { room, retention } = await aYearOfEditions();
  await room.subscribe({ id: 'open', nextRunAt: room.now, plan: { sayNothing: true } });
  await room.publisher.run();
  room.now += 1000 * DAY;
  await retention.run();
  expect(await room.store.editions('daily', 10)).toHaveLength(1);
  expect((await room.store.editions('open', 10))[0]?.deliveries).toMatchObject([{ state: 'pending' }]);
});

it('what was shown lately is remembered all the same', async () => {
  const { room, retention } = await aYearOfEditions();
  await room.import({ path: 'a.md', headline: 'Night clinic gets a second doctor' });
  const [text] = await room.beat(NOW + 120 * DAY);
  expect(text).toContain('Night clinic');
  await retention.run();
  expect(await room.beat(NOW + 121 * DAY)).toEqual(['Nothing new since the last digest.']);
});

it('of a subscription that was removed nothing stays for longer than that', async () => {
  const { room, retention } = await aYearOfEditions();
  await room.desk().remove('daily');
  room.now += 91 * DAY;
  await retention.run();
  expect(await room.store.deliveries({ limit: 1000 })).toEqual([]);
});
