import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { clusterStories } from '../../../src/digest/stories/cluster.ts';
import { TermCounts } from '../../../src/digest/stories/term-counts.ts';
import { ASHBY, placed, report, VELDEN, VELDEN_AGAIN, VELDEN_LATER } from './reports.ts';

function stories(...articles: Article[]): string[][] {
  const items = articles.map((article, index) => placed('abcdefgh'[index] ?? '', null, article));
  return clusterStories(items, TermCounts.of(items.map(({ features }) => features)));
}

describe('stories', () => {
  it('join what tells of one event, also in other words', () => {
    expect(stories(VELDEN, VELDEN_AGAIN, VELDEN_LATER)).toEqual([['a', 'b', 'c']]);
  });

  it('keep look-alikes apart that name other places', () => {
    expect(stories(VELDEN, ASHBY)).toEqual([['a'], ['b']]);
  });

  it('reach over days, and not over weeks', () => {
    const daysLater = (days: number) =>
      report(VELDEN.headline, 'A fire destroyed the market hall of Velden.', days);
    expect(stories(VELDEN, daysLater(4))).toEqual([['a', 'b']]);
    expect(stories(VELDEN, daysLater(5))).toEqual([['a'], ['b']]);
  });

  it('join across languages by many names with a number, and never by a few names', () => {
    const english = report(
      'Chess: Anjali Rao beats Viktor Sabel',
      'Anjali Rao beat Viktor Sabel in Tallinn after 58 moves.',
    );
    const french = (text: string) =>
      report('Échecs : Anjali Rao détrône Viktor Sabel', text, 0, { language: 'fr' });
    expect(stories(english, french('À Tallinn, Anjali Rao a battu Viktor Sabel en 58 coups.'))).toHaveLength(
      1,
    );
    expect(
      stories(
        english,
        report('Sabel chez lui', 'Viktor Sabel a visité Lyon en 58 jours.', 0, { language: 'fr' }),
      ),
    ).toHaveLength(2);
  });

  it('do not come of articles without words', () => {
    expect(stories(report('!', ''), report('!', ''))).toEqual([['a'], ['b']]);
    expect(stories()).toEqual([]);
  });

  it('are the same in whatever order the articles are handed in', () => {
    const items = [VELDEN, ASHBY, VELDEN_AGAIN, VELDEN_LATER].map((article, index) =>
      placed(`a${index}`, null, article),
    );
    const counts = TermCounts.of(items.map(({ features }) => features));
    const expected = clusterStories(items, counts);
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (order) => {
        expect(clusterStories(order, counts)).toEqual(expected);
      }),
    );
  });

  it('of a thousand equal articles are one', () => {
    const { features } = placed('', null, VELDEN);
    const items = Array.from({ length: 1000 }, (_, index) => ({ id: `a${index}`, features }));
    expect(clusterStories(items, TermCounts.of(items.map((item) => item.features)))).toHaveLength(1);
  });
});
