/**
 * A thread that has one SQLite connection to itself, so that no statement ever holds up the chat. The writer owns the
 * database and brings its schema up to date; a reader opens it when it is first asked.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { asError, systemCode, UserError } from '../../core/errors.ts';
import type { Store } from '../../ports/store.ts';
import type { Database } from '../database.ts';
import { releaseLeases } from '../leases.ts';
import { requireNewestSchema } from '../migrate.ts';
import { requireWhole } from '../moving.ts';
import { putToUse } from '../restores.ts';
import { sqlStore } from '../sql-store.ts';
import { openSqlite } from './connection.ts';
import { openOwned, refuseForeign, requireFile } from './owned.ts';
import { type Call, READY, type Reply, type ThreadOptions } from './protocol.ts';
import { sqliteSearch } from './search.ts';
import { explainUnusable } from './unusable.ts';

const { path, role, startedAt } = workerData as ThreadOptions;
const port = parentPort;
if (port === null) throw new Error('the store thread is started as a worker');

let store: Store | null = null;

async function open(): Promise<Store> {
  if (role === 'reader') requireFile(path);
  try {
    const database = role === 'writer' ? await openOwned(path, startedAt) : await openToRead();
    await requireWhole(database);
    if (role === 'writer') {
      await releaseLeases(database, startedAt);
      await putToUse(database, startedAt);
    }
    return sqlStore(database, sqliteSearch(database));
  } catch (error) {
    throw explainUnusable(error, path);
  }
}

async function openToRead(): Promise<Database> {
  const database = openSqlite(path, 'reader');
  await refuseForeign(database, path);
  await requireNewestSchema(database, 'sqlite');
  return database;
}

async function answer({ id, method, args }: Call): Promise<Reply> {
  try {
    // Closing what was never opened needs no database.
    if (store === null && method === 'close') return { id, value: undefined };
    store ??= await open();
    const call = store[method] as (...given: readonly unknown[]) => Promise<unknown>;
    return { id, value: await call(...args) };
  } catch (error) {
    return failure(id, error);
  }
}

function failure(id: number, error: unknown): Reply {
  if (error instanceof UserError) return { id, userError: { code: error.code, message: error.message } };
  const { name, message, stack } = asError(error);
  return { id, error: { name, message, stack, code: systemCode(error) } };
}

// One call after the other: a transaction must never find another call's statements inside it.
let last: Promise<void> = Promise.resolve();
port.on('message', (call: Call) => {
  last = last.then(async () => {
    port.postMessage(await answer(call));
    if (call.method === 'close') port.close();
  });
});

if (role === 'writer') {
  try {
    store = await open();
    port.postMessage({ id: READY, value: null } satisfies Reply);
  } catch (error) {
    port.postMessage(failure(READY, error));
    port.close();
  }
} else {
  port.postMessage({ id: READY, value: null } satisfies Reply);
}
