import { describe, expect, it } from 'vitest';
import type { Cadence } from '../../src/core/cadence.ts';
import { NOW } from '../support/articles.ts';
import { clocksOf } from '../support/clocks.ts';
import { aNewsroom, DAY, HOUR, MINUTE, type Newsroom } from '../support/newsroom.ts';

/** Zones with three years in which their clocks did what they are here for. */
const ZONES: readonly [zone: string, from: number, why: string][] = [
  ['Europe/Berlin', 2025, 'an hour in spring and in autumn'],
  ['America/New_York', 2025, 'an hour, on other days'],
  ['America/Sao_Paulo', 2017, 'midnight skipped and shown twice, then never again'],
  ['Asia/Kathmandu', 2025, 'three quarters of an hour from everybody'],
  ['Australia/Lord_Howe', 2025, 'half an hour'],
  ['Pacific/Apia', 2010, 'a day skipped'],
  ['Africa/Casablanca', 2025, 'an hour back in Ramadan'],
];

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS = [1, 2, 3, 4, 5];
/** So far around a change of the clocks all is looked at closely. */
const AROUND = 36 * HOUR;

/** A cadence, with the times and days on which clocks show that it has come. */
type Rhythm = readonly [id: string, cadence: Cadence, times: readonly string[], days: readonly number[]];

/** Their times are skipped or shown twice in one zone or another. */
const DAILY: Rhythm = ['daily', { kind: 'daily', at: '02:30' }, ['02:30'], EVERY_DAY];
const ON_WEEKDAYS: Rhythm = ['weekdays', { kind: 'weekdays', at: '00:30' }, ['00:30'], WEEKDAYS];
const ON_SUNDAYS: Rhythm = ['sundays', { kind: 'weekly', days: [7], at: '00:30' }, ['00:30'], [7]];
const ON_FRIDAYS: Rhythm = ['fridays', { kind: 'cron', expression: '15 2 * * 5' }, ['02:15'], [5]];
const TIMES = ['00:00', '00:30', '01:45', '02:15', '03:30', '17:00'];
const SEVERAL: Rhythm = ['several', { kind: 'several', at: TIMES }, TIMES, EVERY_DAY];
const HALF_HOURS = ['01:00', '01:30', '02:00', '02:30'];
const BY_CRON: Rhythm = ['cron', { kind: 'cron', expression: '*/30 1-2 * * *' }, HALF_HOURS, EVERY_DAY];

/** What is followed for all of the time beside two days a week: each edition takes its time. */
const DENSE: Readonly<Record<string, Rhythm>> = { 'Pacific/Apia': DAILY, 'Europe/Berlin': ON_WEEKDAYS };

/** When clocks in a zone were changed; the middle of the time when they never were. */
function changesOf(zone: string, from: number, until: number): number[] {
  const changes: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > until) break;
    changes.push(next.epochMilliseconds);
    at = next;
  }
  return changes.length === 0 ? [(from + until) / 2] : changes;
}

/** Full hours on the clocks of a zone, so many after each other, as hours pass. */
function elapsed(zone: string, every: number, from: number, until: number): number[] {
  const monday = Temporal.ZonedDateTime.from(`2026-01-05T00:00[${zone}]`).epochMilliseconds;
  const first = monday + Math.ceil((from - monday) / (every * HOUR)) * every * HOUR;
  return Array.from(
    { length: Math.ceil((until - first) / (every * HOUR)) },
    (_, n) => first + n * every * HOUR,
  );
}

/** A subscription that gets an edition whenever it falls due. */
async function subscribe(
  { subscribe }: Newsroom,
  id: string,
  cadence: Cadence,
  zone: string,
  slots: readonly number[],
): Promise<void> {
  const nextRunAt = slots[0] ?? Number.NaN;
  const times = { createdAt: nextRunAt - HOUR, since: nextRunAt - HOUR, nextRunAt };
  await subscribe({ id, ...times, plan: { cadence, zone, sayNothing: true } });
}

async function publishAt(room: Newsroom, instants: Iterable<number>): Promise<void> {
  for (const at of [...new Set(instants)].sort((a, b) => a - b)) {
    room.now = at;
    await room.publisher.run();
  }
}

const closely = (at: number) => [at - MINUTE, at, at + MINUTE];
const readable = (instants: readonly number[]) => instants.map((at) => new Date(at).toISOString());

/** When a subscription's editions were published, in order. */
async function publishedIn({ store }: Newsroom, id: string): Promise<string[]> {
  const editions = await store.editions(id, 5000);
  return readable(editions.map(({ publishedAt }) => publishedAt).sort((a, b) => a - b));
}

describe.each(ZONES)('in %s over three years from %i (%s)', (zone, year) => {
  const [from, until] = [Date.UTC(year, 0), Date.UTC(year + 3, 0)];
  const changes = changesOf(zone, from, until);
  const clocks = clocksOf(zone, from, until);

  it('each time on each day has one edition, at its minute', async () => {
    const room = await aNewsroom();
    const dense = DENSE[zone];
    const rhythms = [ON_SUNDAYS, ON_FRIDAYS, ...(dense === undefined ? [] : [dense])];
    const expected = new Map<string, number[]>();
    for (const [id, cadence, times, days] of rhythms) {
      const slots = clocks.instantsOf(times, days);
      expected.set(id, slots);
      await subscribe(room, id, cadence, zone, slots);
    }
    await publishAt(
      room,
      [...expected.values()]
        .flat()
        .flatMap((at) => (changes.some((change) => Math.abs(at - change) < AROUND) ? closely(at) : [at])),
    );
    for (const [id, slots] of expected) {
      expect(await publishedIn(room, id), id).toEqual(readable(slots));
    }
  });

  it('around the changes of the clocks so has each time of many a day, and each hour that passes', async () => {
    const room = await aNewsroom();
    const expected = new Map<string, number[]>();
    for (const change of changes) {
      const isNear = (at: number) => Math.abs(at - change) < AROUND;
      const near: [string, Cadence, number[]][] = [
        ['hourly', { kind: 'hourly', every: 6 }, elapsed(zone, 6, change - AROUND + 1, change + AROUND)],
        ...[DAILY, ON_WEEKDAYS, SEVERAL, BY_CRON].map(([id, cadence, times, days]) => {
          const slots = clocks.instantsOf(times, days).filter(isNear);
          return [id, cadence, slots] satisfies [string, Cadence, number[]];
        }),
      ];
      const ids = near.map(([name]) => `${name}-${change / MINUTE}`);
      for (const [index, [, cadence, slots]] of near.entries()) {
        expected.set(ids[index] ?? '', slots);
        await subscribe(room, ids[index] ?? '', cadence, zone, slots);
      }
      await publishAt(room, near.flatMap(([, , slots]) => slots).flatMap(closely));
      // Until the next change nobody looks after them.
      for (const id of ids) await room.store.removeSubscription(id, room.now);
    }
    for (const [id, slots] of expected) {
      expect(await publishedIn(room, id), id).toEqual(readable(slots));
    }
  });
});

/** A room with a daily subscription that posts even when there is nothing new, due at `NOW`. */
async function aWordyRoom(cadence: Cadence = { kind: 'daily', at: '09:00' }): Promise<Newsroom> {
  const room = await aNewsroom();
  await room.subscribe({ plan: { cadence, sayNothing: true } });
  return room;
}

describe('who was down at the hour', () => {
  it('for 5 hours and 59 minutes posts once, late, and the next time at its hour', async () => {
    const room = await aWordyRoom();
    expect(await room.beat(NOW + 6 * HOUR - MINUTE)).toHaveLength(1);
    expect(await room.beat(NOW + DAY - MINUTE)).toEqual([]);
    expect(await room.beat(NOW + DAY)).toHaveLength(1);
  });

  it('for 6 hours and a minute posts nothing, says so in the log, and posts the next time', async () => {
    const room = await aWordyRoom();
    expect(await room.beat(NOW + 6 * HOUR + MINUTE)).toEqual([]);
    expect(room.log.lines.map(({ message }) => message)).toEqual([
      'an edition is skipped: it would come too late',
    ]);
    expect(await room.beat(NOW + DAY)).toHaveLength(1);
  });

  it.each([
    ['daily, between two hours', { kind: 'daily', at: '09:00' }, 7 * HOUR, 0],
    ['daily, soon after the hour', { kind: 'daily', at: '09:00' }, HOUR, 1],
    ['hourly', { kind: 'hourly', every: 1 }, 30 * MINUTE, 1],
    ['every five minutes', { kind: 'minutely', every: 5 }, MINUTE, 1],
  ] as const)('for ten days does not flood the channel: %s', async (_how, cadence, late, posts) => {
    const room = await aWordyRoom(cadence);
    const back = NOW + 10 * DAY + late;
    expect(await room.beat(back)).toHaveLength(posts);
    expect(await room.beat(back + MINUTE)).toEqual([]);
    expect((await room.store.subscription('daily'))?.nextRunAt).toBeGreaterThan(back);
  });
});

describe('a clock that is put back an hour', () => {
  it.each([
    ['daily', { kind: 'daily', at: '09:00' }],
    ['hourly', { kind: 'hourly', every: 1 }],
    ['every five minutes', { kind: 'minutely', every: 5 }],
  ] as const)('posts nothing twice, and goes on where it was: %s', async (_how, cadence) => {
    const room = await aWordyRoom(cadence);
    expect(await room.beat(NOW)).toHaveLength(1);
    const next = (await room.store.subscription('daily'))?.nextRunAt ?? Number.NaN;
    for (let at = NOW - HOUR; at < NOW + MINUTE; at += MINUTE) expect(await room.beat(at)).toEqual([]);
    expect(await room.beat(next)).toHaveLength(1);
  });

  it('posts nothing twice either when a subscription is changed meanwhile, and others get theirs', async () => {
    const room = await aWordyRoom();
    expect(await room.beat(NOW)).toHaveLength(1);
    room.now = NOW - HOUR;
    await room.desk().pause('daily');
    await room.desk().resume('daily');
    await room.subscribe({ id: 'other', plan: { sayNothing: true } });
    expect((await room.store.subscription('daily'))?.nextRunAt).toBe(NOW);
    await room.beat(NOW);
    expect(await room.store.editions('other', 5)).toHaveLength(1);
    expect(await room.store.editions('daily', 5)).toHaveLength(1);
    expect((await room.store.subscription('daily'))?.nextRunAt).toBe(NOW + DAY);
  });
});
