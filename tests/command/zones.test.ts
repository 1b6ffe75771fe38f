import { describe, expect, it } from 'vitest';
import { cityOf, suggestZones, zoneMeant } from '../../src/command/zones.ts';

const WINTER = Date.UTC(2026, 0, 15);
const SUMMER = Date.UTC(2026, 6, 15);

const values = (typed: string, locale = 'en') =>
  suggestZones(typed, locale, WINTER).map(({ value }) => value);

describe('the zone that is meant', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['NEW_YORK', 'America/New_York'],
    ['America/New York', 'America/New_York'],
    ['são paulo', 'America/Sao_Paulo'],
    ['Kathmandu', 'Asia/Kathmandu'],
    ['kolkata', 'Asia/Kolkata'],
    ['Kyiv', 'Europe/Kyiv'],
    ['utc', 'UTC'],
  ])('by %s is %s', (typed, zone) => {
    expect(zoneMeant(typed)).toBe(zone);
  });

  it.each([
    'Mars/Base',
    'Atlantis',
    '+05:30',
    'UTC+1',
    '',
    ' ',
    '@everyone',
    'a'.repeat(10_000),
    'constructor',
  ])('by %s is none', (typed) => {
    expect(zoneMeant(typed)).toBeNull();
  });
});

describe('the suggestions for a zone', () => {
  it('are cities that begin with what is typed first, then those that hold it', () => {
    expect(values('ber')).toEqual(['Atlantic/Bermuda', 'Europe/Berlin']);
    expect(values('york')).toEqual(['America/New_York']);
    expect(values('lin')).toContain('Europe/Berlin');
  });

  it('also go by the region, and do not mind case, accents, spaces and underscores', () => {
    expect(values('europe/be')).toEqual(['Europe/Belgrade', 'Europe/Berlin']);
    expect(values('SÃO p')).toEqual(['America/Sao_Paulo']);
    expect(values('new_y')).toEqual(['America/New_York']);
  });

  it('are those of the asker’s country before anything is typed', () => {
    expect(values('', 'de')[0]).toBe('Europe/Berlin');
    expect(values('', 'fr-CA')).toContain('America/Toronto');
    expect(values('', 'en-IN')).toContain('Asia/Kolkata');
  });

  it('say how far from UTC clocks are now', () => {
    expect(suggestZones('berlin', 'en', WINTER)[0]?.label).toBe('Europe/Berlin · UTC+1');
    expect(suggestZones('berlin', 'en', SUMMER)[0]?.label).toBe('Europe/Berlin · UTC+2');
    expect(suggestZones('kathm', 'en', WINTER)[0]?.label).toBe('Asia/Kathmandu · UTC+5:45');
    expect(suggestZones('new york', 'en', WINTER)[0]?.label).toBe('America/New_York · UTC−5');
    expect(suggestZones('utc', 'en', WINTER)[0]?.label).toBe('UTC');
  });

  it('are at most as many as Discord takes, and none for what is no place', () => {
    expect(values('a').length).toBeLessThanOrEqual(25);
    expect(values('atlantis')).toEqual([]);
  });
});

it('a zone is called by its city', () => {
  expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  expect(cityOf('UTC')).toBe('UTC');
});
