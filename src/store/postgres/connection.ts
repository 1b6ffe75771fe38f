import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { systemCode } from '../../core/errors.ts';
import type { Database, Locks, Row, SqlValue } from '../database.ts';

/** Connections of one process: more than this many statements at a time only wait for each other in the server. */
const CONNECTIONS = 10;
/** Milliseconds that anything may take in the server. */
const STATEMENT_WITHIN = 30_000;
/** Milliseconds that a process may do nothing with what it has locked: one that has been stopped holds up all others. */
const IDLE_WITHIN = 10_000;
/** Milliseconds that anybody waits for an answer: a network that is cut in two says nothing. */
const ANSWER_WITHIN = 35_000;
const CONNECT_WITHIN = 5000;
/** Milliseconds before each next try to connect. Together they outlast a restart of the server. */
const WAITS = [100, 250, 500, 1000, 2000, 4000, 8000];
/** Tries of a transaction that lost against another one. */
const TRIES = 5;

const SHORT = {
  statement_timeout: STATEMENT_WITHIN,
  query_timeout: ANSWER_WITHIN,
  idle_in_transaction_session_timeout: IDLE_WITHIN,
};

const LOCKS: Locks = {
  skipLocked: 'for update of d skip locked',
  forUpdate: 'for update',
  forShare: 'for share of a',
};

/** Where the bigints are that hold our times and counts; no count of ours is too large for a number. */
const BIGINT = 20;
const NUMERIC = 1700;

/** Lost against another transaction: https://www.postgresql.org/docs/current/errcodes-appendix.html, class 40. */
const LOST = new Set(['40001', '40P01']);
/** The server cannot be reached, or takes no connections yet or any more: nothing of ours has begun. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', '57P03', '53300']);

/**
 * Connections to a database, made when they are needed.
 * @param patience `short`: nothing takes longer than chat may; `long`: as long as it takes, for work on whole tables
 */
export function openPool(url: string, patience: 'short' | 'long' = 'short'): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'newsdesk',
    connectionTimeoutMillis: CONNECT_WITHIN,
    ...(patience === 'short' ? SHORT : {}),
    keepAlive: true,
    // A store that nobody uses any more keeps no process alive.
    allowExitOnIdle: true,
    types: {
      getTypeParser: (type, format) =>
        type === BIGINT || type === NUMERIC ? Number : pg.types.getTypeParser(type, format ?? 'text'),
    },
  });
  // An idle connection broke: the pool has dropped it, and makes another one when it is needed.
  pool.on('error', () => {});
  // One may break in the moment in which it is handed out. Whoever asks something on it hears of that.
  pool.on('connect', (client) => void client.on('error', () => {}));
  return pool;
}

/** The database behind a pool: statements beside each other, a connection of its own for each transaction. */
export function pooledDatabase(pool: pg.Pool): Database {
  return {
    locks: LOCKS,
    all: async (sql, values) => (await connected(() => query(pool, sql, values))).rows,
    run: async (sql, values) => (await connected(() => query(pool, sql, values))).rowCount ?? 0,
    async transaction(work) {
      for (let attempt = 1; ; attempt += 1) {
        const client = await connected(() => pool.connect());
        try {
          return await inTransaction(client, work);
        } catch (error) {
          if (attempt === TRIES || !LOST.has(systemCode(error) ?? '')) throw error;
        }
      }
    },
    close: () => pool.end(),
  };
}

/** The database behind one connection. */
export function clientDatabase(client: pg.ClientBase): Database {
  return {
    locks: LOCKS,
    all: async (sql, values) => (await query(client, sql, values)).rows,
    run: async (sql, values) => (await query(client, sql, values)).rowCount ?? 0,
    transaction: async (work) => {
      await client.query('begin');
      try {
        const result = await work(clientDatabase(client));
        await client.query('commit');
        return result;
      } catch (error) {
        // A connection that is broken rolls back by itself, and one that is silent would not answer this either.
        if (!isSilence(error)) await client.query('rollback').catch(() => {});
        throw error;
      }
    },
    close: async () => {},
  };
}

async function inTransaction<T>(
  client: pg.PoolClient,
  work: (transaction: Database) => Promise<T>,
): Promise<T> {
  let failure: Error | undefined;
  // Without a listener, a connection that breaks here would end the process.
  const broken = (error: Error) => (failure = error);
  client.on('error', broken);
  try {
    return await clientDatabase(client).transaction(work);
  } catch (error) {
    if (isSilence(error)) broken(error);
    throw error;
  } finally {
    client.off('error', broken);
    client.release(failure);
  }
}

/** Whether nothing was heard of a statement: what comes of it is not known, and its connection is of no use any more. */
function isSilence(error: unknown): error is Error {
  return error instanceof Error && error.message === 'Query read timeout';
}

/** Whether a statement has surely not begun: nobody was there, or nobody of ours was free. The pool has no code for that. */
function hasNotBegun(error: unknown): boolean {
  const isCrowded = error instanceof Error && error.message === 'timeout exceeded when trying to connect';
  return isCrowded || UNREACHABLE.has(systemCode(error) ?? '');
}

/** Waits for a server that is being restarted. Only what has surely not begun is tried again. */
export async function connected<T>(ask: () => Promise<T>): Promise<T> {
  for (const wait of WAITS) {
    try {
      return await ask();
    } catch (error) {
      if (!hasNotBegun(error)) throw error;
      await setTimeout(wait);
    }
  }
  return ask();
}

function query(
  on: pg.Pool | pg.ClientBase,
  sql: string,
  values: readonly SqlValue[] = [],
): Promise<pg.QueryResult<Row>> {
  return on.query<Row>(sql, values.map(storable));
}

/** PostgreSQL holds no NUL in a text; in ours it says nothing. */
function storable(value: SqlValue): SqlValue {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value;
}
