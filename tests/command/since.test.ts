import { describe, expect, it } from 'vitest';
import { parseSince } from '../../src/command/since.ts';

const HOUR = 3_600_000;
/** A Sunday. */
const NOW = Date.UTC(2026, 10, 22, 12);

/** Since when somebody means, in ISO 8601; null when it is not known. */
async function since(text: string, zone = 'UTC', locale = 'en', now = NOW): Promise<string | null> {
  const meant = await parseSince(text, { now, zone, locale });
  return meant === null ? null : new Date(meant.at).toISOString().slice(0, 16);
}

describe('a span', () => {
  it.each([
    ['24h', NOW - 24 * HOUR],
    ['7D', NOW - 7 * 24 * HOUR],
    ['2w', NOW - 14 * 24 * HOUR],
    ['36 hours', NOW - 36 * HOUR],
    ['7 days', NOW - 7 * 24 * HOUR],
    ['2 Wochen', NOW - 14 * 24 * HOUR],
    ['3 jours', NOW - 3 * 24 * HOUR],
    ['1 día', NOW - 24 * HOUR],
    ['5 дней', NOW - 5 * 24 * HOUR],
  ])('%s reaches to now', async (text, at) => {
    expect(await parseSince(text, { now: NOW, zone: 'UTC', locale: 'en' })).toMatchObject({ at });
  });

  it('begins on the asker’s day', async () => {
    const now = Date.UTC(2026, 10, 22, 3);

    expect(await parseSince('24h', { now, zone: 'America/New_York', locale: 'en' })).toEqual({
      at: Date.UTC(2026, 10, 21, 3),
      day: Date.UTC(2026, 10, 20),
    });
  });
});

describe('a date', () => {
  it.each([
    ['2026-01-31', 'UTC', '2026-01-31T00:00'],
    ['2026-01-31', 'America/New_York', '2026-01-31T05:00'],
    [' 2026-07-01 ', 'Europe/Berlin', '2026-06-30T22:00'],
    ['1 November', 'Europe/Berlin', '2026-10-31T23:00'],
    ['November 1, 2025', 'UTC', '2025-11-01T00:00'],
  ])('%s in %s begins at %s', async (text, zone, expected) => {
    expect(await since(text, zone)).toBe(expected);
  });

  it('is the asker’s day', async () => {
    const meant = await parseSince('2026-01-31', { now: NOW, zone: 'Pacific/Apia', locale: 'en' });

    expect(meant?.day).toBe(Date.UTC(2026, 0, 31));
  });

  it.each([
    ['de', '2026-10-01T00:00'],
    ['en', '2026-01-10T00:00'],
  ])('in figures is read as people do in %s', async (locale, expected) => {
    expect(await since('01/10/2026', 'UTC', locale)).toBe(expected);
  });
});

describe('a phrase', () => {
  it.each([
    ['en', 'yesterday', '2026-11-21T00:00'],
    ['en', 'Since Friday', '2026-11-20T00:00'],
    ['en', 'last Monday', '2026-11-16T00:00'],
    ['en', 'monday', '2026-11-16T00:00'],
    ['en', 'last week', '2026-11-15T00:00'],
    ['en', 'two weeks ago', '2026-11-08T00:00'],
    ['en', 'yesterday at 5pm', '2026-11-21T17:00'],
    ['de', 'gestern', '2026-11-21T00:00'],
    ['de', 'seit letztem Montag', '2026-11-16T00:00'],
    ['de', 'vor 3 Tagen', '2026-11-19T00:00'],
    ['fr', 'depuis hier', '2026-11-21T00:00'],
    ['fr', 'lundi dernier', '2026-11-16T00:00'],
    ['es', 'desde ayer', '2026-11-21T00:00'],
    ['ru', 'вчера', '2026-11-21T00:00'],
    ['ru', 'в прошлый понедельник', '2026-11-16T00:00'],
  ])('in %s: %s', async (locale, text, expected) => {
    expect(await since(text, 'UTC', locale)).toBe(expected);
  });

  it('is understood in a language that is not the asker’s, too', async () => {
    expect(await since('gestern', 'UTC', 'fr')).toBe('2026-11-21T00:00');
    expect(await since('yesterday', 'UTC', 'ru')).toBe('2026-11-21T00:00');
  });

  it.each([
    ['Pacific/Auckland', '2026-11-21T11:00'],
    ['America/New_York', '2026-11-21T05:00'],
    ['Asia/Kathmandu', '2026-11-20T18:15'],
  ])('is about days in %s', async (zone, expected) => {
    expect(await since('yesterday', zone)).toBe(expected);
  });

  it('is about days as clocks show them when they are changed', async () => {
    const monday = Date.UTC(2026, 9, 26, 12);

    expect(await since('yesterday', 'Europe/Berlin', 'en', monday)).toBe('2026-10-24T22:00');
  });

  it.each([
    ...['soon', '7', '7x', '2026-02-30', '99999d', '', 'tomorrow', 'avant-hier', 'el lunes pasado'],
    ...['news from yesterday', 'yesterday and today', 'yesterday yesterday', '2026', '99/99/9999', '\u0000'],
  ])('is not guessed: %j', async (text) => {
    expect(await since(text)).toBeNull();
  });
});
