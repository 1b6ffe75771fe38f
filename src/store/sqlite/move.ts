import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../../core/errors.ts';
import type { Database } from '../database.ts';
import { schemaOf } from '../migrate.ts';
import { buildIndex } from '../move/build-index.ts';
import type { MoveSource, MoveTarget } from '../move/end.ts';
import { quoted } from '../move/rows.ts';
import type { Table } from '../move/table.ts';
import { tablesIn } from './catalogue.ts';
import { makeDurable, openSqlite } from './connection.ts';
import { openOwned, refuseForeign } from './owned.ts';
import { sqliteSearch } from './search.ts';
import { explainUnusable } from './unusable.ts';

/**
 * A database file to move from. Its owner is this process: no bot runs on it meanwhile.
 * @param now milliseconds since the epoch
 * @throws UserError `no-database`, `database-in-use`, `database-schema`, `database-unusable`
 */
export async function sqliteSource(path: string, now: number): Promise<MoveSource> {
  if (!existsSync(path)) throw new UserError('no-database', `There is no database at ${path}. Check --from.`);
  return explained(path, async () => {
    await requireInstallation(path);
    const database = await openOwned(path, now);
    return { name: nameOf(path), database, tables: () => tablesIn(database), close: database.close };
  });
}

/** A database file to move to, which is made if there is none. @throws UserError as above */
export async function sqliteTarget(path: string, now: number): Promise<MoveTarget> {
  return explained(path, async () => {
    const database = await openOwned(path, now);
    // What a power cut takes is filled again; nothing is out of order.
    database.raw.exec('pragma synchronous = normal');
    return {
      name: nameOf(path),
      database,
      tables: () => tablesIn(database),
      close: database.close,
      // It looks for each value of a statement by its name, among all others.
      rowsAtOnce: 1,
      empty: (given) => empty(database, given),
      // The next commit makes all before it survive one.
      settle: async () => makeDurable(database.raw),
      index: {
        async build(searchText, done) {
          // Search takes those first that came last. Of another SQLite database the numbers have been moved.
          await database.run(
            `insert into article_rows (article_id) select id from articles where true
              order by imported_at, published_at, id on conflict (article_id) do nothing`,
          );
          const key = [{ expression: 'r.number', column: 'number' }];
          const from = 'article_rows r join articles a on a.id = r.article_id';
          await buildIndex(database, sqliteSearch(database), { from, key }, searchText, done);
        },
        size: () => countIn(database, 'article_search'),
      },
    };
  });
}

/** An empty file would become a database. */
async function requireInstallation(path: string): Promise<void> {
  const database = openSqlite(path, 'reader');
  try {
    await refuseForeign(database, path);
    await schemaOf(database);
  } finally {
    await database.close();
  }
}

async function explained<T>(path: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    // Another file for it would move something else.
    if (error instanceof UserError && error.code === 'database-in-use') {
      throw new UserError(
        error.code,
        `A bot runs on the database ${path}, or another “newsdesk migrate” does. Stop it first.`,
        { cause: error },
      );
    }
    throw explainUnusable(error, path);
  }
}

/** Two names of one file are one. */
function nameOf(path: string): string {
  return `sqlite:${resolve(path)}`;
}

async function empty(database: Database, given: readonly Table[]): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.run("insert into article_search (article_search) values ('delete-all')");
    await transaction.run('delete from article_rows');
    for (const { name } of given.toReversed()) await transaction.run(`delete from ${quoted(name)}`);
  });
}

async function countIn(database: Database, table: string): Promise<number> {
  const [row] = await database.all(`select count(*) as count from ${quoted(table)}`);
  return Number(row?.count);
}
