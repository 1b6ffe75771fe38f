import { describe, expect, it } from 'vitest';
import { aDigest, seen } from '../support/digests.ts';
import { aRankedStory, rankedStories } from '../support/ranked.ts';

const FERRY = aRankedStory({
  headline: 'Harbour opens a second ferry line',
  dek: 'Boats leave every hour.',
  summary: ['Boats leave every hour.', 'A crossing costs two crowns.'],
  topics: ['transport', 'ports', 'city', 'sea'],
  alsoFrom: ['The Courier', 'Le Littoral'],
});
const BRIDGE = aRankedStory({
  path: 'bridge.md',
  url: null,
  headline: 'Old bridge stays closed',
  source: null,
  dek: 'Repairs take until spring.',
  summary: ['Repairs take until spring.', 'Nobody knows why.'],
  topics: [],
  publishedAt: Date.UTC(2026, 10, 20),
});
const COMET = aRankedStory({ path: 'comet.md', headline: 'Comet returns', source: 'Sky Daily' });
const CONTENT = {
  entries: [FERRY, BRIDGE],
  rest: [COMET],
  articles: 38,
  stories: 21,
  sources: 4,
  exampleTopic: 'ports',
};

describe('a digest', () => {
  it('reads like this in English', () => {
    expect(seen(CONTENT)).toEqual([
      'Digest · Sunday 22 November 2026',
      '38 articles, 21 stories, 4 sources',
      '',
      'Harbour opens a second ferry line',
      '  Boats leave every hour. A crossing costs two crowns.',
      '  The Example · today · transport, ports, city',
      '  https://news.example/harbour',
      '  Also from The Courier and Le Littoral',
      '  https://other-0.example/a',
      '  https://other-1.example/a',
      '',
      'Old bridge stays closed',
      '  Repairs take until spring.',
      '  20 November',
      '',
      'In brief',
      '• Comet returns · Sky Daily',
      '  https://news.example/comet',
      '',
      '18 more stories: /digest size:25 · One topic: /digest topic:ports · One article: /article and a few words',
    ]);
  });

  it('reads like this in French', () => {
    expect(seen(CONTENT, { locale: 'fr' })).toEqual([
      'Revue de presse · dimanche 22 novembre 2026',
      '38 articles, 21 sujets, 4 sources',
      '',
      'Harbour opens a second ferry line',
      '  Boats leave every hour. A crossing costs two crowns.',
      '  The Example · aujourd’hui · anglais · transport, ports, city',
      '  https://news.example/harbour',
      '  À lire aussi\u00A0: The Courier et Le Littoral',
      '  https://other-0.example/a',
      '  https://other-1.example/a',
      '',
      'Old bridge stays closed',
      '  Repairs take until spring.',
      '  20 novembre · anglais',
      '',
      'En bref',
      '• Comet returns · Sky Daily · anglais',
      '  https://news.example/comet',
      '',
      '18 autres sujets\u00A0: /digest size:25 · Un seul thème\u00A0: /digest topic:ports · Un seul article\u00A0: /article et quelques mots',
    ]);
  });

  it.each([
    ['Pacific/Auckland', 'Digest · Sunday 22 November 2026'],
    ['Pacific/Pago_Pago', 'Digest · Saturday 21 November 2026'],
  ])('has the day of a reader in %s in its title', (timeZone, title) => {
    expect(seen(CONTENT, { timeZone })[0]).toBe(title);
  });

  it('says what it was narrowed down to', () => {
    const narrowed = { ...CONTENT, topic: 'ports', sinceDay: Date.UTC(2026, 10, 15), exampleTopic: null };
    expect(seen(narrowed)[1]).toBe(
      '38 articles, 21 stories, 4 sources · topic: ports · since 15 November 2026',
    );
    expect(seen(narrowed, { locale: 'fr', timeZone: 'Pacific/Auckland' })[1]).toBe(
      '38 articles, 21 sujets, 4 sources · thème\u00A0: ports · depuis le 15 novembre 2026',
    );
  });

  it('keeps the order that it was given, the first one as its lead', () => {
    const { blocks } = aDigest({ entries: rankedStories(7) });
    const entries = blocks.filter((block) => block.type === 'entry');
    expect(entries.map(({ headline }) => headline)).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((index) => `Headline ${index}`),
    );
    expect(entries.map(({ lead }) => lead)).toEqual([true, ...Array.from({ length: 6 }, () => false)]);
  });

  it('of one story is its lead alone', () => {
    expect(seen({ entries: rankedStories(1) }).slice(1)).toEqual([
      '1 article, 1 story, 1 source',
      '',
      'Headline 0',
      '  What is new about it, number 0.',
      '  The Example',
      '  https://news.example/story-0',
      '',
      'One article: /article and a few words',
    ]);
  });
});

describe('the line of a notification', () => {
  it('has as many headlines as fit, and how many more there are', () => {
    expect(aDigest(CONTENT).preview).toBe('Harbour opens a second ferry line · Old bridge stays closed');
    expect(aDigest({ entries: rankedStories(12) }).preview).toMatch(
      /^Headline 0 · Headline 1 · .* · Headline 8 · and 3 more stories$/,
    );
    expect(aDigest({ entries: rankedStories(2) }, { locale: 'ru' }).preview).toBe('Headline 0 · Headline 1');
  });

  it('has the beginning of a first headline that is longer', () => {
    const [first, ...others] = rankedStories(3);
    const long = aRankedStory({ headline: 'Harbour '.repeat(37).trim() });
    expect(aDigest({ entries: [long, ...others] }).preview).toMatch(
      /^(?:Harbour ){10,14}Harbour… · and 2 more stories$/,
    );
    const entries = [first, long].filter((story) => story !== undefined);
    expect(aDigest({ entries }).preview).toBe('Headline 0 · and 1 more story');
  });
});
