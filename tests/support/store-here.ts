import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Store } from '../../src/ports/store.ts';
import { migrate } from '../../src/store/migrate.ts';
import { sqlStore } from '../../src/store/sql-store.ts';
import { openSqlite } from '../../src/store/sqlite/connection.ts';
import { sqliteSearch } from '../../src/store/sqlite/search.ts';

/**
 * The store on SQLite without its threads: the same statements, on one connection. Nothing has to survive a power cut.
 * @param now milliseconds since the epoch
 */
export async function openStoreHere(path: string, now: number): Promise<Store> {
  if (path !== ':memory:' && !existsSync(path)) {
    empty ??= emptyDatabase(path, now);
    const bytes = await empty;
    writeFileSync(path, bytes);
  }
  const database = await migrated(path, now);
  return inTurn(sqlStore(database, sqliteSearch(database)));
}

/** A database with every table and nothing in it. Making one takes seven times what copying it takes. */
let empty: Promise<Uint8Array> | null = null;

async function emptyDatabase(path: string, now: number): Promise<Uint8Array> {
  const database = await migrated(path, now);
  await database.close();
  return readFileSync(path);
}

async function migrated(path: string, now: number): Promise<ReturnType<typeof openSqlite>> {
  const database = openSqlite(path, 'writer');
  database.raw.exec('pragma journal_mode = wal; pragma synchronous = off');
  await migrate(database, 'sqlite', (sql) => database.raw.exec(sql), now);
  return database;
}

/** One call after the other, as a thread takes them: a transaction must never find another call's statements in it. */
function inTurn(store: Store): Store {
  let last: Promise<unknown> = Promise.resolve();
  const methods = Object.entries(store).map(
    ([name, method]: [string, (...args: never[]) => Promise<unknown>]) => [
      name,
      (...args: never[]) => {
        // What comes out is a copy, as from a thread: who changes it changes nothing stored.
        const answer = last.then(async () => structuredClone(await method(...args)));
        last = answer.catch(() => {});
        return answer;
      },
    ],
  );
  const queued = Object.fromEntries(methods) as unknown as Store;
  let closing: Promise<void> | null = null;
  return {
    ...queued,
    close() {
      closing ??= queued.close();
      return closing;
    },
  };
}
