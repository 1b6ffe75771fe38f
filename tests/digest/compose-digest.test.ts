import { describe, expect, it } from 'vitest';
import { composeDigest, type DigestContent } from '../../src/digest/compose-digest.ts';
import type { Reader } from '../../src/digest/details.ts';
import { wordsFor } from '../../src/i18n/catalogue.ts';
import { plainText } from '../../src/message/plain.ts';
import { anArticle, NOW } from '../support/articles.ts';

const FERRY = anArticle({ topics: ['transport', 'ports', 'city', 'sea'] });
const BRIDGE = anArticle({
  path: 'bridge.md',
  url: null,
  headline: 'Bridge stays closed',
  source: null,
  dek: '',
  topics: [],
  precision: 'instant',
  publishedAt: Date.UTC(2026, 10, 21, 22, 30),
});
const CONTENT: DigestContent = { entries: [FERRY, BRIDGE], articles: 14, sources: 3, exampleTopic: 'ports' };

function digest(given: Partial<DigestContent> = {}, reader: Partial<Reader> = {}) {
  const who = { locale: 'en', timeZone: 'UTC', ...reader };
  return composeDigest({ ...CONTENT, ...given }, wordsFor(who.locale), who, NOW);
}

/** What a reader sees, without the comma that some versions of the language data put after a weekday. */
function seen(given: Partial<DigestContent> = {}, reader: Partial<Reader> = {}): string {
  return plainText(digest(given, reader)).replace('Sunday,', 'Sunday').replace('Monday,', 'Monday');
}

describe('a digest', () => {
  it('reads like this in English', () => {
    expect(seen()).toBe(
      [
        'Digest · Sunday 22 November 2026',
        '2 of 14 articles from 3 sources',
        '',
        'Harbour opens a second ferry line',
        '  The harbour has opened a second ferry line.',
        '  The Example · 20 November 2026 · transport, ports, city',
        '  https://news.example/harbour',
        '',
        'Bridge stays closed',
        '  21 November 2026',
        '',
        'To read one: /article and a few words from it · To narrow down: /digest topic:ports',
      ].join('\n'),
    );
  });

  it('reads like this in French', () => {
    expect(seen({}, { locale: 'fr' })).toBe(
      [
        'Revue de presse · dimanche 22 novembre 2026',
        '2 sur 14 articles de 3 sources',
        '',
        'Harbour opens a second ferry line',
        '  The harbour has opened a second ferry line.',
        '  The Example · 20 novembre 2026 · transport, ports, city',
        '  https://news.example/harbour',
        '',
        'Bridge stays closed',
        '  21 novembre 2026',
        '',
        'Pour en lire un : /article suivi de quelques mots · Pour préciser : /digest topic:ports',
      ].join('\n'),
    );
  });

  it.each([
    ['Pacific/Auckland', 'Digest · Sunday 22 November 2026', '22 November 2026'],
    ['Pacific/Kiritimati', 'Digest · Sunday 22 November 2026', '22 November 2026'],
    ['America/Los_Angeles', 'Digest · Sunday 22 November 2026', '21 November 2026'],
    ['Pacific/Pago_Pago', 'Digest · Saturday 21 November 2026', '21 November 2026'],
  ])('shows instants in %s and leaves days as they are', (timeZone, title, instant) => {
    const lines = seen({}, { timeZone }).replace('Saturday,', 'Saturday').split('\n');
    expect(lines[0]).toBe(title);
    expect(lines).toContain(`  ${instant}`);
    expect(lines).toContain('  The Example · 20 November 2026 · transport, ports, city');
  });

  it('says what it was narrowed down to', () => {
    const sinceDay = Date.UTC(2026, 10, 15);
    expect(seen({ topic: 'ports', sinceDay }).split('\n')[1]).toBe(
      '2 of 14 articles from 3 sources · topic: ports · since 15 November 2026',
    );
    expect(
      seen({ topic: 'ports', sinceDay }, { locale: 'fr', timeZone: 'Pacific/Auckland' }).split('\n')[1],
    ).toBe('2 sur 14 articles de 3 sources · sujet : ports · depuis le 15 novembre 2026');
  });

  it('does not say “of” when it shows everything', () => {
    expect(seen({ articles: 2, sources: 1 }).split('\n')[1]).toBe('2 articles from 1 source');
  });

  it('suggests no topic when there is none', () => {
    expect(seen({ exampleTopic: null }).split('\n').at(-1)).toBe(
      'To read one: /article and a few words from it',
    );
  });

  it('keeps the order that it was given', () => {
    const text = seen({ entries: [BRIDGE, FERRY] });
    expect(text.indexOf('Bridge')).toBeLessThan(text.indexOf('Harbour'));
  });

  it('is announced by its first headline and how many more there are', () => {
    expect(digest().preview).toBe('Harbour opens a second ferry line · and 1 more article');
    expect(digest({ entries: [BRIDGE] }).preview).toBe('Bridge stays closed');
    expect(digest({}, { locale: 'fr-CA' })).toMatchObject({
      language: 'fr-CA',
      preview: 'Harbour opens a second ferry line · et 1 autre article',
    });
  });
});
