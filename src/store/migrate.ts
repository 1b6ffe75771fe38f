import { readdirSync, readFileSync } from 'node:fs';
import { UserError } from '../core/errors.ts';
import type { Database } from './database.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
/** `0002_search.sqlite.sql` is for one engine, `0001_articles.sql` for every one. */
const NAME = /^(\d{4})_[a-z_]+(?:\.(sqlite|postgres))?\.sql$/;

interface Migration {
  readonly version: number;
  readonly sql: string;
}

/**
 * Brings a database to the newest schema, one transaction for each step.
 * @param execute runs several statements at once
 * @throws UserError `database-schema` when a newer program has been at it
 */
export async function migrate(
  database: Database,
  engine: 'sqlite' | 'postgres',
  execute: (sql: string) => void | Promise<void>,
  now: number,
): Promise<void> {
  await execute(
    'create table if not exists migrations (version integer primary key, applied_at bigint not null)',
  );
  const current = await schemaOf(database);
  const migrations = migrationsFor(engine);
  const newest = migrations.at(-1)?.version ?? 0;
  if (current > newest) throw tooNew(current, newest);
  for (const { version, sql } of migrations) {
    if (version <= current) continue;
    await database.transaction(async (transaction) => {
      await execute(sql);
      await transaction.run('insert into migrations (version, applied_at) values ($1, $2)', [version, now]);
    });
  }
}

/**
 * For those who only read: the schema must be the one that this program writes.
 * @throws UserError `database-schema`
 */
export async function requireNewestSchema(database: Database, engine: 'sqlite' | 'postgres'): Promise<void> {
  const current = await schemaOf(database);
  const newest = newestSchema(engine);
  if (current > newest) throw tooNew(current, newest);
  if (current < newest) {
    throw new UserError(
      'database-schema',
      `The database has schema ${current}, and this Newsdesk reads schema ${newest}. Start the bot of this version once: it brings the database up to date.`,
    );
  }
}

/** For what may be older, and is brought up to date when it is used. @throws UserError `database-schema` when it is newer */
export async function requireKnownSchema(database: Database, engine: 'sqlite' | 'postgres'): Promise<void> {
  const current = await schemaOf(database);
  const newest = migrationsFor(engine).at(-1)?.version ?? 0;
  if (current > newest) throw tooNew(current, newest);
}

/** The newest migration that a database has had; 0 for one that has had none. */
export async function schemaOf(database: Database): Promise<number> {
  const [row] = await database.all('select coalesce(max(version), 0) as version from migrations');
  return Number(row?.version ?? 0);
}

/** The schema that this program reads and writes. */
export function newestSchema(engine: 'sqlite' | 'postgres'): number {
  return migrationsFor(engine).at(-1)?.version ?? 0;
}

function tooNew(current: number, newest: number): UserError {
  return new UserError(
    'database-schema',
    `The database has schema ${current}, and this Newsdesk knows schemas up to ${newest}. Update Newsdesk, or use another DATABASE_URL.`,
  );
}

function migrationsFor(engine: 'sqlite' | 'postgres'): Migration[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => {
      const match = NAME.exec(file);
      if (match === null) throw new Error(`not a migration's name: ${file}`);
      if (match[2] !== undefined && match[2] !== engine) return [];
      return [{ version: Number(match[1]), sql: readFileSync(new URL(file, FOLDER), 'utf8') }];
    });
}
