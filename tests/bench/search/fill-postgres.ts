import pg from 'pg';
import { openStore } from '../../../src/store/open.ts';
import { vectorOf } from '../../../src/store/postgres/search.ts';
import { NOW } from '../../support/articles.ts';
import { sendRows } from '../rows.ts';
import type { CorpusArticle } from './corpus.ts';
import { batches, newTerms, rowsOf } from './rows.ts';

/** What makes writing fast, and would be lost with the machine; foreign keys are not looked at. */
const FAST = `set synchronous_commit = off; set session_replication_role = replica; set maintenance_work_mem = '1GB'`;
const FILLED = [
  'articles',
  'article_topics',
  'tellings',
  'seeds',
  'seed_articles',
  'article_search',
  'search_terms',
];

/** Fills an empty database with these articles, as if they had been saved one by one. */
export async function fillPostgres(url: string, articles: Iterable<CorpusArticle>): Promise<void> {
  await (await openStore(url, 'owner', { now: () => NOW })).close();
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(FAST);
    const indexes = await dropIndexes(client);
    const met = new Set<string>();
    for (const batch of batches(articles)) {
      for (const rows of rowsOf(batch)) await sendRows(client, rows);
      await sendRows(client, {
        table: 'article_search',
        columns: ['article_id', 'published_at', 'document'],
        rows: batch.map(({ article, searchText }) => [article.id, article.publishedAt, vectorOf(searchText)]),
      });
      const terms = newTerms(batch, met).map((term) => [term]);
      await sendRows(client, { table: 'search_terms', columns: ['term'], rows: terms });
    }
    for (const index of indexes) await client.query(index);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

/** @returns how they are made again: at one go, once everything is there */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexname as name, i.indexdef as definition from pg_indexes i
      where i.schemaname = current_schema() and i.tablename = any($1)
        and not exists (select 1 from pg_constraint c where c.conname = i.indexname)`,
    [FILLED],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}
