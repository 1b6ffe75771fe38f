import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { UserError } from '../../core/errors.ts';
import type { Database } from '../database.ts';
import { migrate } from '../migrate.ts';
import { makeDurable, openSqlite } from './connection.ts';
import { takeOwnership } from './owner.ts';
import { unusable } from './unusable.ts';

/** What each database file begins with. Source: sqlite.org/fileformat.html#the_database_header */
const HEADER = Buffer.from('SQLite format 3\0');

/** A database that this process has to itself. */
export interface OwnedDatabase extends Database {
  readonly raw: DatabaseSync;
}

/**
 * Opens a database file for writing, as the only one who does, and brings its schema up to date. What is not there yet
 * is made. Closing it gives the ownership back.
 * @param now milliseconds since the epoch
 * @throws UserError `database-in-use`, `database-schema`, `database-unusable`; errors of the system and of SQLite as they are
 */
export async function openOwned(path: string, now: number): Promise<OwnedDatabase> {
  mkdirSync(dirname(path), { recursive: true });
  // Before anything is written beside it.
  refuseOtherKind(path);
  const release = takeOwnership(path);
  let opened: OwnedDatabase | null = null;
  try {
    const database = openSqlite(path, 'writer');
    opened = database;
    await refuseForeign(database, path);
    makeDurable(database.raw);
    await migrate(database, 'sqlite', (sql) => database.raw.exec(sql), now);
    const close = async () => {
      await opened?.close();
      release();
    };
    return { ...database, close };
  } catch (error) {
    await opened?.close();
    release();
    throw error;
  }
}

/** A file that is no database is somebody's own; an empty one may become a database. @throws UserError `database-unusable` */
function refuseOtherKind(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile() || found.size === 0) return;
  const beginning = Buffer.alloc(HEADER.length);
  const descriptor = openSync(path, 'r');
  try {
    readSync(descriptor, beginning);
  } finally {
    closeSync(descriptor);
  }
  if (!beginning.equals(HEADER)) throw unusable(path, 'file is not a database');
}

/** For those who look at what is there: a file must be. @throws UserError `no-database` */
export function requireFile(path: string): void {
  if (existsSync(path)) return;
  throw new UserError(
    'no-database',
    `There is no database at ${path} yet. Run “npm run newsdesk -- import” first, or set DATABASE_URL to the one you mean.`,
  );
}

/** Another program's file is not ours to add tables to, nor to read. @throws UserError `database-unusable` */
export async function refuseForeign(database: Database, path: string): Promise<void> {
  const tables = (await database.all("select name from sqlite_schema where type = 'table'")).map(
    ({ name }) => name,
  );
  if (tables.length === 0 || tables.includes('migrations')) return;
  throw new UserError(
    'database-unusable',
    `The database ${path} belongs to another program. Set DATABASE_URL to a file of its own, such as sqlite:./data/newsdesk.db.`,
  );
}
