/** What every store does, whatever engine it runs on. Each engine's test calls this with its own way to open one. */
import { expect, it } from 'vitest';
import type { SearchTerm, SeedArticle, Store } from '../../src/ports/store.ts';
import { aSeedArticle, NOW, paragraphs } from '../support/articles.ts';

const day = (n: number) => Date.UTC(2026, 10, n);
const ids = (articles: readonly { id: string }[]) => articles.map(({ id }) => id);
const word = (...tokens: string[]): SearchTerm => ({ tokens, prefix: false });

export function storeContract(open: () => Promise<Store>): void {
  const openWith = async (...articles: SeedArticle[]) => {
    const store = await open();
    await store.save(articles, NOW);
    return store;
  };
  const a = aSeedArticle({
    path: 'a.md',
    headline: 'Tram reaches the harbour',
    publishedAt: day(1),
    topics: ['Transport'],
  });
  const b = aSeedArticle({
    path: 'b.md',
    headline: 'Harbour fees rise',
    publishedAt: day(2),
    topics: ['economy', 'transport'],
  });
  const c = aSeedArticle({
    path: 'c.md',
    headline: 'Comet seen',
    publishedAt: day(3),
    topics: ['space'],
    source: 'Sky',
  });

  it('gives an article back as it was saved', async () => {
    const store = await openWith(a);
    expect(await store.article(a.article.id)).toEqual(a.article);
    expect(await store.article('ffffffffffffffff')).toBeNull();
  });

  it('keeps every field, also those that are empty or hold quotation marks and line breaks', async () => {
    const bare = aSeedArticle({
      path: 'bare.md',
      url: null,
      source: null,
      byline: 'O’Neill, "Max"',
      caption: "it's\na caption",
      dek: '',
      summary: [],
      body: [],
      topics: [],
      related: [{ headline: 'More', url: null }],
    });
    const store = await openWith(bare);
    expect(await store.article(bare.article.id)).toEqual(bare.article);
  });

  it('lists the newest first, and settles ties by the id', async () => {
    const tied = [0, 1, 2].map((n) => aSeedArticle({ path: `tie-${n}.md`, publishedAt: day(9) }));
    const store = await openWith(a, c, b, ...tied);
    expect(ids(await store.newest({ limit: 10 }))).toEqual([
      ...ids(tied.map(({ article }) => article)).sort(),
      c.article.id,
      b.article.id,
      a.article.id,
    ]);
    expect(await store.newest({ limit: 2 })).toHaveLength(2);
  });

  it('filters by topic, whatever its case, and by time', async () => {
    const store = await openWith(a, b, c);
    expect(ids(await store.newest({ topic: 'transport', limit: 10 }))).toEqual([b.article.id, a.article.id]);
    expect(
      ids(await store.newest({ topic: 'transport', since: { at: day(2), day: day(2) }, limit: 10 })),
    ).toEqual([b.article.id]);
    expect(await store.newest({ topic: 'nothing', limit: 10 })).toEqual([]);
  });

  it('compares days with days: what was published on a day is not earlier than that day anywhere', async () => {
    const moment = aSeedArticle({ path: 'm.md', precision: 'instant', publishedAt: day(2) + 3_600_000 });
    const store = await openWith(a, b, moment);
    // Midnight of 2 November in New York is four hours after midnight in UTC.
    const since = { at: day(2) + 4 * 3_600_000, day: day(2) };
    expect(ids(await store.newest({ since, limit: 10 }))).toEqual([b.article.id]);
  });

  it('counts what fits a query', async () => {
    const store = await openWith(a, b, c);
    expect(await store.holdings({})).toEqual({ articles: 3, sources: 2 });
    expect(await store.holdings({ topic: 'transport' })).toEqual({ articles: 2, sources: 1 });
    expect(await store.holdings({ since: { at: day(20), day: day(20) } })).toEqual({
      articles: 0,
      sources: 0,
    });
  });

  it('replaces an article of the same id and finds it by its new words only', async () => {
    const store = await openWith(a);
    const rewritten = aSeedArticle({ path: 'a.md', headline: 'Bus reaches the airport', topics: ['buses'] });
    expect(await store.save([rewritten], NOW)).toEqual({ added: 0, updated: 1 });
    expect((await store.article(a.article.id))?.headline).toBe('Bus reaches the airport');
    expect(await store.search({ terms: [word('tram')], match: 'all', limit: 5 })).toEqual([]);
    expect(await store.search({ terms: [word('bus')], match: 'all', limit: 5 })).toHaveLength(1);
    expect(await store.topics(5)).toEqual([{ topic: 'buses', articles: 1 }]);
  });

  it('replaces many articles at once, time and again', async () => {
    const store = await open();
    for (const round of ['first', 'second', 'third']) {
      for (let batch = 0; batch < 5; batch += 1) {
        const articles = Array.from({ length: 20 }, (_, n) =>
          aSeedArticle({ path: `n-${batch}-${n}.md`, headline: `The ${round} headline` }),
        );
        await store.save(articles, NOW);
      }
    }
    expect(await store.search({ terms: [word('first')], match: 'all', limit: 5 })).toEqual([]);
    expect(await store.search({ terms: [word('third')], match: 'all', limit: 500 })).toHaveLength(100);
  });

  it('finds all words or any word, the headline weighing most', async () => {
    const store = await openWith(a, b, c);
    expect(
      ids(await store.search({ terms: [word('harbour'), word('tram')], match: 'all', limit: 5 })),
    ).toEqual([a.article.id]);
    const any = await store.search({ terms: [word('tram'), word('comet')], match: 'any', limit: 5 });
    expect(ids(any).sort()).toEqual(ids([a.article, c.article]).sort());
    const inBody = aSeedArticle({
      path: 'd.md',
      headline: 'Weather',
      dek: 'Rain.',
      summary: ['Rain.'],
      body: paragraphs('A comet in the rain.'),
    });
    await store.save([inBody], NOW);
    expect(ids(await store.search({ terms: [word('comet')], match: 'all', limit: 5 }))).toEqual([
      c.article.id,
      inBody.article.id,
    ]);
  });

  it('finds words by their alternatives and by their beginning', async () => {
    const store = await openWith(a, b, c);
    expect(ids(await store.search({ terms: [word('nothing', 'comet')], match: 'all', limit: 5 }))).toEqual([
      c.article.id,
    ]);
    expect(
      ids(await store.search({ terms: [{ tokens: ['com'], prefix: true }], match: 'all', limit: 5 })),
    ).toEqual([c.article.id]);
    expect(await store.search({ terms: [], match: 'all', limit: 5 })).toEqual([]);
  });

  it.each(['"', 'NEAR(', 'a" OR "b', '*', 'headline:', "'; drop table articles; --"])(
    'takes %s in a query for text, not for syntax',
    async (token) => {
      const store = await openWith(a);
      expect(await store.search({ terms: [word(token)], match: 'all', limit: 5 })).toEqual([]);
      expect((await store.holdings({})).articles).toBe(1);
    },
  );

  it('hides an article whose file is gone, and shows it again when the file is back', async () => {
    const store = await openWith(a, b);
    expect(await store.withdraw(['a.md', 'unknown.md'], NOW)).toBe(1);
    expect(ids(await store.newest({ limit: 5 }))).toEqual([b.article.id]);
    expect(await store.article(a.article.id)).toBeNull();
    expect(await store.search({ terms: [word('tram')], match: 'all', limit: 5 })).toEqual([]);
    expect((await store.seeds()).map(({ path }) => path)).toEqual(['b.md']);
    await store.save([a], NOW);
    expect(await store.article(a.article.id)).toEqual(a.article);
  });

  it('keeps an article that another file has taken over', async () => {
    const store = await openWith(a);
    const moved = aSeedArticle({ ...a.article, path: 'renamed.md' });
    await store.save([moved], NOW);
    expect(await store.withdraw(['a.md'], NOW)).toBe(0);
    expect((await store.article(a.article.id))?.path).toBe('renamed.md');
  });

  it('hides what a file said before it became another article', async () => {
    const store = await openWith(a);
    await store.save([aSeedArticle({ path: 'a.md', url: 'https://news.example/other' })], NOW);
    expect(await store.article(a.article.id)).toBeNull();
    expect((await store.holdings({})).articles).toBe(1);
  });

  it('names the articles that share topics: most shared first, then newest', async () => {
    const both = aSeedArticle({ path: 'both.md', publishedAt: day(1), topics: ['economy', 'Transport'] });
    const store = await openWith(a, b, c, both);
    expect(ids(await store.sharingTopics(b.article.id, 1, 5))).toEqual([both.article.id, a.article.id]);
    expect(ids(await store.sharingTopics(b.article.id, 2, 5))).toEqual([both.article.id]);
    expect(await store.sharingTopics(c.article.id, 1, 5)).toEqual([]);
  });

  it('names topics by use, and the languages', async () => {
    const french = aSeedArticle({ path: 'fr.md', language: 'fr', topics: ['économie'] });
    const store = await openWith(a, b, c, french);
    expect((await store.topics(1))[0]?.articles).toBe(2);
    expect(await store.languages()).toEqual(['en', 'fr']);
  });

  it('saves a batch whole or not at all', async () => {
    const store = await open();
    const broken = aSeedArticle({ path: 'x.md' });
    const impossible = { ...broken, article: { ...broken.article, headline: null as unknown as string } };
    await expect(store.save([a, impossible], NOW)).rejects.toThrow();
    expect((await store.holdings({})).articles).toBe(0);
    expect(await store.save([a], NOW)).toEqual({ added: 1, updated: 0 });
  });

  it('remembers new times of files whose content is the same', async () => {
    const store = await openWith(a);
    await store.touch([{ ...a.seed, modifiedAt: 42, size: 7 }]);
    expect(await store.seeds()).toEqual([{ ...a.seed, modifiedAt: 42, size: 7 }]);
  });

  it('answers reads while a large import is under way', async () => {
    const store = await openWith(a);
    const batches = Array.from({ length: 20 }, (_, batch) =>
      store.save(
        Array.from({ length: 20 }, (_, n) => aSeedArticle({ path: `bulk-${batch}-${n}.md` })),
        NOW,
      ),
    );
    const seen = await store.article(a.article.id);
    expect(seen?.id).toBe(a.article.id);
    await Promise.all(batches);
    expect((await store.holdings({})).articles).toBe(401);
  });
}
