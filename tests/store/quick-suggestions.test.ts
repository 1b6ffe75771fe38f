import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { SearchQuery } from '../../src/ports/store.ts';
import { migrate } from '../../src/store/migrate.ts';
import { sqlStore } from '../../src/store/sql-store.ts';
import { openSqlite } from '../../src/store/sqlite/connection.ts';
import { sqliteSearch } from '../../src/store/sqlite/search.ts';
import { aSeedArticle, batchOf, NOW, paragraphs } from '../support/articles.ts';
import { temporaryFolder } from '../support/folder.ts';

const MIGRATIONS = new URL('../../src/store/migrations/', import.meta.url);
const ANEW = '_quick_suggestions.sqlite.sql';

/** A database as it was before the index of words was made anew. */
function anOldDatabase() {
  const database = openSqlite(join(temporaryFolder(), 'old.db'), 'writer');
  const { raw } = database;
  raw.exec('create table migrations (version integer primary key, applied_at bigint not null)');
  const files = readdirSync(MIGRATIONS)
    .sort()
    .filter((file) => !file.endsWith('.postgres.sql'));
  for (const file of files.slice(
    0,
    files.findIndex((name) => name.endsWith(ANEW)),
  )) {
    raw.exec(readFileSync(new URL(file, MIGRATIONS), 'utf8'));
    raw.prepare('insert into migrations values (?, 0)').run(Number(file.slice(0, 4)));
  }
  return { database, index: sqliteSearch(database), store: sqlStore(database, sqliteSearch(database)) };
}

const word = (token: string, prefix = false): SearchQuery => ({
  terms: [{ tokens: [token], prefix }],
  match: 'all',
  limit: 50,
});
/** Words of headlines and bodies, of summaries, of labels; and beginnings. */
const QUERIES = [
  ...['tram', 'derail', 'hour', 'transport', 'x'].map((token) => word(token)),
  ...['t', 'de', 'lea'].map((token) => word(token, true)),
];

it('an index that is made anew finds what it found, in the same order, and goes on', async () => {
  const { database, index, store } = anOldDatabase();
  for (let n = 0; n < 30; n += 1) {
    const { article, searchText } = aSeedArticle({
      path: `${n}.md`,
      headline: n % 4 === 0 ? `Tram ${n} derails, the tram stops` : `Ferry ${n} leaves`,
      body: paragraphs(`A tram left${n % 3 === 0 ? ' before the ferry' : ''}.`),
    });
    database.raw
      .prepare(
        `insert into articles (id, path, headline, published_at, precision, language, dek, summary, body, topics, related,
                               imported_at, updated_at) values (?, ?, ?, ?, 'day', 'en', '', '[]', '[]', '[]', '[]', 0, 0)`,
      )
      .run(article.id, article.path, article.headline, n);
    await index.put(database, article.id, searchText);
  }
  const found = () =>
    Promise.all(QUERIES.map(async (query) => (await store.search(query)).map(({ id }) => id)));
  const before = await found();
  expect(before.map(({ length }) => length)).toEqual([30, 8, 30, 30, 0, 30, 8, 22]);

  await migrate(database, 'sqlite', (sql) => database.raw.exec(sql), NOW);

  expect(await found()).toEqual(before);
  await store.save(batchOf(aSeedArticle({ path: '0.md', headline: 'A comet returns' })), NOW);
  expect(await store.search(word('derail'))).toHaveLength(7);
  expect(await store.search(word('com', true))).toHaveLength(1);
  await database.close();
});
