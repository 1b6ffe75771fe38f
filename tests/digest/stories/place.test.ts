import { describe, expect, it } from 'vitest';
import { lookupTerms } from '../../../src/digest/stories/lookup-terms.ts';
import { type PlacedArticle, placeArticles } from '../../../src/digest/stories/place.ts';
import { TermCounts } from '../../../src/digest/stories/term-counts.ts';
import { ASHBY, placed, report, VELDEN, VELDEN_AGAIN, VELDEN_LATER } from './reports.ts';

function place(
  articles: readonly PlacedArticle[],
  partial: readonly string[] = [],
  revised: readonly string[] = [],
) {
  const counts = TermCounts.of(articles.map(({ features }) => features));
  return placeArticles(articles, counts, new Set(partial), new Set(revised));
}

describe('a new article', () => {
  it('joins the story that it tells of, which keeps its id', () => {
    expect(
      place([
        placed('c', null, VELDEN_LATER),
        placed('a', 'S', VELDEN),
        placed('b', 'S', VELDEN_AGAIN),
        placed('x', 'T', ASHBY),
      ]),
    ).toEqual([
      { story: 'S', merged: [], articles: ['a', 'b', 'c'] },
      { story: 'T', merged: [], articles: ['x'] },
    ]);
  });

  it('founds a story when it tells of no other', () => {
    expect(place([placed('a', 'S', VELDEN), placed('x', null, ASHBY)])).toEqual([
      { story: 'S', merged: [], articles: ['a'] },
      { story: null, merged: [], articles: ['x'] },
    ]);
  });

  it('that shows two stories to be one merges them under the id of the larger', () => {
    expect(
      place([
        placed('a', 'S', VELDEN),
        placed('b', 'T', VELDEN_AGAIN),
        placed('c', 'T', VELDEN_AGAIN),
        placed('d', null, VELDEN_LATER),
      ]),
    ).toEqual([{ story: 'T', merged: ['S'], articles: ['a', 'b', 'c', 'd'] }]);
  });

  it('that merges two of one size leaves the id of the one with the earliest article', () => {
    expect(place([placed('b', 'T', VELDEN_AGAIN), placed('a', 'S', VELDEN)])).toEqual([
      { story: 'S', merged: ['T'], articles: ['a', 'b'] },
    ]);
  });
});

describe('a story', () => {
  const other = report(
    'Tram strike in Caldern goes on',
    'Tram drivers in Caldern are on strike, said Noor Haddad.',
    1,
  );

  it('that falls apart after an edit leaves its id to the larger part', () => {
    expect(
      place([placed('a', 'S', other), placed('b', 'S', VELDEN_AGAIN), placed('c', 'S', VELDEN_LATER)]),
    ).toEqual([
      { story: null, merged: [], articles: ['a'] },
      { story: 'S', merged: [], articles: ['b', 'c'] },
    ]);
  });

  it('that falls into equal parts leaves it to the one with the earliest article', () => {
    expect(place([placed('b', 'S', other), placed('a', 'S', VELDEN)])).toEqual([
      { story: 'S', merged: [], articles: ['a'] },
      { story: null, merged: [], articles: ['b'] },
    ]);
  });

  it('keeps its id when an article that is revised goes over to another story', () => {
    expect(
      place([placed('a', 'S', VELDEN), placed('b', 'S', VELDEN_AGAIN), placed('c', 'T', VELDEN_LATER)]),
    ).toEqual([{ story: 'S', merged: ['T'], articles: ['a', 'b', 'c'] }]);
  });

  it('stays alone with its id when its only article is revised', () => {
    expect(place([placed('a', 'S', other)])).toEqual([{ story: 'S', merged: [], articles: ['a'] }]);
  });

  it('of which only some articles are handed in does not fall apart, and outweighs the others', () => {
    expect(
      place(
        [placed('a', 'BIG', VELDEN), placed('b', 'S', VELDEN_AGAIN), placed('c', 'S', VELDEN_LATER)],
        ['BIG'],
      ),
    ).toEqual([{ story: 'BIG', merged: ['S'], articles: ['a', 'b', 'c'] }]);
    expect(place([placed('a', 'BIG', VELDEN), placed('b', 'BIG', other)], ['BIG'])).toEqual([
      { story: 'BIG', merged: [], articles: ['a', 'b'] },
    ]);
  });
});

describe('a story of which only some articles are handed in', () => {
  const elsewhere = placed('x', 'BIG', ASHBY);

  it('loses one that is revised into another event, and keeps its id', () => {
    expect(place([elsewhere, placed('b', 'BIG', VELDEN_AGAIN)], ['BIG'], ['x'])).toEqual([
      { story: null, merged: [], articles: ['x'] },
      { story: 'BIG', merged: [], articles: ['b'] },
    ]);
  });

  it('keeps one that is revised and still tells of it', () => {
    expect(place([placed('a', 'BIG', VELDEN), placed('b', 'BIG', VELDEN_AGAIN)], ['BIG'], ['a'])).toEqual([
      { story: 'BIG', merged: [], articles: ['a', 'b'] },
    ]);
  });

  it('leaves its id to the largest part when all of these are revised', () => {
    expect(
      place(
        [elsewhere, placed('b', 'BIG', VELDEN_AGAIN), placed('c', 'BIG', VELDEN_LATER)],
        ['BIG'],
        ['x', 'b', 'c'],
      ),
    ).toEqual([
      { story: null, merged: [], articles: ['x'] },
      { story: 'BIG', merged: [], articles: ['b', 'c'] },
    ]);
  });
});

describe('the keys that candidates are looked up by', () => {
  const counts = TermCounts.of(
    [VELDEN, VELDEN_AGAIN, VELDEN_LATER, ASHBY].map((a) => placed('', null, a).features),
  );
  const keysOf = (article: typeof VELDEN) => lookupTerms(placed('', null, article).features, counts);

  it('are few, and shared by reports of one event', () => {
    expect(keysOf(VELDEN).length).toBeLessThanOrEqual(14);
    expect(keysOf(VELDEN)).toContain('velde');
    expect(keysOf(VELDEN_LATER)).toContain('velde');
  });

  it('are the same for names in other languages, and not for words', () => {
    const english = keysOf(report('Quintero wins', 'Marisol Quintero won the race in Tallinn.'));
    const spanish = keysOf(
      report('Gana Quintero', 'Marisol Quintero ganó en Tallinn.', 0, { language: 'es' }),
    );
    expect(english.filter((key) => spanish.includes(key)).sort()).toEqual(['maris', 'quint', 'talli']);
  });
});

describe('the counts of terms', () => {
  it('make common words say less, each language by itself', () => {
    const counts = TermCounts.of(Array.from({ length: 50 }, () => placed('', null, VELDEN).features));
    expect(counts.rarity('fire', 'en')).toBeLessThan(counts.rarity('flood', 'en'));
    expect(counts.rarity('fire', 'fr')).toBe(counts.rarity('flood', 'fr'));
  });

  it('forget what is taken back', () => {
    const counts = TermCounts.of([VELDEN, ASHBY].map((article) => placed('', null, article).features));
    counts.remove(placed('', null, VELDEN).features);
    const only = TermCounts.of([placed('', null, ASHBY).features]);
    expect(counts).toEqual(only);
    expect(counts.rarity('velden', 'en')).toBe(only.rarity('velden', 'en'));
  });
});
