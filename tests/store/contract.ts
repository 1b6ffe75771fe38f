/** What every store does, whatever engine it runs on. Each engine's test calls this with its own way to open one. */
import { expect, it } from 'vitest';
import { comparePaths } from '../../src/core/path-order.ts';
import type { SearchTerm, SeedArticle, Store } from '../../src/ports/store.ts';
import { aSeedArticle, aStoredSeed, batchOf, NOW, paragraphs } from '../support/articles.ts';

const day = (n: number) => Date.UTC(2026, 10, n);
const ids = (articles: readonly { id: string }[]) => articles.map(({ id }) => id);
const word = (...tokens: string[]): SearchTerm => ({ tokens, prefix: false });

export function storeContract(open: () => Promise<Store>): void {
  const openWith = async (...articles: SeedArticle[]) => {
    const store = await open();
    await store.save(batchOf(...articles), NOW);
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

  it('knows the words of headlines that begin as one does and are about as long', async () => {
    const store = await openWith(a, b, c);
    expect(await store.termsLike('harbuor')).toEqual(['harbour']);
    expect(await store.termsLike('comet')).toEqual(['comet']);
    expect(await store.termsLike('zzzzzzz')).toEqual([]);
    expect(await store.termsLike('')).toEqual([]);
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
      mediaTopics: ['sport', 'health'],
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
    expect(await store.save(batchOf(rewritten), NOW)).toEqual({ added: 0, revised: 1, retouched: 0 });
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
        await store.save(batchOf(...articles), NOW);
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
    await store.save(batchOf(inBody), NOW);
    expect(ids(await store.search({ terms: [word('comet')], match: 'all', limit: 5 }))).toEqual([
      c.article.id,
      inBody.article.id,
    ]);
  });

  it('weighs those that came last, of more than a thousand that have a word', async () => {
    const store = await openWith(a);
    const others = Array.from({ length: 1000 }, (_, n) =>
      aSeedArticle({
        path: `n-${n}.md`,
        headline: `Report ${n}`,
        dek: 'No news.',
        summary: ['No news.'],
        body: paragraphs('Somebody took a tram.'),
      }),
    );
    await store.save(batchOf(...others.slice(0, -1)), NOW);
    const best = async () => ids(await store.search({ terms: [word('tram')], match: 'all', limit: 1 }));
    expect(await best()).toEqual([a.article.id]);

    await store.save(batchOf(...others.slice(-1)), NOW);

    expect(await best()).not.toEqual([a.article.id]);
  });

  it('shows the newest of what matches to who has hardly begun to type', async () => {
    const store = await openWith(
      aSeedArticle({ path: 'old.md', headline: 'Zebra, zebra', publishedAt: NOW - 9 }),
      aSeedArticle({ path: 'gone.md', headline: 'Zoo', publishedAt: NOW - 1 }),
      aSeedArticle({ path: 'new.md', headline: 'Report', body: paragraphs('A zoo.'), publishedAt: NOW - 5 }),
    );
    await store.withdraw(['gone.md'], NOW);
    const terms = [{ tokens: ['z'], prefix: true }];
    const headlines = async (isVague: boolean) =>
      (await store.search({ terms, match: 'all', isVague, limit: 5 })).map(({ headline }) => headline);
    expect(await headlines(true)).toEqual(['Report', 'Zebra, zebra']);
    expect(await headlines(false)).toEqual(['Zebra, zebra', 'Report']);
  });

  it('counts a topic without the articles that are withdrawn', async () => {
    const store = await openWith(
      aSeedArticle({ path: 'a.md', topics: ['buses', 'trams'] }),
      aSeedArticle({ path: 'b.md', topics: ['trams'] }),
    );
    await store.withdraw(['a.md'], NOW);
    expect(await store.topics(5)).toEqual([{ topic: 'trams', articles: 1 }]);
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
    expect((await store.files('', 10)).map(({ path }) => path)).toEqual(['b.md']);
    await store.save(batchOf(a), NOW);
    expect(await store.article(a.article.id)).toEqual(a.article);
  });

  it('keeps an article that another file has taken over', async () => {
    const store = await openWith(a);
    const moved = aSeedArticle({ ...a.article, path: 'renamed.md' });
    await store.save(batchOf(moved), NOW);
    expect(await store.withdraw(['a.md'], NOW)).toBe(0);
    expect((await store.article(a.article.id))?.path).toBe('renamed.md');
  });

  it('hides what a file said before it became another article', async () => {
    const store = await openWith(a);
    await store.save(batchOf(aSeedArticle({ path: 'a.md', url: 'https://news.example/other' })), NOW);
    expect(await store.article(a.article.id)).toBeNull();
    expect((await store.holdings({})).articles).toBe(1);
  });

  it('counts a revision when an edited article says something else, and none when it only looks different', async () => {
    const store = await openWith(a);
    const { id } = a.article;
    expect(await store.history(id)).toEqual({
      importedAt: NOW,
      revision: 1,
      revisedAt: null,
      withdrawnAt: null,
    });
    const { substance } = a;
    const retouched = { ...aSeedArticle({ ...a.article, caption: 'The tram' }), substance };
    expect(await store.save(batchOf(retouched), NOW + 1)).toEqual({ added: 0, revised: 0, retouched: 1 });
    expect(await store.history(id)).toMatchObject({ revision: 1, revisedAt: null });
    const revised = { ...aSeedArticle({ ...a.article, headline: 'Tram misses it' }), substance: 'other' };
    expect(await store.save(batchOf(revised), NOW + 2)).toEqual({ added: 0, revised: 1, retouched: 0 });
    expect(await store.history(id)).toEqual({
      importedAt: NOW,
      revision: 2,
      revisedAt: NOW + 2,
      withdrawnAt: null,
    });
    expect(await store.history('ffffffffffffffff')).toBeNull();
  });

  it('counts no revision when the same file is only read in a new way', async () => {
    const store = await openWith(a);
    const reread = { ...a, substance: 'read in a new way', edited: false };
    expect(await store.save(batchOf(reread), NOW)).toEqual({ added: 0, revised: 0, retouched: 1 });
    expect(await store.history(a.article.id)).toMatchObject({ revision: 1 });
    const edited = { ...a, substance: 'and then edited' };
    expect(await store.save(batchOf(edited), NOW)).toMatchObject({ revised: 1 });
  });

  it('keeps the history of an article while it is withdrawn', async () => {
    const store = await openWith(a);
    await store.withdraw(['a.md'], NOW + 5);
    expect(await store.history(a.article.id)).toMatchObject({ importedAt: NOW, withdrawnAt: NOW + 5 });
    expect(await store.save(batchOf(a), NOW + 9)).toEqual({ added: 1, revised: 0, retouched: 0 });
    expect(await store.history(a.article.id)).toMatchObject({ importedAt: NOW, withdrawnAt: null });
  });

  it('finds articles by what they are and by what they say, withdrawn ones too', async () => {
    const store = await openWith(a, b, c);
    await store.withdraw(['c.md'], NOW);
    const likeness = ({ article, identity, substance }: SeedArticle, ...paths: string[]) => ({
      id: article.id,
      identity,
      substance,
      paths,
    });
    const found = await store.alike([a.identity, 'nobody'], [c.substance]);
    expect(found.toSorted((x, y) => (x.id < y.id ? -1 : 1))).toEqual(
      [likeness(a, 'a.md'), likeness(c)].sort((x, y) => (x.id < y.id ? -1 : 1)),
    );
    const moved = { ...b, identity: 'ffffffffffffffff' };
    await store.save(batchOf(moved), NOW);
    expect(await store.alike(['ffffffffffffffff'], ['nothing'])).toEqual([likeness(moved, 'b.md')]);
    expect(await store.alike([b.article.id], ['nothing'])).toEqual([likeness(moved, 'b.md')]);
  });

  it('keeps all articles of one file, and withdraws those that it yields no more', async () => {
    const both = [1, 2].map((n) => aSeedArticle({ path: 'two.jsonl', url: `https://news.example/${n}` }));
    const [one, two] = both;
    if (one === undefined || two === undefined) throw new Error('there are two');
    const store = await openWith(...both);
    expect(await store.seed('two.jsonl')).toEqual(aStoredSeed('two.jsonl', both));
    await store.save({ articles: [], read: [aStoredSeed('two.jsonl', [two])] }, NOW);
    expect(ids(await store.newest({ limit: 5 }))).toEqual([two.article.id]);
    expect(await store.withdraw(['two.jsonl'], NOW)).toBe(1);
    expect(await store.newest({ limit: 5 })).toEqual([]);
  });

  it('counts a file as not read while only a part of it is saved', async () => {
    const store = await open();
    await store.save({ articles: [a], read: [] }, NOW);
    expect(await store.seed('a.md')).toEqual({
      path: 'a.md',
      size: 0,
      modifiedAt: 0,
      contentHash: '',
      readingVersion: 0,
      articleIds: [a.article.id],
    });
    expect(await store.withdraw(['a.md'], NOW)).toBe(1);
  });

  it('lists its files in pages, with what tells whether they have changed', async () => {
    const store = await openWith(a, b, c);
    const paths = async (after: string, limit: number) =>
      (await store.files(after, limit)).map(({ path }) => path);
    expect(await paths('', 2)).toEqual(['a.md', 'b.md']);
    expect(await paths('b.md', 2)).toEqual(['c.md']);
    expect(await paths('c.md', 2)).toEqual([]);
    const { path, size, modifiedAt, readingVersion } = aStoredSeed('c.md', [c]);
    expect(await store.files('b.md', 2)).toEqual([{ path, size, modifiedAt, readingVersion }]);
    expect(await store.seed('unknown.md')).toBeNull();
  });

  it('lists its files in the order of their code points', async () => {
    const paths = ['a-b.md', 'a.md', 'a/b.md', 'a0.md', 'é.md', '\uff21.md', '\u{1f600}.md'];
    const store = await openWith(...paths.toReversed().map((path) => aSeedArticle({ path })));
    expect((await store.files('', 10)).map(({ path }) => path)).toEqual(paths);
    expect(paths.toSorted(comparePaths)).toEqual(paths);
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
    await expect(store.save(batchOf(a, impossible), NOW)).rejects.toThrow();
    expect((await store.holdings({})).articles).toBe(0);
    expect(await store.save(batchOf(a), NOW)).toEqual({ added: 1, revised: 0, retouched: 0 });
  });

  it('remembers new times of files whose content is the same', async () => {
    const store = await openWith(a);
    const seed = { ...aStoredSeed('a.md', [a]), modifiedAt: 42, size: 7 };
    await store.touch([seed]);
    expect(await store.seed('a.md')).toEqual(seed);
  });

  it('answers reads while a large import is under way', async () => {
    const store = await openWith(a);
    const batches = Array.from({ length: 20 }, (_, batch) =>
      store.save(
        batchOf(...Array.from({ length: 20 }, (_, n) => aSeedArticle({ path: `bulk-${batch}-${n}.md` }))),
        NOW,
      ),
    );
    const seen = await store.article(a.article.id);
    expect(seen?.id).toBe(a.article.id);
    await Promise.all(batches);
    expect((await store.holdings({})).articles).toBe(401);
  });
}
