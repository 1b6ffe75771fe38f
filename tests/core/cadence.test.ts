import { describe, expect, it } from 'vitest';
import { CADENCE_MISTAKES, cadenceMistake, cadenceSchema } from '../../src/core/cadence.ts';
import { zoneSchema } from '../../src/core/zone.ts';

const LONG = 'x'.repeat(10_000);

function refusal(value: unknown): string {
  const result = cadenceSchema.safeParse(value);
  if (result.success) throw new Error(`${JSON.stringify(value)} was taken`);
  for (const { message } of result.error.issues) expect(CADENCE_MISTAKES).toContain(message);
  return cadenceMistake(result.error);
}

describe('a cadence', () => {
  it.each([
    { kind: 'daily', at: '08:00' },
    { kind: 'daily', at: '00:00' },
    { kind: 'weekdays', at: '23:59' },
    { kind: 'weekly', days: [1, 7], at: '07:30' },
    { kind: 'several', at: ['08:00', '18:00'] },
    { kind: 'hourly', every: 1 },
    { kind: 'hourly', every: 168 },
    { kind: 'minutely', every: 5 },
    { kind: 'cron', expression: '0 9 * * 1-5' },
    { kind: 'cron', expression: '*/5 * * * *' },
    { kind: 'cron', expression: '0 9 29 2 *' },
    { kind: 'cron', expression: '30 7,19 1,15 JAN-JUN MON' },
    { kind: 'cron', expression: '0 9 L * *' },
    { kind: 'cron', expression: '0 9 * * FRI#2' },
  ])('may be %j', (cadence) => {
    expect(cadenceSchema.parse(cadence)).toEqual(cadence);
  });

  it('has its days and times in order, and its expression without spare white space', () => {
    expect(cadenceSchema.parse({ kind: 'weekly', days: [5, 1], at: '09:00' })).toMatchObject({
      days: [1, 5],
    });
    expect(cadenceSchema.parse({ kind: 'several', at: ['18:00', '08:00'] })).toMatchObject({
      at: ['08:00', '18:00'],
    });
    expect(cadenceSchema.parse({ kind: 'cron', expression: ' 0  9 *\t* 1\n' })).toMatchObject({
      expression: '0 9 * * 1',
    });
  });

  const noTimes = [
    '25:00',
    '24:00',
    '12:60',
    '8:00',
    '08:00:00',
    '08.00',
    ' 08:00',
    '０８:００',
    '',
    LONG,
    8,
    null,
  ];
  const refused: [value: unknown, mistake: string][] = [
    ...noTimes.map((at): [unknown, string] => [{ kind: 'daily', at }, 'no-such-time']),
    [{ kind: 'daily' }, 'no-such-time'],
    [{ kind: 'weekdays', at: '25:00' }, 'no-such-time'],
    [{ kind: 'several', at: ['08:00', '25:00'] }, 'no-such-time'],
    [{ kind: 'several', at: '08:00' }, 'no-such-time'],
    [{ kind: 'several', at: [] }, 'no-times'],
    [{ kind: 'several', at: ['08:00', '18:00', '08:00'] }, 'same-time-twice'],
    [{ kind: 'several', at: Array.from({ length: 25 }, (_, n) => `09:${n + 10}`) }, 'too-many-times'],
    [{ kind: 'weekly', days: [], at: '08:00' }, 'no-days'],
    [{ kind: 'weekly', at: '08:00' }, 'no-such-day'],
    [{ kind: 'weekly', days: [0], at: '08:00' }, 'no-such-day'],
    [{ kind: 'weekly', days: [8], at: '08:00' }, 'no-such-day'],
    [{ kind: 'weekly', days: ['monday'], at: '08:00' }, 'no-such-day'],
    [{ kind: 'weekly', days: [1, 3, 1], at: '08:00' }, 'same-day-twice'],
    [{ kind: 'hourly', every: 0 }, 'no-such-hours'],
    [{ kind: 'hourly', every: 1.5 }, 'no-such-hours'],
    [{ kind: 'hourly', every: 169 }, 'no-such-hours'],
    [{ kind: 'hourly' }, 'no-such-hours'],
    [{ kind: 'minutely', every: 4 }, 'no-such-minutes'],
    [{ kind: 'minutely', every: '5' }, 'no-such-minutes'],
    [{ kind: 'minutely', every: Number.NaN }, 'no-such-minutes'],
    [{ kind: 'yearly', at: '08:00' }, 'no-such-cadence'],
    [{ kind: 'daily', at: '08:00', days: [1] }, 'no-such-cadence'],
    [{}, 'no-such-cadence'],
    ['daily', 'no-such-cadence'],
    [null, 'no-such-cadence'],
  ];

  it.each(refused)('is refused as %j: %s', (value, mistake) => {
    expect(refusal(value)).toBe(mistake);
  });

  it.each([
    ['0 0 31 2 *', 'cron-never'],
    ['0 0 30 2 *', 'cron-never'],
    ['0 0 31 2,4,6,9,11 *', 'cron-never'],
    ['0 25 * * *', 'no-such-cron'],
    ['60 * * * *', 'no-such-cron'],
    ['0 9 0 * *', 'no-such-cron'],
    ['0 9 * 13 *', 'no-such-cron'],
    ['0 9 * * 8', 'no-such-cron'],
    ['0 17-9 * * *', 'no-such-cron'],
    ['*/0 * * * *', 'no-such-cron'],
    ['0 9 * *', 'no-such-cron'],
    ['0 0 9 * * *', 'no-such-cron'],
    ['@daily', 'no-such-cron'],
    ['2026-12-24T09:00:00', 'no-such-cron'],
    ['0:0 9 * * *', 'no-such-cron'],
    ['0 9 * * every-day', 'no-such-cron'],
    ['', 'no-such-cron'],
    [LONG, 'no-such-cron'],
    [`${'0,'.repeat(5_000)}0 9 * * *`, 'no-such-cron'],
    [5, 'no-such-cron'],
    ['* * * * *', 'cron-too-often'],
    ['*/4 * * * *', 'cron-too-often'],
    ['0,3 9 * * *', 'cron-too-often'],
    ['58,2 * * * *', 'cron-too-often'],
    ['0,59 0,23 * * *', 'cron-too-often'],
    ['0-10 9 29 2 *', 'cron-too-often'],
  ])('is refused with the expression %j: %s', (expression, mistake) => {
    expect(refusal({ kind: 'cron', expression })).toBe(mistake);
  });

  it('takes times that are near on the dial and hours apart', () => {
    expect(cadenceSchema.safeParse({ kind: 'cron', expression: '0,58 9 * * *' }).success).toBe(true);
  });

  it('is refused quickly, however long the white space in it', () => {
    const before = performance.now();
    refusal({ kind: 'cron', expression: `0${' '.repeat(1_000_000)}9${'\n\t'.repeat(1_000_000)}` });
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

describe('the zone of a cadence', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['Asia/Kathmandu', 'Asia/Kathmandu'],
    ['America/Argentina/ComodRivadavia', 'America/Argentina/ComodRivadavia'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
    ['utc', 'UTC'],
  ])('is taken from %j as %s', (given, zone) => {
    expect(zoneSchema.parse(given)).toBe(zone);
  });

  it.each([
    'Europe/Atlantis',
    'Berlin',
    '',
    '+05:30',
    '-0800',
    'Europe/Berlin ',
    '2026-01-01T00:00[Europe/Berlin]',
    'AET',
    LONG,
    null,
    7,
  ])('is refused as %j', (zone) => {
    const result = zoneSchema.safeParse(zone);
    expect(result.success).toBe(false);
    expect(result.error && cadenceMistake(result.error)).toBe('no-such-zone');
  });
});
