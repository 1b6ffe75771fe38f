import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/core/ranking.ts';
import { aDigest, seen } from '../support/digests.ts';
import { aRankedStory, aStoryArticle } from '../support/ranked.ts';

const REASONS: readonly Reason[] = [
  { kind: 'coverage', sources: 3, worth: 0.42 },
  { kind: 'freshness', worth: 0.3149 },
  { kind: 'match', wanted: ['belarus', 'politics'], worth: 0.2 },
  { kind: 'known', worth: -0.1 },
  { kind: 'alike', headline: 'Nobel winners write a letter', worth: -0.08 },
  { kind: 'enoughOfSource', source: 'The Courier', worth: -0.05 },
];

/** Why the first of these stories stands first. */
function why(reasons: readonly Reason[], locale = 'en', score = 0.7): string | undefined {
  const entries = [aRankedStory({ reasons, score, url: null })];
  return seen({ entries, explain: true }, { locale })[6]?.trim();
}

describe('why a story stands where it stands', () => {
  it.each([
    [
      'en',
      '1st (0.70): told by 3 sources (0.42) · latest article: today (0.31) · you asked for belarus and politics (0.20)' +
        ' · much of it was in an earlier digest (-0.10) · much like “Nobel winners write a letter” above (-0.08)' +
        ' · enough of The Courier above (-0.05)',
    ],
    [
      'fr',
      '1er (0,70)\u00A0: couvert par 3 sources (0,42) · dernier article\u00A0: aujourd’hui (0,31) · vous avez demandé belarus et politique (0,20)' +
        ' · une revue précédente en disait déjà beaucoup (-0,10) · très proche de «\u00A0Nobel winners write a letter\u00A0» plus haut (-0,08)' +
        ' · déjà assez de The Courier plus haut (-0,05)',
    ],
    [
      'de',
      '1. Platz (0,70): berichtet von 3 Quellen (0,42) · neuester Artikel: heute (0,31) · du hast nach belarus und Politik gefragt (0,20)' +
        ' · vieles davon stand schon in einer früheren Ausgabe (-0,10) · ähnlich wie „Nobel winners write a letter“ weiter oben (-0,08)' +
        ' · weiter oben steht schon genug von The Courier (-0,05)',
    ],
    [
      'es',
      '1.º (0,70): recogido por 3 fuentes (0,42) · último artículo: hoy (0,31) · pediste belarus y política (0,20)' +
        ' · ya estaba en gran parte en un resumen anterior (-0,10) · muy parecido a «Nobel winners write a letter», más arriba (-0,08)' +
        ' · ya hay bastante de The Courier más arriba (-0,05)',
    ],
    [
      'ru',
      '1-е место (0,70): пишут 3 источника (0,42) · последняя статья: сегодня (0,31) · вы спрашивали: belarus и политика (0,20)' +
        ' · многое уже было в прошлом обзоре (-0,10) · похоже на «Nobel winners write a letter» выше (-0,08)' +
        ' · выше уже достаточно: The Courier (-0,05)',
    ],
  ])('is said in %s', (locale, line) => {
    expect(why(REASONS, locale)).toBe(line);
  });

  it('is said of each entry, and only when it was asked for', () => {
    const entries = [1, 2, 3].map((place) =>
      aRankedStory({ path: `${place}.md`, reasons: REASONS.slice(0, 1), score: 1 / place }),
    );
    const places = (explain: boolean) =>
      seen({ entries, explain }).flatMap((line) => /^ {2}(\d\w\w \(\S+\)):/.exec(line)?.[1] ?? []);
    expect(places(true)).toEqual(['1st (1.00)', '2nd (0.50)', '3rd (0.33)']);
    expect(places(false)).toEqual([]);
  });

  it('tells the place in the ranking, also in a section', () => {
    const entries = Array.from({ length: 8 }, (_, index) =>
      aRankedStory({
        path: `${index}.md`,
        headline: `Headline ${index}`,
        mediaTopics: [index % 2 === 0 ? 'sport' : 'politics'],
        reasons: REASONS.slice(0, 1),
      }),
    );
    const shown = aDigest({ entries, explain: true }).blocks.flatMap((block) =>
      block.type === 'entry' ? [`${block.headline} ${block.details.at(-1)?.[0]?.text.slice(0, 3)}`] : [],
    );
    expect(shown).toEqual([
      ...['Headline 0 1st', 'Headline 1 2nd', 'Headline 2 3rd'],
      ...['Headline 3 4th', 'Headline 5 6th', 'Headline 7 8th'],
      ...['Headline 4 5th', 'Headline 6 7th'],
    ]);
  });

  it('takes the newest article of the story for the latest one', () => {
    const ranked = aRankedStory({
      publishedAt: Date.UTC(2026, 9, 1),
      reasons: REASONS.slice(1, 2),
      url: null,
    });
    const newest = aStoryArticle({ publishedAt: Date.UTC(2026, 10, 21) });
    const story = { ...ranked.story, articles: [newest, ranked.lead] };
    expect(seen({ entries: [{ ...ranked, story }], explain: true })[6]).toBe(
      '  1st (0.00): latest article: yesterday (0.31)',
    );
  });

  it('tells a kind of news in the words of the reader, and a source by its own name, also one like “sport”', () => {
    const reasons: Reason[] = [
      { kind: 'enoughOfTopic', topic: 'sport', worth: -5 },
      { kind: 'enoughOfSource', source: 'arts', worth: -5 },
    ];
    expect(why(reasons, 'ru')).toMatch(/спорт.*arts/);
  });

  it('is its place and score when there are no reasons', () => {
    expect(why([])).toBe('1st (0.70)');
  });

  it('names only the beginning of a long headline', () => {
    const headline = 'Nobel winners write '.repeat(15).trim();
    const line = why([{ kind: 'alike', headline, worth: -0.5 }]) ?? '';
    expect(line).toContain('…” above (-0.50)');
    expect(line.length).toBeLessThan(110);
  });

  it('leaves out what counts for nothing, but says how new it is when nothing else counts', () => {
    const none = { kind: 'coverage', sources: 1, worth: 0 } as const;
    const old = { kind: 'freshness', worth: -0.001 } as const;
    expect(why([none, { kind: 'freshness', worth: 2 }])).toBe('1st (0.70): latest article: today (2.00)');
    expect(why([none, old])).toBe('1st (0.70): latest article: today (0.00)');
  });

  it('names a topic as the article has it, and a media topic by its name', () => {
    const asked = (topic: string) => why([{ kind: 'match', wanted: [topic], worth: 6 }]);
    expect(asked('science')).toContain('you asked for science (6.00)');
    expect(asked('Science and technology')).toContain('you asked for science and technology (6.00)');
  });
});
