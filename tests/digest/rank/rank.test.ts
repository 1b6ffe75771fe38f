import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEDIA_TOPICS } from '../../../src/core/media-topic.ts';
import type { Story, StoryArticle } from '../../../src/core/story.ts';
import type { StoryFeatures } from '../../../src/digest/stories/features.ts';
import { NOW } from '../../support/articles.ts';
import { featuresOf, hoursAgo, only, order, rank, reportedBy, story, teller } from './stories.ts';

const DAY = Math.floor(NOW / 86_400_000);

const time = fc.oneof(
  fc.integer({ min: 0, max: 200 }).map(hoursAgo),
  fc.constantFrom(Date.UTC(1, 0, 1) - 60_000_000_000_000, Date.UTC(1970, 0, 1), Date.UTC(9999, 0, 1), NOW),
);
const article = fc.record({
  source: fc.constantFrom('One', 'one', 'Two', 'Three', 'Four', null),
  url: fc.constantFrom('https://x.example/a', 'https://www.y.example/b', null),
  publishedAt: time,
  precision: fc.constantFrom('day', 'instant'),
  language: fc.constantFrom('en', 'fr-CA', 'und'),
  topics: fc.subarray(['rail', 'Sea', 'énergie']),
  mediaTopics: fc.subarray([...MEDIA_TOPICS].slice(0, 3)),
  isCopy: fc.boolean(),
});
const stories = fc
  .array(fc.array(article, { minLength: 1, maxLength: 4 }), { maxLength: 40 })
  .map((all) =>
    all.map((articles, at) =>
      story(
        `s${at}`,
        ...articles.map(({ isCopy, ...given }, number) =>
          teller(`s${at}-${number}`, isCopy ? { ...given, copyOf: `s${at}-0` } : given),
        ),
      ),
    ),
  );
const words = ['fire', 'hall', 'tram', 'strike', 'velden', 'caldern', 'kolb', '2026'];
const someFeatures: fc.Arbitrary<StoryFeatures> = fc
  .record({
    language: fc.constantFrom('en', 'fr'),
    day: fc.integer({ min: DAY - 6, max: DAY }),
    terms: fc.subarray(words).map((terms) => terms.map((term): [string, number] => [term, 1])),
  })
  .map(({ terms, ...rest }) => {
    const names = terms.map(([term]) => term).filter((term) => /^(velden|caldern|kolb)$/.test(term));
    return { ...rest, terms, names, lead: names.slice(0, 1) };
  });
const request = fc.record({
  size: fc.integer({ min: 0, max: 70 }),
  wanted: fc.subarray(['rail', 'energie', 'Velden', 'crime']),
  languages: fc.subarray(['en', 'fr']),
  features: fc
    .array(someFeatures, { minLength: 60, maxLength: 60 })
    .map((all) => new Map(all.map((one, at) => [`s${at % 30}-${at < 30 ? 0 : 1}`, one]))),
  earlier: fc.array(someFeatures, { maxLength: 20 }),
});

function shuffled(all: readonly Story[], seed: number): Story[] {
  const mixed = (key: string) =>
    Math.imul(seed | 1, key.length * 31 + (key.codePointAt(key.length - 1) ?? 0)) | 0;
  return all
    .map(({ id, articles }) => ({
      id,
      articles: articles.toSorted((a: StoryArticle, b: StoryArticle) => mixed(a.id) - mixed(b.id)),
    }))
    .sort((a, b) => mixed(a.id) - mixed(b.id));
}

describe('a ranking', () => {
  it('has every story once, and as many entries as are wanted and there are', () => {
    fc.assert(
      fc.property(stories, request, (all, asked) => {
        const { entries, rest } = rank(all, asked);
        expect(entries).toHaveLength(Math.min(asked.size, all.length));
        expect([...entries, ...rest].map((one) => one.story.id).sort()).toEqual(
          all.map(({ id }) => id).sort(),
        );
      }),
    );
  });

  it('is explained by its numbers: reasons add up to the score, and no score is above a higher one', () => {
    fc.assert(
      fc.property(stories, request, (all, asked) => {
        const { entries, rest } = rank(all, asked);
        for (const { score, reasons } of [...entries, ...rest]) {
          expect(reasons.reduce((sum, { worth }) => sum + worth, 0)).toBe(score);
          expect(Number.isFinite(score)).toBe(true);
          const sizes = reasons.map(({ worth }) => Math.abs(worth));
          expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        }
        const scores = [...entries, ...rest].map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });

  it('is the same in whatever order stories and articles come', () => {
    fc.assert(
      fc.property(stories, request, fc.integer(), (all, asked, seed) => {
        const there = rank(all, asked);
        const back = rank(shuffled(all, seed), asked);
        const told = ({ entries, rest }: typeof there) =>
          [entries, rest].map((part) => part.map(({ story: { id }, ...ranked }) => ({ id, ...ranked })));
        expect(told(back)).toEqual(told(there));
      }),
    );
  });

  it('is the same whatever chance has called the stories', () => {
    const named = (names: readonly string[]) =>
      order(names.map((name, index) => story(name, teller(`article${index}`)))).map((name) =>
        names.indexOf(name),
      );
    expect(named(['z', 'a', 'm'])).toEqual(named(['b', 'y', 'c']));
  });

  it('leads each story with one of its articles, and has each source once', () => {
    fc.assert(
      fc.property(stories, request, (all, asked) => {
        for (const ranked of rank(all, asked).entries) {
          expect(ranked.story.articles).toContain(ranked.lead);
          const sources = [ranked.lead, ...ranked.others]
            .map(({ source }) => source?.toLowerCase())
            .filter(Boolean);
          expect(new Set(sources).size).toBe(sources.length);
        }
      }),
    );
  });
});

describe('bad input', () => {
  it('is ranked: nothing, no places, more places than stories, a story without articles', () => {
    expect(rank([])).toEqual({ entries: [], rest: [] });
    expect(rank([story('a')], { size: 0 }).rest).toHaveLength(1);
    expect(rank([story('a')], { size: -3 }).rest).toHaveLength(1);
    expect(order([story('a')], { size: 1000 })).toEqual(['a']);
    expect(order([{ id: 'none', articles: [] }, story('a')])).toEqual(['a']);
  });

  it('is ranked: features without a word, and stories that are all copies', () => {
    const features = featuresOf({
      a: { headline: '', body: [], summary: [] },
      b: { headline: '', body: [], summary: [] },
    });
    const copies = story('b', teller('b', { copyOf: 'gone' }), teller('c', { copyOf: 'gone' }));
    const ranking = rank([story('a'), copies], { features, earlier: [...features.values()] });
    expect(ranking.entries.map(({ reasons }) => reasons.map(({ kind }) => kind))).toEqual([
      ['freshness', 'coverage'],
      ['freshness', 'coverage'],
    ]);
  });

  it('is ranked: thousands of tellings of one story', () => {
    const { lead, others, reasons } = only(rank([reportedBy(5000, 's')]).entries);
    expect(lead.id).toBe('s0');
    expect(others).toHaveLength(4999);
    expect(reasons).toContainEqual({ kind: 'coverage', sources: 5000, worth: expect.any(Number) });
  });

  it('is ranked: more stories than are looked at one by one', () => {
    const many = Array.from({ length: 300 }, (_, number) =>
      story(`s${number}`, teller(`s${number}`, { source: 'One', publishedAt: hoursAgo(number / 10) })),
    );
    expect(order(many, { size: 200 })).toEqual(many.slice(0, 200).map(({ id }) => id));
  });
});
