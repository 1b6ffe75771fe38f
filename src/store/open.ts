import { fileURLToPath } from 'node:url';
import { UserError } from '../core/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { openSqliteStore } from './sqlite/open.ts';

const POSTGRES = /^postgres(?:ql)?:\/\//;

/**
 * Opens the store that an address names: `sqlite:./data/newsdesk.db`, `sqlite:///absolute/path.db`, or
 * `postgres://user:password@host/database`. Only the engine that is used is loaded.
 * @param mode see `openSqliteStore`
 * @throws UserError `bad-database-url` and those of the engine
 */
export async function openStore(databaseUrl: string, mode: 'owner' | 'reader', clock: Clock): Promise<Store> {
  if (POSTGRES.test(databaseUrl)) {
    const { openPostgresStore } = await import('./postgres/open.ts');
    return openPostgresStore(databaseUrl, mode, clock.now());
  }
  const path = sqlitePath(databaseUrl);
  if (path === null) {
    throw new UserError(
      'bad-database-url',
      `DATABASE_URL is “${withoutPassword(databaseUrl)}”, which names no database. Set it to sqlite:./data/newsdesk.db or another file, or to postgres://user:password@host/database.`,
    );
  }
  return openSqliteStore(path, mode, clock.now());
}

function sqlitePath(databaseUrl: string): string | null {
  if (!databaseUrl.startsWith('sqlite:')) return null;
  const path = databaseUrl.slice('sqlite:'.length);
  if (path === '' || path.endsWith('/')) return null;
  if (path.includes(':memory:')) return null;
  if (!path.startsWith('//')) return path;
  // Three slashes: an absolute path. With two, the first folder would be a host.
  if (!path.startsWith('///')) return null;
  try {
    return fileURLToPath(`file:${path}`);
  } catch (error) {
    // A path such as `%zz` or `%2F`, which no file can have.
    if (error instanceof TypeError || error instanceof URIError) return null;
    throw error;
  }
}

function withoutPassword(databaseUrl: string): string {
  return databaseUrl.replace(/\/\/.*@/, '//…@');
}
