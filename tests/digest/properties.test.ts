/** What holds for any article at all, in any language and script. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import type { BodyBlock } from '../../src/core/body.ts';
import { entitiesOf } from '../../src/digest/entities.ts';
import { keyphrasesOf } from '../../src/digest/keyphrases.ts';
import { comparisonOf, parseComparison } from '../../src/digest/stories/comparison.ts';
import { copySketch } from '../../src/digest/stories/copies.ts';
import { storyFeatures } from '../../src/digest/stories/features.ts';
import { Placing } from '../../src/digest/stories/placing.ts';
import { understand } from '../../src/digest/understand.ts';
import { anArticle } from '../support/articles.ts';

/** What texts are made of: words of many scripts, signs, and what only looks like text. */
const PIECE = fc.oneof(
  fc.constantFrom(
    ...['The ferry left. ', 'He said: ', '“Never,” ', 'MARKET HALL BURNS ', 'U.S. ', '1,204.50 ', '§ ', '… '],
    ...['港口开通了航线。', 'เรือเปิดเส้นทาง', 'افتتح الميناء. ', 'Порт открыл линию. ', '👨‍👩‍👧 ', '🇩🇪', '\n'],
    ...['Irma Kolb ', 'Velden ', 'O’Neill ', 'а́ ', '\u0301', 'ﬁre ', 'ſ', 'İstanbul ', 'ǅ', '\ud83d'],
    ...['__proto__ ', 'constructor ', '@everyone ', '<!channel> ', '```', '| a | b |', 'x'.repeat(400)],
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const TEXT = fc.array(PIECE, { maxLength: 30 }).map((pieces) => pieces.join('').trim());
const LANGUAGE = fc.constantFrom(
  'en',
  'fr',
  'de',
  'ru',
  'zh',
  'th',
  'ar',
  'und',
  'xx',
  'en-US',
  'no-language',
);
const BLOCK: fc.Arbitrary<BodyBlock> = fc.oneof(
  TEXT.filter((text) => text !== '').map((text): BodyBlock => ({ kind: 'paragraph', text })),
  TEXT.filter((text) => text !== '').map((text): BodyBlock => ({ kind: 'quote', text })),
  TEXT.filter((text) => text !== '').map((text): BodyBlock => ({ kind: 'code', text })),
);
const ARTICLE = fc
  .record({
    headline: TEXT.map((text) => text.slice(0, 300).trim() || '—'),
    body: fc.array(BLOCK, { maxLength: 6 }),
    language: LANGUAGE,
    day: fc.integer({ min: -700_000, max: 2_900_000 }),
  })
  .map(({ day, ...given }) => anArticle({ ...given, summary: [], dek: '', publishedAt: day * 86_400_000 }));

function understood({ mediaTopics: _, ...article }: Article): Article {
  return understand({ ...article, dek: null, summary: null });
}

/** A text without white space and what nobody sees. */
function visible(text: string): string {
  return text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
}

describe('any article', () => {
  it('is understood without an exception, in words of its own only', () => {
    fc.assert(
      fc.property(ARTICLE, (article) => {
        const { dek, summary } = understood(article);
        const said = article.body.flatMap((block) => ('text' in block ? block.text : '')).join('\n');
        const known = visible(said.toWellFormed());
        expect(dek.length).toBeLessThanOrEqual(300);
        expect(summary.length).toBeLessThanOrEqual(3);
        for (const sentence of summary) {
          expect(known).toContain(visible(sentence.replace(/…$/, '')));
        }
        if (/\p{L}{3}/u.test(said)) expect(dek).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });

  it('has at most ten entities and ten key phrases', () => {
    fc.assert(
      fc.property(ARTICLE, (article) => {
        expect(entitiesOf(article).length).toBeLessThanOrEqual(10);
        expect(keyphrasesOf(article).length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 100 },
    );
  });

  it('is compared by the same after it was stored', () => {
    fc.assert(
      fc.property(ARTICLE, (article) => {
        const { day, text } = comparisonOf(article);
        expect(parseComparison(text)).toEqual({
          features: storyFeatures(article),
          sketch: copySketch(article),
        });
        expect(day).toBe(article.publishedAt / 86_400_000);
      }),
      { numRuns: 100 },
    );
  });
});

describe('any articles', () => {
  it('are each in one story, and copy only articles of the same one', () => {
    fc.assert(
      fc.property(fc.array(ARTICLE, { maxLength: 12 }), (articles) => {
        const placing = new Placing();
        const comparisons = articles.map((article) => comparisonOf(article).text);
        const keys = placing.learn(comparisons);
        expect(keys.map(({ length }) => length <= 14)).toEqual(articles.map(() => true));
        const given = comparisons.map((comparison, n) => ({
          id: `a${n}`,
          story: n % 3 === 0 ? `S${n % 2}` : null,
          comparison,
        }));
        const known = given.filter(({ story }, n) => story !== null && n % 2 === 0);
        const fresh = given.filter((one) => !known.includes(one));
        const stories = placing.place(fresh, known, ['S1'], ['a1']);
        const placed = stories.flatMap((story) => story.articles.map(({ id }) => id));
        // A story that stays as it was is not told again.
        const untold = known.filter(({ id }) => !placed.includes(id));
        expect([...placed, ...untold.map(({ id }) => id)].toSorted()).toEqual(
          given.map(({ id }) => id).toSorted(),
        );
        for (const { articles: members } of stories) {
          const ids = new Set(members.map(({ id }) => id));
          for (const { id, copyOf } of members)
            expect(copyOf === null || (ids.has(copyOf) && copyOf !== id)).toBe(true);
        }
        const kept = stories.flatMap(({ story }) => story ?? []);
        expect(new Set(kept).size).toBe(kept.length);
      }),
      { numRuns: 60 },
    );
  });
});
