import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode, UserError } from '../../core/errors.ts';
import type { Store } from '../../ports/store.ts';
import { connectThread, type StoreThread } from './client.ts';

/** What goes to the reading thread. Everything else is the writer's. */
const READS: ReadonlySet<keyof Store> = new Set([
  'seeds',
  'newest',
  'search',
  'article',
  'sharingTopics',
  'topics',
  'languages',
  'holdings',
] as const);

/**
 * The store on SQLite, in threads: one that owns the only writing connection, one that reads beside it and never
 * waits for it.
 * @param mode `owner` creates the database and may write; `reader` looks at one that exists, also while it is owned
 * @throws UserError `database-in-use`, `database-too-new`, `database-unusable`, `no-database`
 */
export async function openSqliteStore(path: string, mode: 'owner' | 'reader'): Promise<Store> {
  if (mode === 'owner') makeFolder(path);
  const reader = connectThread({ path, role: 'reader' });
  if (mode === 'reader') return storeOf(reader, reader);
  const writer = connectThread({ path, role: 'writer' });
  try {
    await writer.ready;
  } catch (error) {
    await Promise.all([reader.terminate(), writer.terminate()]);
    throw explain(error, path);
  }
  return storeOf(reader, writer);
}

function storeOf(reader: StoreThread, writer: StoreThread): Store {
  const call =
    (method: keyof Store) =>
    (...args: unknown[]): Promise<unknown> =>
      (READS.has(method) ? reader : writer).call(method, args);
  const close = async () => {
    await Promise.all([...new Set([reader, writer])].map((thread) => thread.close()));
  };
  const methods: Record<keyof Store, unknown> = {
    seeds: call('seeds'),
    save: call('save'),
    touch: call('touch'),
    withdraw: call('withdraw'),
    newest: call('newest'),
    search: call('search'),
    article: call('article'),
    sharingTopics: call('sharingTopics'),
    topics: call('topics'),
    languages: call('languages'),
    holdings: call('holdings'),
    close,
  };
  return methods as Store;
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw unusable(path, error);
  }
}

function explain(error: unknown, path: string): unknown {
  if (error instanceof UserError) return error;
  const sqlite = error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
  return sqlite || systemCode(error) !== undefined ? unusable(path, error) : error;
}

function unusable(path: string, cause: unknown): UserError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new UserError(
    'database-unusable',
    `The database ${path} cannot be opened (${reason}). Check that the folder exists and may be written, or set DATABASE_URL to another file.`,
    { cause },
  );
}
