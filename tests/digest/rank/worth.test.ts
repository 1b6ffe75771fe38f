import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import {
  daysAgo,
  featuresOf,
  HOUR,
  hoursAgo,
  order,
  placeOf,
  rank,
  reason,
  reportedBy,
  story,
  teller,
} from './stories.ts';

function at(id: string, publishedAt: number, precision: Article['precision'] = 'instant') {
  return story(id, teller(id, { publishedAt, precision }));
}

describe('coverage', () => {
  it('of five sources yesterday is worth more than one source an hour ago', () => {
    expect(order([at('new', hoursAgo(1)), reportedBy(5, 'big', { publishedAt: hoursAgo(33) })])).toEqual([
      'big',
      'new',
    ]);
  });

  it('counts independent sources: neither copies nor a source twice', () => {
    const many = story(
      's',
      teller('a'),
      teller('b', { source: 'THE A' }),
      teller('c', { copyOf: 'a' }),
      teller('d'),
    );
    expect(reason(placeOf('s', rank([many])), 'coverage')?.sources).toBe(2);
  });

  it('grows with each doubling, up to eight', () => {
    const worth = (sources: number) =>
      reason(placeOf('s', rank([reportedBy(sources, 's')])), 'coverage')?.worth ?? Number.NaN;
    expect([1, 2, 4, 8, 40].map(worth)).toEqual([0, 1, 2, 3, 3]);
  });

  it('of old news does not stand above what is new', () => {
    expect(order([reportedBy(8, 'old', { publishedAt: hoursAgo(24 * 30) }), at('new', hoursAgo(1))])).toEqual(
      ['new', 'old'],
    );
  });
});

describe('freshness', () => {
  it('puts the newer first where coverage is equal', () => {
    expect(order([at('b', hoursAgo(9)), at('a', hoursAgo(40)), at('c', hoursAgo(2))])).toEqual([
      'c',
      'b',
      'a',
    ]);
  });

  it('halves with each day', () => {
    const ranking = rank([at('now', hoursAgo(0)), at('day', hoursAgo(24)), at('two', hoursAgo(48))]);
    expect(ranking.entries.map((entry) => reason(entry, 'freshness')?.worth)).toEqual([2, 1, 0.5]);
  });

  it('is that of the newest original, not of a copy', () => {
    const copied = story('copied', teller('o', { publishedAt: hoursAgo(60) }), teller('c', { copyOf: 'o' }));
    expect(order([copied, at('later', hoursAgo(50))])).toEqual(['later', 'copied']);
  });

  it('ranks a folder of old articles among itself', () => {
    const years = 24 * 365 * 10;
    const ranking = rank([at('a', hoursAgo(years + 24)), at('b', hoursAgo(years))]);
    expect(ranking.entries.map((entry) => [entry.story.id, reason(entry, 'freshness')?.worth])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });

  it('still puts the newer first among the very old', () => {
    expect(
      order([at('a', Date.UTC(1999, 0, 1)), at('b', Date.UTC(2001, 0, 1)), at('c', hoursAgo(1))]),
    ).toEqual(['c', 'b', 'a']);
  });

  it('takes a day as any time of it: between its morning and its evening, and before now', () => {
    const yesterday = daysAgo(1);
    expect(
      order([
        at('day', yesterday, 'day'),
        at('morning', yesterday + 2 * HOUR),
        at('evening', yesterday + 22 * HOUR),
        at('today', daysAgo(0), 'day'),
        at('now', hoursAgo(1)),
      ]),
    ).toEqual(['now', 'today', 'evening', 'day', 'morning']);
  });

  it('is none of what is dated in a year to come', () => {
    const ranking = rank([
      at('wrong', Date.UTC(9999, 0, 1), 'day'),
      at('old', hoursAgo(24)),
      at('new', hoursAgo(0)),
    ]);
    expect(ranking.entries.map((entry) => [entry.story.id, reason(entry, 'freshness')?.worth])).toEqual([
      ['new', 2],
      ['old', 1],
      ['wrong', 0],
    ]);
  });

  it('is that of today for a zone where it is tomorrow already', () => {
    expect(reason(placeOf('s', rank([at('s', daysAgo(-1), 'day')])), 'freshness')?.worth).toBe(2);
  });
});

describe('what was asked for', () => {
  const big = reportedBy(8, 'big');
  const wish = (given: Partial<Article>) =>
    story('wish', teller('wish', { publishedAt: hoursAgo(70), ...given }));

  it('as a topic beats coverage and freshness, however it is typed', () => {
    const stories = [big, wish({ topics: ['Énergie  solaire'] })];
    expect(order(stories)).toEqual(['big', 'wish']);
    expect(order(stories, { wanted: ['energie solaire'] })).toEqual(['wish', 'big']);
  });

  it('is told as the article spells its topic, and words as the reader spells them', () => {
    const ranking = rank([wish({ topics: ['Énergie'], headline: 'Kestria votes' })], {
      wanted: ['energie', 'KESTRIA', 'tennis'],
    });
    expect(reason(placeOf('wish', ranking), 'match')?.wanted).toEqual(['Énergie', 'KESTRIA']);
  });

  it('may be a media topic', () => {
    const ranking = rank([wish({ mediaTopics: ['sport'] })], { wanted: ['Sport'] });
    expect(reason(placeOf('wish', ranking), 'match')?.wanted).toEqual(['Sport']);
  });

  it('may be words in other forms than the article has, with all of a name', () => {
    const features = featuresOf({
      wish: {
        headline: 'Ferries collide',
        body: [{ kind: 'paragraph', text: 'Irma Kolb saw two ferries.' }],
      },
    });
    const matches = (wanted: string) =>
      reason(placeOf('wish', rank([wish({})], { wanted: [wanted], features })), 'match') !== undefined;
    expect(matches('ferry')).toBe(true);
    expect(matches('irma kolb')).toBe(true);
    expect(matches('Irma Dunn')).toBe(false);
    expect(matches('the')).toBe(false);
    expect(matches('  ')).toBe(false);
  });

  it('counts for more the more of it a story brings', () => {
    const both = story('both', teller('both', { topics: ['rail', 'sea'], publishedAt: hoursAgo(3) }));
    const one = story('one', teller('one', { topics: ['rail'], publishedAt: hoursAgo(2) }));
    expect(order([one, both], { wanted: ['rail', 'sea'] })).toEqual(['both', 'one']);
  });
});
