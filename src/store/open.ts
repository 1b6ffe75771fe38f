import { fileURLToPath } from 'node:url';
import { UserError } from '../core/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { openSqliteStore } from './sqlite/open.ts';

/**
 * Opens the store that an address names: `sqlite:./data/newsdesk.db`, or `sqlite:///absolute/path.db`.
 * @param mode see `openSqliteStore`
 * @throws UserError `bad-database-url` and those of the engine
 */
export async function openStore(databaseUrl: string, mode: 'owner' | 'reader', clock: Clock): Promise<Store> {
  const path = sqlitePath(databaseUrl);
  if (path === null) {
    throw new UserError(
      'bad-database-url',
      `DATABASE_URL is “${withoutPassword(databaseUrl)}”, which names no SQLite file, and this version stores nowhere else. Set it to sqlite:./data/newsdesk.db or another file.`,
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
