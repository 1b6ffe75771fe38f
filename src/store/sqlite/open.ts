import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Store } from '../../ports/store.ts';
import { connectThread, type StoreThread } from './client.ts';
import { explainUnusable } from './unusable.ts';

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
 * @param startedAt milliseconds since the epoch
 * @throws UserError `database-in-use`, `database-too-new`, `database-unusable`, `no-database`
 */
export async function openSqliteStore(
  path: string,
  mode: 'owner' | 'reader',
  startedAt: number,
): Promise<Store> {
  if (mode === 'owner') makeFolder(path);
  const reader = connectThread({ path, role: 'reader', startedAt });
  if (mode === 'reader') return storeOf(reader, reader);
  const writer = connectThread({ path, role: 'writer', startedAt });
  try {
    await writer.ready;
  } catch (error) {
    await Promise.all([reader.terminate(), writer.terminate()]);
    throw error;
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
    throw explainUnusable(error, path);
  }
}
