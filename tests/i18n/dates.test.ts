import { describe, expect, it } from 'vitest';
import { formatPublished, formatToday } from '../../src/i18n/dates.ts';

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
    ['en', 'Pacific/Auckland', 'Monday 23 November 2026'],
    ['en', 'America/Los_Angeles', 'Sunday 22 November 2026'],
  ])('names the day with its weekday in %s for a reader in %s', (locale, zone, day) => {
    expect(formatToday(Date.UTC(2026, 10, 22, 14), locale, zone).replace(',', '')).toBe(day);
  });
});
