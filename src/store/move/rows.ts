import { createHash } from 'node:crypto';
import type { Database, Row, SqlValue } from '../database.ts';
import { marks } from '../rows.ts';
import { pagesOf } from './pages.ts';
import type { Table } from './table.ts';

/** What is in a table: rows that differ make another digest. */
export interface TableSum {
  readonly rows: number;
  /** SHA-256 over its rows in the order of its key, in hex; the same on every engine. */
  readonly digest: string;
}

/** @param done gets how many more rows have been read, again and again */
export async function sumOf(
  database: Database,
  table: Table,
  done: (rows: number) => void,
): Promise<TableSum> {
  return throughPages(database, table, async (rows) => done(rows.length));
}

/** Copies a table's rows, so many with a statement. @returns what was read */
export async function copyRows(
  from: Database,
  to: Database,
  table: Table,
  atOnce: number,
  done: (rows: number) => void,
): Promise<TableSum> {
  return throughPages(from, table, async (rows) => {
    await to.transaction(async (transaction) => {
      for (let start = 0; start < rows.length; start += atOnce) {
        await insert(transaction, table, rows.slice(start, start + atOnce));
      }
    });
    done(rows.length);
  });
}

async function throughPages(
  database: Database,
  table: Table,
  take: (rows: readonly Row[]) => Promise<void>,
): Promise<TableSum> {
  const hash = createHash('sha256');
  let count = 0;
  const pages = pagesOf(database, {
    columns: table.columns.map(quoted).join(', '),
    from: quoted(table.name),
    key: table.key.map((column) => ({ expression: quoted(column), column })),
  });
  for await (const rows of pages) {
    for (const row of rows) hash.update(`${JSON.stringify(table.columns.map((name) => alike(row[name])))}\n`);
    count += rows.length;
    await take(rows);
  }
  return { rows: count, digest: hash.digest('hex') };
}

/** PostgreSQL holds no NUL in a text. */
function alike(value: SqlValue | undefined): SqlValue {
  return typeof value === 'string' ? value.replaceAll('\0', '') : (value ?? null);
}

async function insert(transaction: Database, { name, columns }: Table, rows: readonly Row[]): Promise<void> {
  const places = rows.map((_, index) => `(${marks(1 + index * columns.length, columns.length)})`);
  await transaction.run(
    `insert into ${quoted(name)} (${columns.map(quoted).join(', ')}) values ${places.join(', ')}`,
    rows.flatMap((row) => columns.map((column) => row[column] ?? null)),
  );
}

/** A name as SQL takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
