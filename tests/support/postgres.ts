import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A schema of its own on the tests' PostgreSQL. */
export interface PostgresPlace {
  readonly url: string;
  /** Runs statements in it, as an operator would. */
  run(sql: string): Promise<void>;
  /** Takes away what stores have kept in it. */
  empty(): Promise<void>;
  /** Takes it away with all that is in it. */
  remove(): Promise<void>;
}

export async function aPostgresPlace(): Promise<PostgresPlace> {
  const server = inject('postgresUrl');
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  await statement(server, `create schema ${schema}`);
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return {
    url: url.href,
    run: (sql) => statement(url.href, sql),
    empty: () => statement(url.href, EMPTY),
    remove: () => statement(server, `drop schema ${schema} cascade`),
  };
}

/** Of all tables, but of the schema's own history. */
const EMPTY = `
  do $$ begin
    execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ') from pg_tables
              where schemaname = current_schema() and tablename <> 'migrations');
  end $$`;

async function statement(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
