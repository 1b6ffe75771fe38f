import type { Database, Row } from '../database.ts';
import { marks } from '../rows.ts';

/** Rows that are read at once, at most, and at first: who knows how long they are. */
const MOST_ROWS = 500;
const FIRST_ROWS = 20;
/** Characters that are read at once, or as many as one row has. */
const MOST_CHARACTERS = 2_000_000;

/** What is read page by page. */
export interface Listing {
  /** What comes after `select`; the columns of the key are among it. */
  readonly columns: string;
  readonly from: string;
  /** By what it is ordered: columns that together name a row, as they are called in `from` and in a row. */
  readonly key: readonly { readonly expression: string; readonly column: string }[];
}

/** All rows in the order of their key, a page at a time, so that only a page is in memory. */
export async function* pagesOf(
  database: Database,
  { columns, from, key }: Listing,
): AsyncGenerator<readonly Row[]> {
  const order = key.map(({ expression }) => expression).join(', ');
  let limit = FIRST_ROWS;
  let last: Row | undefined;
  for (;;) {
    const after = last;
    const where = after === undefined ? '' : `where (${order}) > (${marks(2, key.length)})`;
    const rows = await database.all(`select ${columns} from ${from} ${where} order by ${order} limit $1`, [
      limit,
      ...(after === undefined ? [] : key.map(({ column }) => after[column] ?? null)),
    ]);
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    last = rows.at(-1);
    const each = charactersIn(rows) / rows.length;
    limit = Math.max(1, Math.min(MOST_ROWS, limit * 2, Math.floor(MOST_CHARACTERS / each)));
  }
}

function charactersIn(rows: readonly Row[]): number {
  let characters = 1;
  for (const row of rows) {
    for (const value of Object.values(row)) characters += typeof value === 'string' ? value.length : 1;
  }
  return characters;
}
