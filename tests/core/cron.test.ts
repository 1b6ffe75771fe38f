import { describe, expect, it } from 'vitest';
import { nextCronTime } from '../../src/core/cron.ts';

const DAY = 86_400_000;

/** Times of an expression on the days from `from`, as croner's reader gives them. */
function times(expression: string, from: number, until: number): number[] {
  const found: number[] = [];
  for (let wall = nextCronTime(expression, from - 1); wall !== null && wall < until; ) {
    found.push(wall);
    wall = nextCronTime(expression, wall);
  }
  return found;
}

/** The times on those days that a plain reading of the fields lets through. */
function plainTimes(from: number, until: number, fits: (time: Date) => boolean): number[] {
  const found: number[] = [];
  for (let wall = from; wall < until; wall += 60_000) if (fits(new Date(wall))) found.push(wall);
  return found;
}

describe('a cron expression', () => {
  const from = Date.UTC(2028, 1, 1);
  const until = from + 60 * DAY;
  const cases: [string, (time: Date) => boolean][] = [
    ['0 9 * * *', (t) => t.getUTCHours() === 9 && t.getUTCMinutes() === 0],
    ['*/15 2 * * *', (t) => t.getUTCHours() === 2 && t.getUTCMinutes() % 15 === 0],
    ['0 9 * * MON-FRI', (t) => t.getUTCHours() === 9 && t.getUTCMinutes() === 0 && t.getUTCDay() % 6 !== 0],
    ['5 7 * * 7', (t) => t.getUTCHours() === 7 && t.getUTCMinutes() === 5 && t.getUTCDay() === 0],
    ['30 6 29 2 *', (t) => t.toISOString() === '2028-02-29T06:30:00.000Z'],
    [
      '0 9 1 * MON',
      (t) =>
        t.getUTCHours() === 9 && t.getUTCMinutes() === 0 && (t.getUTCDate() === 1 || t.getUTCDay() === 1),
    ],
  ];

  it.each(cases)('%s names the times that its fields say', (expression, fits) => {
    expect(times(expression, from, until)).toEqual(plainTimes(from, until, fits));
    expect(times(expression, from, until).length).toBeGreaterThan(0);
  });

  it('ends with the calendar of its reader, in the year 3000', () => {
    expect(nextCronTime('0 9 * * *', Date.UTC(2999, 11, 30, 10))).toBe(Date.UTC(2999, 11, 31, 9));
    expect(nextCronTime('0 9 * * *', Date.UTC(2999, 11, 31, 10))).toBeNull();
  });
});
