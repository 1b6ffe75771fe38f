import { describe, expect, it } from 'vitest';
import { Publisher } from '../../src/app/publish.ts';
import { NOW } from '../support/articles.ts';
import { aNewsroom, DAY, HOUR, MINUTE, NEWS, type Newsroom } from '../support/newsroom.ts';

const YEAR = 365 * DAY;
const WARNING = 'the clock was ahead: subscriptions fall due sooner';

/** One article, which the first edition has. */
async function aRoom(): Promise<Newsroom> {
  const room = await aNewsroom();
  room.now = NOW - HOUR;
  await room.import({});
  return room;
}

const nextOf = async ({ store }: Newsroom) => (await store.subscription('daily'))?.nextRunAt;

describe('a clock that was a year ahead for a while', () => {
  it('silences nobody, and nothing is posted twice', async () => {
    const room = await aRoom();
    await room.subscribe({ plan: { sayNothing: true } });
    expect(await room.beat(NOW)).toHaveLength(1);
    expect(await room.beat(NOW + YEAR)).toHaveLength(1);
    expect(await room.beat(NOW + MINUTE)).toEqual([]);
    expect(await nextOf(room)).toBe(NOW + DAY);
    expect(room.log.lines.filter(({ level }) => level === 'warn')).toEqual([
      { level: 'warn', message: WARNING, fields: { subscriptions: 1 } },
    ]);
    // The edition of that day was made up for while the clock was ahead.
    expect(await room.beat(NOW + DAY)).toEqual([]);
    expect(await room.beat(NOW + 2 * DAY)).toHaveLength(1);
    expect(await room.beat(NOW + 2 * DAY + MINUTE)).toEqual([]);
  });

  it('is found out at the next start, too', async () => {
    const room = await aRoom();
    await room.subscribe({ nextRunAt: NOW + YEAR });
    const { store, log, posters } = room;
    const settings = { store, log, posters, clock: { now: () => NOW + HOUR } };
    await new Publisher({
      seeds: async () => 'in',
      random: () => 0,
      ...settings,
      split: (_platform, whole) => [whole],
    }).run();
    expect(await nextOf(room)).toBe(NOW + DAY);
  });

  it('moves hundreds, and leaves those that rest and those that are due then anyway', async () => {
    const room = await aRoom();
    for (let n = 0; n < 1100; n += 1)
      await room.subscribe({ id: `late-${n}`, channel: { ...NEWS, id: `C${n}` }, nextRunAt: NOW + YEAR });
    await room.subscribe({ id: 'rests', nextRunAt: null, pause: { reason: 'asked', at: NOW } });
    const yearly = { cadence: { kind: 'cron', expression: '0 9 22 11 *' } } as const;
    await room.subscribe({ id: 'yearly', plan: yearly, nextRunAt: NOW + YEAR });
    await room.beat(NOW + HOUR);
    expect(room.log.lines.find(({ message }) => message === WARNING)?.fields).toEqual({
      subscriptions: 1100,
    });
    expect(await room.store.subscription('rests')).toMatchObject({ nextRunAt: null, version: 1 });
    expect(await room.store.subscription('yearly')).toMatchObject({ nextRunAt: NOW + YEAR, version: 1 });
  });

  it('that goes back an hour posts no edition again', async () => {
    const room = await aRoom();
    await room.subscribe({ plan: { cadence: { kind: 'hourly', every: 1 }, sayNothing: true } });
    const posts: string[][] = [];
    for (const at of [0, 1, 2]) posts.push(await room.beat(NOW + at * HOUR));
    for (const at of [1, 2, 3]) posts.push(await room.beat(NOW + at * HOUR - MINUTE / 2));
    expect(posts.map(({ length }) => length)).toEqual([1, 1, 1, 0, 0, 0]);
    expect(await room.beat(NOW + 3 * HOUR)).toHaveLength(1);
  });
});
