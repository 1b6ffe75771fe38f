import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import type { Cadence } from '../../src/core/cadence.ts';
import { nextDues } from '../../src/core/due.ts';
import { plainText } from '../../src/message/plain.ts';
import { aSeedArticle, batchOf, NOW, paragraphs } from '../support/articles.ts';
import { aRoomWith, EVENTS, report, told } from '../support/events.ts';
import { aNewsroom, DAY, HOUR, MINUTE, type Newsroom } from '../support/newsroom.ts';

const HOURLY: Cadence = { kind: 'hourly', every: 1 };
const EVERY_FIVE: Cadence = { kind: 'minutely', every: 5 };
const all = EVENTS.map((_, number) => report(number));
const days = (count: number) => Array.from({ length: count }, (_, day) => NOW + day * DAY);

/** What a preview shows for a time: a text, or none. */
async function foretold(room: Newsroom, at: number): Promise<string[]> {
  const { document } = await room.desk().preview('daily', at);
  return document === null ? [] : [plainText(document)];
}

/** What is foretold for all of these times, and what is then really posted at each of them. */
async function both(room: Newsroom, times: readonly number[]) {
  const previews: string[][] = [];
  for (const at of times) previews.push(await foretold(room, at));
  expect(room.poster.posts).toEqual([]);
  const posts: string[][] = [];
  for (const at of times) posts.push(await room.beat(at));
  return { previews, posts, stories: posts.map(told) };
}

/** Stories that have nothing in common, as many as one likes. */
function inventions(count: number): Partial<Article>[] {
  const name = (seed: number) =>
    Array.from({ length: 8 }, (_, place) =>
      String.fromCharCode(97 + ((seed * 7919 + place * 131) % 26)),
    ).join('') + seed.toString(26).replace(/\d/g, (digit) => String.fromCharCode(112 + Number(digit)));
  return Array.from({ length: count }, (_, n) => {
    const text = `${name(n + 1000)} ${name(n + 2000)} ${name(n + 3000)} ${name(n + 4000)}.`;
    return {
      ...{ path: `${n}.md`, headline: `${name(n)} ${name(n + 5000)}`, dek: text, summary: [text] },
      ...{ body: paragraphs(text), publishedAt: NOW - 2 * HOUR },
    };
  });
}

describe('a preview of a time to come', () => {
  it('is what is posted then, after what is posted on the days before', async () => {
    const room = await aRoomWith([report(0), report(1), report(2)], { plan: { size: 1 } });
    const { previews, posts, stories } = await both(room, days(5));
    expect(previews).toEqual(posts);
    expect(stories.map((names) => names.length)).toEqual([1, 1, 1, 0, 0]);
    expect(new Set(stories.flat())).toEqual(new Set(['Velden', 'Ashby', 'comet']));
  });

  it('knows that what fell below the cut competes for three more days and no longer', async () => {
    const { previews, posts, stories } = await both(await aRoomWith(all, { plan: { size: 1 } }), days(7));
    expect(previews).toEqual(posts);
    expect(stories.map((names) => names.length)).toEqual([1, 1, 1, 1, 0, 0, 0]);
  });

  it('is the one line of days on which there is nothing, where that is wanted', async () => {
    const room = await aRoomWith([report(0), report(1)], { plan: { size: 1, sayNothing: true } });
    const { previews, posts } = await both(room, days(5));
    expect(previews).toEqual(posts);
    expect(posts.slice(2)).toEqual(Array(3).fill(['Nothing new since the last digest.']));
  });

  it('is right for each hour of days', async () => {
    const room = await aRoomWith(all, { plan: { cadence: HOURLY, size: 1 } });
    const hours = Array.from({ length: 80 }, (_, hour) => NOW + hour * HOUR);
    const { previews, posts, stories } = await both(room, hours);
    expect(previews).toEqual(posts);
    expect(stories.slice(0, 9).map((names) => names.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0]);
  });

  it.each<[string, Cadence]>([
    ['on weekdays', { kind: 'weekdays', at: '09:00' }],
    ['on days of the week', { kind: 'weekly', days: [2, 7], at: '18:30' }],
    ['several times a day', { kind: 'several', at: ['07:00', '12:00', '23:45'] }],
    ['by a cron expression', { kind: 'cron', expression: '15 */5 * * *' }],
  ])('is right for a subscription that is posted %s', async (_what, cadence) => {
    const times = nextDues(cadence, 'Europe/Berlin', NOW, 12);
    const room = await aRoomWith(all, {
      nextRunAt: times[0] ?? null,
      plan: { cadence, zone: 'Europe/Berlin', size: 2 },
    });
    const { previews, posts, stories } = await both(room, times);
    expect(previews).toEqual(posts);
    expect(stories.flat().length).toBeGreaterThan(3);
  });

  it('is right for weeks: what was told is old news to others who tell it, until nobody remembers', async () => {
    const room = await aRoomWith([report(0), report(1), report(2)]);
    await room.beat(NOW);
    room.now = NOW + HOUR;
    await room.import(report(3));
    await room.beat(NOW + DAY);
    room.now = NOW + DAY + HOUR;
    await room.import(
      ...[0, 1, 2].map((number) => report(number, { path: `again-${number}.md`, source: 'The Courier' })),
    );
    const before = room.poster.posts.length;
    const later = days(50).slice(2);
    const previews: string[][] = [];
    for (const at of later) previews.push(await foretold(room, at));
    expect(room.poster.posts).toHaveLength(before);
    const posts: string[][] = [];
    for (const at of later) posts.push(await room.beat(at));
    expect(previews).toEqual(posts);
    const found = posts.flatMap((texts, index) => (texts.length === 0 ? [] : [[index + 2, told(texts)]]));
    expect(found).toEqual([[31, ['Velden', 'Ashby', 'comet']]]);
  });

  it('changes nothing, in the store or in what is posted', async () => {
    const room = await aRoomWith([report(0), report(1)], { plan: { size: 1 } });
    const reading = await room.store.reading('daily', NOW);
    for (const at of days(4)) await foretold(room, at);
    expect(await room.store.reading('daily', NOW)).toEqual(reading);
    expect(await room.store.editions('daily', 5)).toEqual([]);
    expect(told(await room.beat(NOW))).toHaveLength(1);
  });

  it('goes on from what was posted already', async () => {
    const room = await aRoomWith(all, { plan: { size: 2 } });
    await room.beat(NOW);
    const at = NOW + 2 * DAY;
    const preview = await foretold(room, at);
    await room.beat(NOW + DAY);
    expect(preview).toEqual(await room.beat(at));
    expect(told(preview)).toHaveLength(2);
  });
});

describe('the time of a preview', () => {
  it('is the next one that is due when nobody says', async () => {
    const room = await aRoomWith([report(0)]);
    const { at, due, document } = await room.desk().preview('daily', undefined);
    expect([at, due]).toEqual([NOW, NOW]);
    expect(document === null ? [] : [plainText(document)]).toEqual(await room.beat(NOW));
  });

  it('is the present for one that is over, as for a post that is due and not made yet', async () => {
    const room = await aRoomWith([report(0)]);
    room.now = NOW + 2 * MINUTE;
    for (const asked of [undefined, NOW - DAY]) {
      const { at, due, document } = await room.desk().preview('daily', asked);
      expect([at, due]).toEqual([room.now, room.now]);
      expect(document).not.toBeNull();
    }
    expect(await foretold(room, NOW + DAY)).toEqual([]);
  });

  it('may be before the next post: nothing is posted before that, and it says when that is', async () => {
    const room = await aRoomWith([report(0), report(1)], { plan: { size: 1 } });
    const { at, due, document } = await room.desk().preview('daily', NOW - HOUR);
    expect([at, due]).toEqual([NOW - HOUR, NOW]);
    expect(told([document === null ? '' : plainText(document)])).toEqual(told(await room.beat(NOW)));
  });

  it('may be between two posts: the first is made by then, and it says when the second is', async () => {
    const room = await aRoomWith([report(0), report(1)], { plan: { size: 1 } });
    const { at, due, document } = await room.desk().preview('daily', NOW + 5 * HOUR);
    expect([at, due]).toEqual([NOW + 5 * HOUR, NOW + DAY]);
    const shown = told([document === null ? '' : plainText(document)]);
    await room.beat(NOW);
    expect(shown).toEqual(told(await room.beat(NOW + DAY)));
  });

  it.each<[string, Cadence]>([
    ['daily', { kind: 'daily', at: '09:00' }],
    ['hourly', HOURLY],
    ['every five minutes', EVERY_FIVE],
  ])('may be a thousand years away: %s', async (_what, cadence) => {
    const room = await aRoomWith(all, { plan: { cadence } });
    const { at, due, foreseen, document } = await room.desk().preview('daily', Date.UTC(3026, 0, 1, 9));
    expect([at, due, foreseen, document]).toEqual([at, Date.UTC(3026, 0, 1, 9), at, null]);
  });

  it('is not foreseen after too many posts, and it is said until when it is', async () => {
    const room = await aNewsroom();
    await room.store.save(batchOf(...inventions(500).map(aSeedArticle)), NOW - HOUR);
    await room.subscribe({ plan: { cadence: EVERY_FIVE, size: 1 } });
    const tooFar = await room.desk().preview('daily', NOW + DAY);
    expect(tooFar).toMatchObject({ at: NOW + DAY, document: null });
    expect(tooFar.foreseen).toBeGreaterThan(NOW + 73 * 5 * MINUTE);
    expect(tooFar.foreseen).toBeLessThan(NOW + DAY);
    const { foreseen, document } = await room.desk().preview('daily', tooFar.foreseen);
    expect(foreseen).toBe(tooFar.foreseen);
    expect(document).not.toBeNull();
  });

  it('is none that is due for a cadence that never comes again', async () => {
    const room = await aRoomWith([report(0)], { nextRunAt: null });
    const { at, due, document } = await room.desk().preview('daily', undefined);
    expect([at, due]).toEqual([room.now, null]);
    expect(document).not.toBeNull();
  });
});

describe('a preview of a subscription that is paused', () => {
  it('is what is posted when it is resumed at once', async () => {
    const room = await aRoomWith([report(0), report(1)], { plan: { size: 1 } });
    await room.desk().pause('daily');
    const first = await room.desk().preview('daily', undefined);
    expect(first).toMatchObject({ at: NOW, due: NOW, subscription: { pause: { reason: 'asked' } } });
    const previews = [await foretold(room, NOW), await foretold(room, NOW + DAY)];
    await room.desk().resume('daily');
    expect(previews).toEqual([await room.beat(NOW), await room.beat(NOW + DAY)]);
    expect(previews.flat()).toHaveLength(2);
  });

  it('leaves out what came long before, as resuming does', async () => {
    const room = await aRoomWith([report(0)]);
    await room.desk().pause('daily');
    room.now = NOW + 3 * DAY;
    await room.import(report(1));
    const preview = await foretold(room, NOW + 4 * DAY);
    expect(told(preview)).toEqual(['Ashby']);
    await room.desk().resume('daily');
    expect(await room.beat(NOW + 4 * DAY)).toEqual(preview);
  });
});
