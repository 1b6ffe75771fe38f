import { expect, it, onTestFinished } from 'vitest';
import type { SearchQuery, Store } from '../../src/ports/store.ts';
import { openStore } from '../../src/store/open.ts';
import { openPool, pooledDatabase } from '../../src/store/postgres/connection.ts';
import { postgresSearch } from '../../src/store/postgres/search.ts';
import { aSeedArticle, batchOf, NOW, paragraphs } from '../support/articles.ts';
import { aPostgresPlace } from '../support/postgres.ts';

const DAY = 86_400_000;

/** A store, and two ways to search it: through the index of words, and through the newest articles. */
async function aLibrary(): Promise<{ store: Store; ways: Pick<Store, 'search'>[] }> {
  const place = await aPostgresPlace();
  const store = await openStore(place.url, 'owner', { now: () => NOW });
  const database = pooledDatabase(openPool(place.url));
  onTestFinished(async () => {
    await Promise.all([store.close(), database.close()]);
    await place.remove();
  });
  const ways = [Number.POSITIVE_INFINITY, 0].map((mostNamed) => postgresSearch(database, mostNamed));
  return { store, ways };
}

const query = (text: string, match: SearchQuery['match'] = 'all', prefix = false): SearchQuery => ({
  terms: text.split(' ').map((token) => ({ tokens: [token], prefix })),
  match,
  limit: 50,
});

it('finds the same in the same order, whether a word is rare or everybody says it', async () => {
  const { store, ways } = await aLibrary();
  const articles = Array.from({ length: 40 }, (_, n) =>
    aSeedArticle({
      path: `${n}.md`,
      headline: n % 5 === 0 ? `Tram ${n} derails` : `Report ${n}`,
      publishedAt: NOW - n * DAY,
      body: paragraphs(`Somebody took a tram${n % 3 === 0 ? ' and a ferry' : ''}.`),
    }),
  );
  await store.save(batchOf(...articles), NOW);
  await store.withdraw(['0.md', '7.md'], NOW);

  for (const one of [
    query('tram'),
    query('tram ferri'),
    query('ferri derail', 'any'),
    query('tra', 'all', true),
    query('nobody'),
  ]) {
    const [byWords, amongNewest] = await Promise.all(ways.map((way) => way.search(one)));
    expect(amongNewest).toEqual(byWords);
  }
  const found = (await ways[1]?.search(query('tram')))?.map(({ path }) => path);
  expect(found).toHaveLength(38);
  expect(found?.slice(0, 7)).toEqual(['5.md', '10.md', '15.md', '20.md', '25.md', '30.md', '35.md']);
});

it('weighs the newest of more than a thousand that have a word, either way', async () => {
  const { store, ways } = await aLibrary();
  const old = aSeedArticle({ path: 'old.md', headline: 'Tram derails', publishedAt: NOW - 9000 * DAY });
  const others = Array.from({ length: 1000 }, (_, n) =>
    aSeedArticle({
      ...{ path: `${n}.md`, headline: `Report ${n}`, publishedAt: NOW - n * DAY },
      body: paragraphs('Somebody took a tram.'),
    }),
  );
  await store.save(batchOf(old, ...others.slice(1)), NOW);
  const best = () =>
    Promise.all(ways.map(async (way) => (await way.search({ ...query('tram'), limit: 1 }))[0]?.path));
  expect(await best()).toEqual(['old.md', 'old.md']);

  await store.save(batchOf(...others.slice(0, 1)), NOW);

  expect(await best()).not.toContain('old.md');
});
