import { UserError } from '../core/errors.ts';
import { readAddress } from './address.ts';
import type { Copied, CopyOptions } from './sqlite/copy.ts';

/**
 * Copies a SQLite database to a file, also while a bot works on it.
 * @throws UserError `not-sqlite`, `no-database`, `database-unusable`, `file-exists`, `backup-failed`
 */
export async function backUp(databaseUrl: string, file: string, options: CopyOptions): Promise<Copied> {
  const address = readAddress(databaseUrl);
  if (address.engine === 'postgres') throw new UserError('not-sqlite', WITH_PG_DUMP);
  return (await import('./sqlite/backup.ts')).backUpSqlite(address.path, file, options);
}

/**
 * Puts a backup in the place of a SQLite database on which no bot works.
 * @throws UserError `not-sqlite`, `database-in-use`, `file-exists`, `backup-unusable`, `database-schema`, `backup-failed`
 */
export async function restore(databaseUrl: string, file: string, options: CopyOptions): Promise<Copied> {
  const address = readAddress(databaseUrl);
  if (address.engine === 'postgres') throw new UserError('not-sqlite', WITH_PG_RESTORE);
  return (await import('./sqlite/restore.ts')).restoreSqlite(address.path, file, options);
}

const WITH_PG_DUMP =
  'DATABASE_URL is a PostgreSQL server, which makes backups itself, also while bots run: pg_dump --format=custom --no-owner --file=FILE "$DATABASE_URL". docs/OPERATIONS.md says how one is restored.';
const WITH_PG_RESTORE =
  'DATABASE_URL is a PostgreSQL server. Stop every bot, then: pg_restore --clean --if-exists --no-owner --single-transaction --dbname="$DATABASE_URL" FILE. Before you start them, say when the backup was made, so that nothing is posted twice: docs/OPERATIONS.md has the line.';
