import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import { composeCard } from '../../src/digest/compose-card.ts';
import { wordsFor } from '../../src/i18n/catalogue.ts';
import { plainText } from '../../src/message/plain.ts';
import { anArticle, paragraphs } from '../support/articles.ts';

function card(
  given: Partial<Article> = {},
  related: readonly Article[] = [],
  locale = 'en',
  timeZone = 'UTC',
) {
  return composeCard({ article: anArticle(given), tellings: [], related }, wordsFor(locale), {
    locale,
    timeZone,
  });
}

const BRIDGE = anArticle({
  path: 'bridge.md',
  headline: 'Bridge stays closed',
  topics: ['bridges'],
  mediaTopics: ['economy'],
});

describe('a card', () => {
  it('reads like this in English', () => {
    const related = [{ headline: 'Why there is no bridge', url: 'https://news.example/why' }];
    expect(plainText(card({ related }, [BRIDGE]))).toBe(
      [
        'Harbour opens a second ferry line',
        'The Example · 20 November 2026 · transport',
        '',
        'The harbour has opened a second ferry line. It runs every hour.',
        '',
        'Read it at The Example',
        'https://news.example/harbour',
        '',
        'Related',
        '• Why there is no bridge',
        '  https://news.example/why',
        '• Bridge stays closed · The Example · 20 November 2026',
        '  https://news.example/bridge',
      ].join('\n'),
    );
  });

  it('reads like this in French', () => {
    expect(plainText(card({}, [BRIDGE], 'fr'))).toBe(
      [
        'Harbour opens a second ferry line',
        'The Example · 20 novembre 2026 · transport',
        '',
        'The harbour has opened a second ferry line. It runs every hour.',
        '',
        'À lire sur The Example',
        'https://news.example/harbour',
        '',
        'Sur le même sujet',
        '• Bridge stays closed · The Example · 20 novembre 2026 · anglais',
        '  https://news.example/bridge',
      ].join('\n'),
    );
  });

  it('leaves out what an article does not have', () => {
    expect(plainText(card({ url: null, source: null, topics: [], summary: [], dek: '' }))).toBe(
      'Harbour opens a second ferry line\n20 November 2026',
    );
  });

  it('names nobody and nothing twice in other words, and no weekday', () => {
    const body = paragraphs(
      'He flew to Belarus on Thursday. In Belarus the Belarusian President Adam Grey met him. Then Adam Grey left Belarus. Nobody from the New Velden Ferry was there, says the Ferry.',
    );

    expect(plainText(card({ body }))).toContain('\nNames: Belarus, Adam Grey, New Velden Ferry\n');
  });

  it('puts no spaces between sentences in a script that writes none', () => {
    expect(plainText(card({ summary: ['港口开通渡轮。', '每小时一班！', 'It runs.', 'Daily.'] }))).toContain(
      '\n港口开通渡轮。每小时一班！It runs. Daily.\n',
    );
  });

  it('names related articles without an address', () => {
    const text = plainText(card({ related: [{ headline: 'Why there is no bridge', url: null }] }));
    expect(text.split('\n').slice(-2)).toEqual(['Related', '• Why there is no bridge']);
  });

  it.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])('shows a day as it is in %s', (zone) => {
    expect(plainText(card({}, [BRIDGE], 'en', zone)).match(/\d+ November 2026/g)).toEqual([
      '20 November 2026',
      '20 November 2026',
    ]);
  });

  it.each([
    ['UTC', '20 November 2026'],
    ['Pacific/Auckland', '21 November 2026'],
    ['America/Los_Angeles', '20 November 2026'],
  ])('shows an instant as the day that it was in %s', (zone, day) => {
    const instant = { precision: 'instant', publishedAt: Date.UTC(2026, 10, 20, 22, 30) } as const;
    expect(plainText(card(instant, [], 'en', zone)).split('\n')[1]).toBe(`The Example · ${day} · transport`);
  });

  it('is announced by its headline', () => {
    expect(card({}, [], 'fr')).toMatchObject({
      language: 'fr',
      preview: 'Harbour opens a second ferry line',
    });
  });
});
