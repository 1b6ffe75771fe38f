import { fileURLToPath } from 'node:url';
import { UserError } from '../core/errors.ts';

/** Which database an address names. */
export type Address =
  | { readonly engine: 'sqlite'; readonly path: string }
  | { readonly engine: 'postgres'; readonly url: string };

const POSTGRES = /^postgres(?:ql)?:\/\//;

/**
 * Reads `sqlite:./data/newsdesk.db`, `sqlite:///absolute/path.db`, or `postgres://user:password@host/database`.
 * @throws UserError `bad-database-url`
 */
export function readAddress(databaseUrl: string): Address {
  if (POSTGRES.test(databaseUrl)) {
    if (URL.canParse(databaseUrl)) return { engine: 'postgres', url: databaseUrl };
    throw new UserError(
      'bad-database-url',
      'DATABASE_URL is no address. Write postgres://user:password@host:5432/database, and signs such as # / % in the password as %23 %2F %25.',
    );
  }
  const path = sqlitePath(databaseUrl);
  if (path !== null) return { engine: 'sqlite', path };
  throw new UserError(
    'bad-database-url',
    `DATABASE_URL is “${withoutPassword(databaseUrl)}”, which names no database. Set it to sqlite:./data/newsdesk.db or another file, or to postgres://user:password@host/database.`,
  );
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

/** What an address may be shown as: without user, password and parameters. */
export function shownAddress(databaseUrl: string): string {
  if (!POSTGRES.test(databaseUrl)) return withoutPassword(databaseUrl);
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null;
  return url === null ? 'postgres://…' : `postgres://${url.host}${url.pathname}`;
}

/** An address, or what was meant to be one, without who is let in. */
export function withoutPassword(address: string): string {
  return address.replace(/\/\/.*@/, '//…@');
}
