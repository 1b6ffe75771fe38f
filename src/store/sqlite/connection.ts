import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Database, Row, SqlValue } from '../database.ts';

/** Milliseconds that a statement waits for a lock. Only migrations and command-line readers ever meet one. */
const BUSY_TIMEOUT = 5000;

/** Statements that are kept ready. Those with long lists come in thousands of lengths, and each takes half a megabyte. */
const KEPT = 64;

/**
 * One SQLite connection, synchronous underneath: use it in a thread of its own.
 * @param path the database file
 * @param role a reader cannot change anything, whatever it is asked to run
 */
export function openSqlite(
  path: string,
  role: 'reader' | 'writer',
): Database & { readonly raw: DatabaseSync } {
  const raw = new DatabaseSync(path, { readOnly: role === 'reader', timeout: BUSY_TIMEOUT });
  raw.exec('pragma foreign_keys = on');

  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string, bigInts: boolean): StatementSync => {
    const key = `${bigInts} ${sql}`;
    let statement = statements.get(key);
    if (statement === undefined) {
      statement = raw.prepare(sql);
      statement.setReadBigInts(bigInts);
    }
    // The one that was used last is the last to go.
    statements.delete(key);
    statements.set(key, statement);
    const [oldest] = statements.keys();
    if (statements.size > KEPT && oldest !== undefined) statements.delete(oldest);
    return statement;
  };

  const database: Database & { readonly raw: DatabaseSync } = {
    raw,
    locks: { skipLocked: '', forUpdate: '', forShare: '' },
    all: async (sql, values = []) => prepare(sql, false).all(named(values)) as Row[],
    // FTS5 leaves row ids of its own behind that no JavaScript number holds; as numbers they would throw.
    run: async (sql, values = []) => Number(prepare(sql, true).run(named(values)).changes),
    async transaction(work) {
      raw.exec('begin immediate');
      try {
        const result = await work(database);
        raw.exec('commit');
        return result;
      } catch (error) {
        // A full disk has made SQLite roll back by itself.
        if (raw.isTransaction) raw.exec('rollback');
        throw error;
      }
    },
    async close() {
      statements.clear();
      raw.close();
    },
  };
  return database;
}

/**
 * Prepares a file for writing, once it is known to be ours: WAL lets readers go on beside the writer, FULL makes every
 * commit survive a power cut. The first of the two stays with the file.
 */
export function makeDurable(raw: DatabaseSync): void {
  raw.exec('pragma journal_mode = wal; pragma synchronous = full');
}

/** SQLite takes `$1` for the name of a parameter, not for its place. */
function named(values: readonly SqlValue[]): Record<string, SqlValue> {
  return Object.fromEntries(values.map((value, index) => [String(index + 1), value]));
}
