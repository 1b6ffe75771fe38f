import type { DatabaseSync } from 'node:sqlite';
import type pg from 'pg';
import type { SqlValue } from '../../src/store/database.ts';

/** Rows of a table, as values for its columns. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlValue[])[];
}

/** Rows that are sent to PostgreSQL at one go. */
const SENT = 2000;

/** Inserts rows into SQLite, in the transaction that is open. */
export function putRows(database: DatabaseSync, { table, columns, rows }: TableRows): void {
  const marks = columns.map(() => '?').join(', ');
  const statement = database.prepare(`insert into ${table} (${columns.join(', ')}) values (${marks})`);
  for (const row of rows) statement.run(...row);
}

/** Inserts rows into PostgreSQL, many at a time. */
export async function sendRows(client: pg.Client, { table, columns, rows }: TableRows): Promise<void> {
  for (let start = 0; start < rows.length; start += SENT) {
    const sent = rows.slice(start, start + SENT);
    const lists = columns.map((_, column) => sent.map((row) => row[column] ?? null));
    const types = columns.map((name, column) => typeFor(name, lists[column]?.[0]));
    const given = types.map((type, column) => `$${column + 1}::${type}[]`).join(', ');
    await client.query(`insert into ${table} (${columns.join(', ')}) select * from unnest(${given})`, lists);
  }
}

function typeFor(column: string, value: SqlValue | undefined): string {
  if (column === 'document') return 'tsvector';
  return typeof value === 'number' ? 'bigint' : 'text';
}
