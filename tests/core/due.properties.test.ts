import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cadence, cadenceSchema } from '../../src/core/cadence.ts';
import { nextDue, nextDues } from '../../src/core/due.ts';
import { dueMemory } from '../../src/core/due-memory.ts';
import { wallTimeAt } from '../../src/core/wall-time.ts';

const DAY = 86_400_000;

const two = (value: number) => String(value).padStart(2, '0');
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
/** Most changes of clocks are at night. */
const nightly = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 59 }));
const at = fc.oneof(
  time,
  nightly.map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
);
const cron = fc
  .tuple(
    fc.constantFrom('0', '30', '*/5', '*/20', '15,45', '7-59/13'),
    fc.constantFrom('*', '2', '0-3', '*/3', '9,17'),
    fc.constantFrom('*', '1', '29-31', 'L', '*/10'),
    fc.constantFrom('*', '3', '10-12', '2'),
    fc.constantFrom('*', '1-5', 'SUN', 'SAT#1'),
  )
  .map((fields) => ({ kind: 'cron', expression: fields.join(' ') }));
const cadence = fc
  .oneof(
    at.map((one) => ({ kind: 'daily', at: one })),
    at.map((one) => ({ kind: 'weekdays', at: one })),
    fc.record({
      kind: fc.constant('weekly'),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      at,
    }),
    fc.record({
      kind: fc.constant('several'),
      at: fc.uniqueArray(at, { minLength: 1, maxLength: 24 }),
    }),
    fc.integer({ min: 1, max: 168 }).map((every) => ({ kind: 'hourly', every })),
    fc.integer({ min: 5, max: 1440 }).map((every) => ({ kind: 'minutely', every })),
    cron,
  )
  .map((given): Cadence => cadenceSchema.parse(given));
const zone = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/Havana',
  'Asia/Beirut',
  'UTC',
);
/** Before and after a change of clocks in one of the zones, or any instant at all, to the millisecond. */
const moment = fc.oneof(
  fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2080, 0) }),
  fc
    .tuple(
      fc.constantFrom(
        '2011-12-30',
        '2017-10-15',
        '2018-02-18',
        '2026-03-29',
        '2026-10-04',
        '2026-10-25',
        '2026-11-01',
      ),
      fc.integer({ min: -DAY, max: 2 * DAY }),
    )
    .map(([day, later]) => Date.parse(day) + later),
);

describe('whatever the cadence, the zone and the moment', () => {
  it('the next time is later, and nothing is due between the two', () => {
    fc.assert(
      fc.property(
        cadence,
        zone,
        moment,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (given, where, after, part) => {
          const due = nextDue(given, where, after);
          if (due === null) throw new Error('never due');
          expect(due).toBeGreaterThan(after);
          expect(due % 60_000).toBe(0);
          const between = after + Math.floor((due - 1 - after) * part);
          expect(nextDue(given, where, between)).toBe(due);
          expect(nextDue(given, where, due - 1)).toBe(due);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('the times that follow only rise, and are those that are found one by one', () => {
    fc.assert(
      fc.property(cadence, zone, moment, (given, where, after) => {
        const dues = nextDues(given, where, after, 12);
        expect(dues).toHaveLength(12);
        expect(dues).toEqual([...new Set(dues)].sort((a, b) => a - b));
        expect(nextDues(given, where, dues[5] ?? 0, 6)).toEqual(dues.slice(6));
      }),
      { numRuns: 500 },
    );
  });

  it('clocks show a daily time whenever it falls due, but for days on which they skip it', () => {
    fc.assert(
      fc.property(at, zone, moment, (wanted, where, after) => {
        const due = nextDue({ kind: 'daily', at: wanted }, where, after) ?? 0;
        const wall = wallTimeAt(due, where);
        if (new Date(wall).toISOString().slice(11, 16) === wanted) return;
        const putForward = wall - wallTimeAt(due - DAY, where) - DAY;
        expect(putForward).toBeGreaterThan(0);
        expect(new Date(wall - putForward).toISOString().slice(11, 16)).toBe(wanted);
      }),
      { numRuns: 2_000 },
    );
  });

  it('a memory says the same, in whichever order it is asked', () => {
    const remembered = dueMemory();
    fc.assert(
      fc.property(
        cadence,
        zone,
        moment,
        fc.array(fc.integer({ min: -3 * DAY, max: 3 * DAY }), { maxLength: 8 }),
        (given, where, around, others) => {
          for (const other of [0, ...others]) {
            const due = remembered(given, where, around + other);
            expect(due).toBe(nextDue(given, where, around + other));
            expect(remembered(given, where, due ?? 0)).toBe(nextDue(given, where, due ?? 0));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
