import { describe, expect, it } from 'vitest';
import {
  formatMinute,
  formatMoment,
  formatPublished,
  formatRecent,
  formatToday,
} from '../../src/i18n/dates.ts';

const ZONES = ['UTC', 'Pacific/Auckland', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Pacific/Pago_Pago'];

describe('formatPublished', () => {
  it.each(ZONES)('shows a day as the day that the publisher named to a reader in %s', (zone) => {
    const day = Date.UTC(2025, 1, 18);
    expect(formatPublished(day, 'day', 'en', zone)).toBe('18 February 2025');
    expect(formatPublished(day, 'day', 'fr', zone)).toBe('18 février 2025');
  });

  it.each([
    ['UTC', '18 February 2025'],
    ['Pacific/Auckland', '19 February 2025'],
    ['America/Los_Angeles', '18 February 2025'],
  ])('shows an instant in the evening as the day that it was in %s', (zone, day) => {
    expect(formatPublished(Date.UTC(2025, 1, 18, 22, 30), 'instant', 'en', zone)).toBe(day);
  });

  it.each([
    ['UTC', '18 February 2025'],
    ['Pacific/Auckland', '18 February 2025'],
    ['America/Los_Angeles', '17 February 2025'],
  ])('shows an instant in the small hours as the day that it was in %s', (zone, day) => {
    expect(formatPublished(Date.UTC(2025, 1, 18, 2, 30), 'instant', 'en', zone)).toBe(day);
  });

  it('follows daylight saving time', () => {
    expect(formatPublished(Date.UTC(2026, 6, 1, 22, 30), 'instant', 'en', 'Europe/Paris')).toBe(
      '2 July 2026',
    );
    expect(formatPublished(Date.UTC(2026, 0, 1, 22, 30), 'instant', 'en', 'Europe/Paris')).toBe(
      '1 January 2026',
    );
  });

  it('writes the month first only for those who do', () => {
    const day = Date.UTC(2025, 1, 18);
    expect(formatPublished(day, 'day', 'en-US', 'UTC')).toBe('February 18, 2025');
    expect(formatPublished(day, 'day', 'en-GB', 'UTC')).toBe('18 February 2025');
  });
});

describe('formatToday', () => {
  it.each([
    ['en', 'UTC', 'Sunday 22 November 2026'],
    ['fr', 'UTC', 'dimanche 22 novembre 2026'],
    // No line begins with "г.".
    ['ru', 'UTC', 'воскресенье 22 ноября 2026\u00A0г.'],
    ['en', 'Pacific/Auckland', 'Monday 23 November 2026'],
    ['en', 'America/Los_Angeles', 'Sunday 22 November 2026'],
  ])('names the day with its weekday in %s for a reader in %s', (locale, zone, day) => {
    expect(formatToday(Date.UTC(2026, 10, 22, 14), locale, zone).replace(',', '')).toBe(day);
  });
});

describe('formatRecent', () => {
  const NOW = Date.UTC(2026, 10, 22, 9);
  const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date);

  it.each([
    ['en', day(2026, 11, 22), 'today'],
    ['en', day(2026, 11, 21), 'yesterday'],
    ['en', day(2026, 11, 20), '20 November'],
    ['en', day(2026, 11, 23), '23 November'],
    ['en', day(2025, 11, 22), '22 November 2025'],
    ['en-US', day(2026, 11, 20), 'November 20'],
    ['fr', day(2026, 11, 22), 'aujourd’hui'],
    ['fr', day(2026, 11, 1), '1er novembre'],
    ['de', day(2026, 11, 21), 'gestern'],
    ['es', day(2026, 11, 20), '20 de noviembre'],
    ['ru', day(2026, 11, 20), '20 ноября'],
  ])('says in %s what people say: %i is %s', (locale, at, said) => {
    expect(formatRecent(at, 'day', locale, 'UTC', NOW)).toBe(said);
  });

  it.each([
    ['UTC', 'yesterday'],
    ['Pacific/Auckland', 'today'],
    ['America/Los_Angeles', 'yesterday'],
    ['Pacific/Pago_Pago', 'today'],
  ])('takes an instant as the day that it was in %s, on the day that it is there', (zone, said) => {
    expect(formatRecent(Date.UTC(2026, 10, 21, 22, 30), 'instant', 'en', zone, NOW)).toBe(said);
  });

  it('takes a year’s first day as near to the last one', () => {
    expect(formatRecent(day(2026, 12, 31), 'day', 'en', 'UTC', day(2027, 1, 1))).toBe('yesterday');
  });
});

describe('formatMoment', () => {
  const at = Date.UTC(2026, 10, 23, 7, 30);
  const now = Date.UTC(2026, 10, 22);

  it.each([
    ['en', 'Europe/Berlin', 'Monday 23 November at 08:30 CET'],
    ['en-US', 'America/New_York', 'Monday, November 23 at 2:30 AM EST'],
    ['fr', 'Asia/Kathmandu', 'lundi 23 novembre à 13:15 UTC+5:45'],
    ['de', 'Europe/Berlin', 'Montag, 23. November um 08:30 MEZ'],
    ['es', 'Europe/Madrid', 'lunes, 23 de noviembre, 8:30 CET'],
    ['ru', 'Europe/Moscow', 'понедельник, 23 ноября в 10:30 GMT+3'],
  ])('says in %s, in %s, which day it is and what clocks show', (locale, zone, said) => {
    expect(formatMoment(at, locale, zone, now)).toBe(said);
  });

  it('names the year when that is another one on the clocks there', () => {
    const newYear = Date.UTC(2026, 11, 31, 23, 30);
    expect(formatMoment(newYear, 'en', 'UTC', now)).not.toContain('20');
    expect(formatMoment(newYear, 'en', 'Europe/Berlin', now)).toContain('2027');
  });
});

describe('formatMinute', () => {
  it.each([
    ['en', 'UTC', '22 November at 14:05'],
    ['en-US', 'UTC', 'November 22 at 2:05 PM'],
    ['de', 'Europe/Berlin', '22. November um 15:05'],
    ['fr', 'Europe/Paris', '22 novembre à 15:05'],
    ['es', 'UTC', '22 de noviembre a las 14:05'],
    ['ru', 'UTC', '22 ноября в 14:05'],
  ])('names the day and the minute in %s', (locale, zone, said) => {
    const at = Date.UTC(2026, 10, 22, 14, 5);
    expect(formatMinute(at, locale, zone).replace(/\s/g, ' ')).toBe(said);
  });
});
