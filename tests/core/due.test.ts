import { describe, expect, it } from 'vitest';
import type { Cadence } from '../../src/core/cadence.ts';
import { nextDue, nextDues } from '../../src/core/due.ts';
import { clocksOf } from '../support/clocks.ts';

const HOUR = 3_600_000;

/** Zones with three years in which their clocks did what they are here for. */
const ZONES: readonly [zone: string, from: number, why: string][] = [
  ['Europe/Berlin', 2025, 'an hour in spring and in autumn'],
  ['America/New_York', 2025, 'an hour, on other days'],
  ['America/Sao_Paulo', 2017, 'midnight skipped and shown twice, then never again'],
  ['Asia/Kathmandu', 2025, 'three quarters of an hour from everybody'],
  ['Australia/Lord_Howe', 2025, 'half an hour'],
  ['Pacific/Apia', 2010, 'a day skipped'],
  ['Africa/Casablanca', 2025, 'an hour back in Ramadan'],
  ['America/Havana', 2025, 'midnight skipped'],
  ['Asia/Beirut', 2025, 'midnight skipped, and shown twice'],
];

/** Local time with its offset, as ISO 8601 has it. */
const shown = (instants: readonly number[], zone: string) =>
  instants.map((at) =>
    Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(zone)
      .toString({ timeZoneName: 'never', smallestUnit: 'minute' }),
  );

/** The next times after a moment, which is ISO 8601 with an offset. */
const following = (moment: string, cadence: Cadence, zone: string, count: number) =>
  shown(nextDues(cadence, zone, Temporal.Instant.from(moment).epochMilliseconds, count), zone);

/** All dues in three years from the start of one, in UTC. */
function threeYears(cadence: Cadence, zone: string, from: number): number[] {
  const dues: number[] = [];
  const end = Date.UTC(from + 3, 0);
  for (let due = nextDue(cadence, zone, Date.UTC(from, 0)); due !== null && due < end; ) {
    dues.push(due);
    due = nextDue(cadence, zone, due);
  }
  return dues;
}

describe.each(ZONES)('in %s over three years from %i (%s)', (zone, from) => {
  const clocks = clocksOf(zone, Date.UTC(from, 0), Date.UTC(from + 3, 0));
  const all = [1, 2, 3, 4, 5, 6, 7];
  const cases: [string, Cadence, readonly string[], readonly number[]][] = [
    ...['00:00', '00:30', '01:30', '02:00', '02:30', '03:00', '08:00', '23:30'].map(
      (at): [string, Cadence, readonly string[], readonly number[]] => [
        `daily at ${at}`,
        { kind: 'daily', at },
        [at],
        all,
      ],
    ),
    ['on weekdays at 02:30', { kind: 'weekdays', at: '02:30' }, ['02:30'], [1, 2, 3, 4, 5]],
    ['on Sundays at 02:30', { kind: 'weekly', days: [7], at: '02:30' }, ['02:30'], [7]],
    ['on Fridays at 00:00', { kind: 'weekly', days: [5], at: '00:00' }, ['00:00'], [5]],
    [
      'at five times a day',
      { kind: 'several', at: ['00:00', '00:30', '02:30', '03:30', '17:00'] },
      ['00:00', '00:30', '02:30', '03:30', '17:00'],
      all,
    ],
    ['by cron at 02:30', { kind: 'cron', expression: '30 2 * * *' }, ['02:30'], all],
    [
      'by cron each half hour of the night',
      { kind: 'cron', expression: '*/30 0-3 * * *' },
      ['00:00', '00:30', '01:00', '01:30', '02:00', '02:30', '03:00', '03:30'],
      all,
    ],
  ];

  it.each(cases)(
    '%s: each time on each day has one instant, and no other has',
    (_name, cadence, times, days) => {
      const dues = threeYears(cadence, zone, from);
      expect(dues).toEqual(clocks.instantsOf(times, days));
    },
  );
});

describe('a time that clocks skip', () => {
  it('comes once, as much later as they are put forward', () => {
    expect(following('2026-03-28T12:00+01:00', { kind: 'daily', at: '02:30' }, 'Europe/Berlin', 2)).toEqual([
      '2026-03-29T03:30+02:00',
      '2026-03-30T02:30+02:00',
    ]);
    expect(
      following('2026-10-03T12:00+10:30', { kind: 'daily', at: '02:15' }, 'Australia/Lord_Howe', 2),
    ).toEqual(['2026-10-04T02:45+11:00', '2026-10-05T02:15+11:00']);
    expect(following('2026-03-28T12:00+02:00', { kind: 'daily', at: '00:00' }, 'Asia/Beirut', 2)).toEqual([
      '2026-03-29T01:00+03:00',
      '2026-03-30T00:00+03:00',
    ]);
  });

  it('comes by cron, too, where a reader of cron alone would skip it', () => {
    expect(
      following(
        '2026-10-03T12:00+10:30',
        { kind: 'cron', expression: '15 2 * * *' },
        'Australia/Lord_Howe',
        2,
      ),
    ).toEqual(['2026-10-04T02:45+11:00', '2026-10-05T02:15+11:00']);
  });

  it('and a time that is there are one when they come to the same instant', () => {
    expect(
      following('2026-03-28T12:00+01:00', { kind: 'several', at: ['02:30', '03:30'] }, 'Europe/Berlin', 3),
    ).toEqual(['2026-03-29T03:30+02:00', '2026-03-30T02:30+02:00', '2026-03-30T03:30+02:00']);
  });

  it('comes after a time that is there when clocks show it later', () => {
    const cadence: Cadence = { kind: 'several', at: ['02:30', '03:15', '03:45'] };
    expect(following('2026-03-28T12:00+01:00', cadence, 'Europe/Berlin', 4)).toEqual([
      '2026-03-29T03:15+02:00',
      '2026-03-29T03:30+02:00',
      '2026-03-29T03:45+02:00',
      '2026-03-30T02:30+02:00',
    ]);
  });

  it('on a day that a whole country skipped comes on the next one, once', () => {
    expect(following('2011-12-29T08:00-10:00', { kind: 'daily', at: '09:00' }, 'Pacific/Apia', 3)).toEqual([
      '2011-12-29T09:00-10:00',
      '2011-12-31T09:00+14:00',
      '2012-01-01T09:00+14:00',
    ]);
    const friday: Cadence = { kind: 'weekly', days: [5], at: '09:00' };
    expect(following('2011-12-29T08:00-10:00', friday, 'Pacific/Apia', 2)).toEqual([
      '2011-12-31T09:00+14:00',
      '2012-01-06T09:00+14:00',
    ]);
  });
});

describe('a time that clocks show twice', () => {
  it.each([
    ['plainly', { kind: 'daily', at: '02:30' } as const],
    ['by cron', { kind: 'cron', expression: '30 2 * * *' } as const],
  ])('comes the first time alone, %s', (_how, cadence) => {
    expect(following('2026-10-25T00:00+02:00', cadence, 'Europe/Berlin', 2)).toEqual([
      '2026-10-25T02:30+02:00',
      '2026-10-26T02:30+01:00',
    ]);
    expect(following('2026-10-25T02:10+01:00', cadence, 'Europe/Berlin', 1)).toEqual([
      '2026-10-26T02:30+01:00',
    ]);
  });

  it('comes the first time before midnight is shown twice', () => {
    expect(following('2026-10-31T12:00-04:00', { kind: 'daily', at: '00:30' }, 'America/Havana', 2)).toEqual([
      '2026-11-01T00:30-04:00',
      '2026-11-02T00:30-05:00',
    ]);
  });
});

describe('hours and minutes that pass', () => {
  it.each(ZONES)('are as long as each other in %s', (zone, from) => {
    for (const cadence of [
      { kind: 'hourly', every: 6 },
      { kind: 'hourly', every: 7 },
      { kind: 'minutely', every: 90 },
    ] as const) {
      const step = cadence.kind === 'hourly' ? cadence.every * HOUR : 90 * 60_000;
      const dues = threeYears(cadence, zone, from);
      expect(dues.length).toBeGreaterThan(3_000);
      expect(dues.slice(1).every((due, index) => due - (dues[index] ?? 0) === step)).toBe(true);
      expect((dues[0] ?? 0) - Date.UTC(from, 0)).toBeLessThanOrEqual(step);
    }
  });

  it('go by the clocks of the zone: a full hour there is one', () => {
    expect(following('2026-11-22T10:00Z', { kind: 'hourly', every: 1 }, 'Asia/Kathmandu', 2)).toEqual([
      '2026-11-22T16:00+05:45',
      '2026-11-22T17:00+05:45',
    ]);
  });

  it('go on over a change of clocks', () => {
    expect(following('2026-10-24T20:00+02:00', { kind: 'hourly', every: 6 }, 'Europe/Berlin', 3)).toEqual([
      '2026-10-25T01:00+02:00',
      '2026-10-25T06:00+01:00',
      '2026-10-25T12:00+01:00',
    ]);
  });
});

describe('the next times', () => {
  it('are as many as asked for, and none when a cadence never comes again', () => {
    const cadence: Cadence = { kind: 'cron', expression: '0 9 * * *' };
    expect(nextDues(cadence, 'UTC', Date.UTC(2026, 0), 0)).toEqual([]);
    expect(nextDues(cadence, 'UTC', Date.UTC(2026, 0), 3)).toHaveLength(3);
    expect(nextDues(cadence, 'UTC', Date.UTC(2999, 11, 31, 23), 3)).toEqual([]);
    expect(nextDue(cadence, 'UTC', Date.UTC(2999, 11, 31, 23))).toBeNull();
  });
});
