import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { searchText } from '../../src/digest/understand.ts';
import type { SeedArticle } from '../../src/ports/store.ts';
import { openStore } from '../../src/store/open.ts';
import { aStoredSeed, NOW } from '../support/articles.ts';
import { temporaryFolder } from '../support/folder.ts';
import { aPostgresPlace } from '../support/postgres.ts';
import { corpus } from './search/corpus.ts';
import { fillPostgres } from './search/fill-postgres.ts';
import { fillSqlite } from './search/fill-sqlite.ts';

const ARTICLES = 60;
/** What is filled in, in an order of its own. */
const TABLES = {
  articles: 'id',
  article_topics: 'article_id, topic_key',
  article_search: '1',
  search_terms: 'term',
  seeds: 'path',
  seed_articles: 'path',
  tellings: 'article_id',
};
/** Only SQLite has it. */
const SQLITE_TABLES = { ...TABLES, article_rows: 'number' };

/** Saved as an import does it, with what a filled store has where the bench asks for nothing. */
async function save(url: string): Promise<void> {
  const store = await openStore(url, 'owner', { now: () => NOW });
  for (const { article, searchText } of corpus(ARTICLES)) {
    const { id } = article;
    const comparison = { day: 0, text: '{}' };
    const given: SeedArticle = { article, searchText, comparison, identity: id, substance: id, edited: true };
    const read = { ...aStoredSeed(article.path, [given]), size: 1, contentHash: id };
    await store.save({ articles: [given], read: [read] }, NOW);
  }
  await store.close();
}

it('articles of the bench are found by what the product would find them by', () => {
  for (const made of corpus(ARTICLES)) expect(made.searchText).toEqual(searchText(made.article));
});

it('filling SQLite at one go writes what saving writes', async () => {
  const [saved = '', filled = ''] = ['saved.db', 'filled.db'].map((name) => join(temporaryFolder(), name));
  await save(`sqlite:${saved}`);
  await fillSqlite(filled, corpus(ARTICLES));

  const [one, other] = [saved, filled].map((path) => {
    const database = new DatabaseSync(path);
    database.exec("create virtual table temp.words using fts5vocab (main, 'article_search', 'instance')");
    const words = database.prepare('select * from temp.words order by term, doc, col, offset').all();
    const tables = Object.entries(SQLITE_TABLES).map(([table, order]) =>
      table === 'article_search' ? words : database.prepare(`select * from ${table} order by ${order}`).all(),
    );
    database.close();
    return tables;
  });
  expect(one?.map(({ length }) => length).every((rows) => rows >= ARTICLES)).toBe(true);
  expect(other).toEqual(one);
});

it('filling PostgreSQL at one go writes what saving writes, with all its indexes', async () => {
  const places = [await aPostgresPlace(), await aPostgresPlace()] as const;
  onTestFinished(async () => {
    for (const place of places) await place.remove();
  });
  await save(places[0].url);
  await fillPostgres(places[1].url, corpus(ARTICLES));

  const [one, other] = await Promise.all(
    places.map(async ({ url }) => {
      const client = new pg.Client(url);
      await client.connect();
      const tables: unknown[] = [];
      for (const [table, order] of Object.entries(TABLES))
        tables.push((await client.query(`select * from ${table} order by ${order}`)).rows);
      const indexes = await client.query(
        'select indexname from pg_indexes where schemaname = current_schema() order by 1',
      );
      await client.end();
      return { tables, indexes: indexes.rows };
    }),
  );
  expect(other).toEqual(one);
});
