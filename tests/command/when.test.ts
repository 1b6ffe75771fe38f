import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWhen, typedCadence } from '../../src/command/when.ts';
import { type Cadence, cadenceSchema } from '../../src/core/cadence.ts';
import { describeCadence } from '../../src/i18n/cadence.ts';
import { wordsFor } from '../../src/i18n/catalogue.ts';

const LOCALES = ['en', 'en-US', 'en-CA', 'fr', 'fr-CA', 'de', 'de-CH', 'es', 'es-MX', 'es-US', 'ru'];

const two = (number: number) => String(number).padStart(2, '0');
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
const minutes = fc.integer({ min: 0, max: 59 }).map(String);
const cadences = fc
  .oneof(
    fc.record({ kind: fc.constantFrom('daily', 'weekdays'), at: time }),
    fc.record({
      kind: fc.constant('weekly'),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      at: time,
    }),
    fc.record({
      kind: fc.constant('several'),
      at: fc.uniqueArray(time, { minLength: 1, maxLength: 24 }),
    }),
    fc.record({ kind: fc.constant('hourly'), every: fc.integer({ min: 1, max: 168 }) }),
    fc.record({ kind: fc.constant('minutely'), every: fc.integer({ min: 5, max: 1440 }) }),
    fc.record({
      kind: fc.constant('cron'),
      expression: minutes.map((minute) => `${minute} 8,17 1-15 * MON#2,5`),
    }),
  )
  .map((cadence) => cadenceSchema.parse(cadence));

describe('when to post', () => {
  const weekly = (days: number[], at: string): Cadence => ({ kind: 'weekly', days, at });
  const understood: [string, Cadence][] = [
    ['daily 9:00', { kind: 'daily', at: '09:00' }],
    ['9:00', { kind: 'daily', at: '09:00' }],
    ['9', { kind: 'daily', at: '09:00' }],
    ['9am', { kind: 'daily', at: '09:00' }],
    ['12 a.m.', { kind: 'daily', at: '00:00' }],
    ['12:15 PM', { kind: 'daily', at: '12:15' }],
    ['every day at 9 p.m.', { kind: 'daily', at: '21:00' }],
    ['weekdays 8:30', { kind: 'weekdays', at: '08:30' }],
    ['every weekday at 8.30', { kind: 'weekdays', at: '08:30' }],
    ['mon-fri 9:00', { kind: 'weekdays', at: '09:00' }],
    ['Monday to Friday at 9:00', { kind: 'weekdays', at: '09:00' }],
    ['mon, tue, wed, thu, fri 9:00', weekly([1, 2, 3, 4, 5], '09:00')],
    ['mon,thu 9:00', weekly([1, 4], '09:00')],
    ['monday and thursday at 9:00', weekly([1, 4], '09:00')],
    ['Tues & Thurs 9:00', weekly([2, 4], '09:00')],
    ['fri–mon 9:00', weekly([1, 5, 6, 7], '09:00')],
    ['weekends 10:00', weekly([6, 7], '10:00')],
    ['weekly on Monday at 9', weekly([1], '09:00')],
    ['8:00, 13:00 and 18:00', { kind: 'several', at: ['08:00', '13:00', '18:00'] }],
    ['weekdays 9:00 and 17:00', { kind: 'cron', expression: '0 9,17 * * 1-5' }],
    ['hourly', { kind: 'hourly', every: 1 }],
    ['every hour', { kind: 'hourly', every: 1 }],
    ['every 2 hours', { kind: 'hourly', every: 2 }],
    ['every 2h', { kind: 'hourly', every: 2 }],
    ['every 30 minutes', { kind: 'minutely', every: 30 }],
    ['cron 30 8 * * 1-5', { kind: 'cron', expression: '30 8 * * 1-5' }],
    [' CRON  30 8 * * MON-FRI ', { kind: 'cron', expression: '30 8 * * MON-FRI' }],
    ['30 8 * * 1-5', { kind: 'cron', expression: '30 8 * * 1-5' }],
    ['30 8 1 1 1', { kind: 'cron', expression: '30 8 1 1 1' }],
    ['du lundi au vendredi à 9h30', { kind: 'weekdays', at: '09:30' }],
    ['le lundi à 8 heures', weekly([1], '08:00')],
    ['toutes les heures', { kind: 'hourly', every: 1 }],
    ['chaque jour 9h', { kind: 'daily', at: '09:00' }],
    ['werktags 8:30 Uhr', { kind: 'weekdays', at: '08:30' }],
    ['Mo, Do um 9 Uhr', weekly([1, 4], '09:00')],
    ['täglich 9:00', { kind: 'daily', at: '09:00' }],
    ['stündlich', { kind: 'hourly', every: 1 }],
    ['todos los días a las 9', { kind: 'daily', at: '09:00' }],
    ['sab y dom 10:00', weekly([6, 7], '10:00')],
    ['entre semana 9:00', { kind: 'weekdays', at: '09:00' }],
    ['по будням в 8:30', { kind: 'weekdays', at: '08:30' }],
    ['пн, чт 9:00', weekly([1, 4], '09:00')],
    ['каждые 30 минут', { kind: 'minutely', every: 30 }],
  ];

  it.each(understood)('%s is understood', (text, cadence) => {
    expect(parseWhen(text)).toEqual(cadence);
  });

  it.each([
    ['25:00', 'no-such-time'],
    ['daily 9:5', 'no-such-time'],
    ['9:00:00', 'no-such-time'],
    ['13pm', 'no-such-time'],
    ['99999999999999999999', 'no-such-time'],
    ['cron 61 * * * *', 'no-such-cron'],
    ['61 * * * *', 'no-such-cron'],
    ['0 30 8 * * 1-5', 'no-such-cron'],
    ['cron @daily', 'no-such-cron'],
    ['cron', 'no-such-cron'],
    ['cron 0 0 30 2 *', 'cron-never'],
    ['* * * * *', 'cron-too-often'],
    ['mon foo 9:00', 'no-such-day'],
    ['weekly 9:00', 'no-days'],
    ['weekdays', 'no-times'],
    ['mon', 'no-times'],
    ['mon mon 9:00', 'same-day-twice'],
    ['9:00 and 9:00', 'same-time-twice'],
    ['every 500 hours', 'no-such-hours'],
    ['every 2 minutes', 'no-such-minutes'],
    ['every 2 days', 'no-such-cadence'],
    ['every 2 hours on monday', 'no-such-cadence'],
    ['9-17', 'no-such-cadence'],
    ['@everyone', 'no-such-cadence'],
    ['now and then', 'no-such-cadence'],
    ['', 'no-such-cadence'],
    ['constructor', 'no-such-cadence'],
  ])('%s is refused: %s', (text, mistake) => {
    expect(parseWhen(text)).toBe(mistake);
  });

  it('is known again when it was typed for a form', () => {
    fc.assert(
      fc.property(cadences, (cadence) => {
        expect(parseWhen(typedCadence(cadence))).toEqual(cadence);
      }),
    );
  });

  it.each(LOCALES)('is known again when it was described in %s', (locale) => {
    fc.assert(
      fc.property(cadences, (cadence) => {
        const described = describeCadence(cadence, wordsFor(locale), locale);
        // One time of several is every day at that time, in words.
        const meant =
          cadence.kind === 'several' && cadence.at.length === 1
            ? { kind: 'daily', at: cadence.at[0] }
            : cadence;
        expect(parseWhen(described), described).toEqual(meant);
      }),
    );
  });

  it('never throws, whatever is typed, and is quick with a megabyte', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void parseWhen(text)));
    const before = performance.now();
    for (const piece of ['mon ', '9:', '- ', '* ', 'a.m. ', ' ']) {
      expect(parseWhen(`9${piece.repeat(1_000_000 / piece.length)}9`)).toBe('no-such-cadence');
    }
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe('a cadence in words', () => {
  it.each([
    ['en', { kind: 'weekdays', at: '08:30' }, 'weekdays at 08:30'],
    ['en-US', { kind: 'weekdays', at: '08:30' }, 'weekdays at 8:30 AM'],
    ['en', { kind: 'weekly', days: [1, 4], at: '09:00' }, 'Mondays and Thursdays at 09:00'],
    ['en', { kind: 'hourly', every: 2 }, 'every 2 hours'],
    ['en', { kind: 'hourly', every: 1 }, 'every hour'],
    ['en', { kind: 'cron', expression: '30 8 * * 1-5' }, 'cron 30 8 * * 1-5'],
    ['fr', { kind: 'weekly', days: [1, 4], at: '09:00' }, 'le lundi et le jeudi à 09:00'],
    ['de', { kind: 'weekly', days: [1, 4], at: '09:00' }, 'montags und donnerstags um 09:00'],
    ['es', { kind: 'weekly', days: [1, 6], at: '01:30' }, 'los lunes y los sábados a la 1:30'],
    ['ru', { kind: 'weekly', days: [1, 4], at: '09:00' }, 'по понедельникам и четвергам в 09:00'],
    ['ru', { kind: 'hourly', every: 21 }, 'каждый 21 час'],
    ['ru', { kind: 'minutely', every: 32 }, 'каждые 32 минуты'],
    ['fr', { kind: 'several', at: ['08:00', '18:00'] }, 'tous les jours à 08:00 et 18:00'],
  ] as [string, Cadence, string][])('in %s: %j', (locale, cadence, said) => {
    expect(describeCadence(cadence, wordsFor(locale), locale)).toBe(said);
  });
});
