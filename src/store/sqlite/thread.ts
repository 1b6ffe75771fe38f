/**
 * A thread that has one SQLite connection to itself, so that no statement ever holds up the chat. The writer owns the
 * database and brings its schema up to date; a reader opens it when it is first asked.
 */
import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { asError, systemCode, UserError } from '../../core/errors.ts';
import type { Store } from '../../ports/store.ts';
import type { Database } from '../database.ts';
import { releaseLeases } from '../leases.ts';
import { migrate, requireNewestSchema } from '../migrate.ts';
import { sqlStore } from '../sql-store.ts';
import { makeDurable, openSqlite } from './connection.ts';
import { takeOwnership } from './owner.ts';
import { type Call, READY, type Reply, type ThreadOptions } from './protocol.ts';
import { sqliteSearch } from './search.ts';
import { explainUnusable } from './unusable.ts';

const { path, role, startedAt } = workerData as ThreadOptions;
const port = parentPort;
if (port === null) throw new Error('the store thread is started as a worker');

let store: Store | null = null;
let release = () => {};

async function open(): Promise<Store> {
  if (role === 'reader' && !existsSync(path)) {
    throw new UserError(
      'no-database',
      `There is no database at ${path} yet. Run “npm run newsdesk -- import” first, or set DATABASE_URL to the one you mean.`,
    );
  }
  try {
    return await openUsable();
  } catch (error) {
    throw explainUnusable(error, path);
  }
}

async function openUsable(): Promise<Store> {
  if (role === 'writer') release = takeOwnership(path);
  const database = openSqlite(path, role);
  await refuseForeign(database);
  if (role === 'writer') {
    makeDurable(database.raw);
    await migrate(database, 'sqlite', (sql) => database.raw.exec(sql), startedAt);
    await releaseLeases(database, startedAt);
  } else await requireNewestSchema(database, 'sqlite');
  return sqlStore(database, sqliteSearch(database));
}

/** Another program's file is not ours to add tables to. */
async function refuseForeign(database: Database): Promise<void> {
  const tables = (await database.all("select name from sqlite_schema where type = 'table'")).map(
    ({ name }) => name,
  );
  if (tables.length === 0 || tables.includes('migrations')) return;
  throw new UserError(
    'database-unusable',
    `The database ${path} belongs to another program. Set DATABASE_URL to a file of its own, such as sqlite:./data/newsdesk.db.`,
  );
}

async function answer({ id, method, args }: Call): Promise<Reply> {
  try {
    // Closing what was never opened needs no database.
    if (store === null && method === 'close') return { id, value: undefined };
    store ??= await open();
    const call = store[method] as (...given: readonly unknown[]) => Promise<unknown>;
    const value = await call(...args);
    if (method === 'close') release();
    return { id, value };
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
