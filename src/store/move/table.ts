/** A table as an engine's catalogue has it. */
export interface Table {
  readonly name: string;
  /** Columns that rows are given, in alphabetical order. */
  readonly columns: readonly string[];
  /** Columns of its primary key, the first one first. */
  readonly key: readonly string[];
  /** Tables that have to hold a row before this one may name it. */
  readonly references: readonly string[];
}

/** A column of a table, as a catalogue is read: `place` in the primary key counts from 1. */
export interface ColumnLine {
  readonly table: string;
  readonly column: string;
  readonly place: number | null;
}

/** A table that names rows of another. */
export interface ReferenceLine {
  readonly table: string;
  readonly to: string;
}

/** Tables from the lines of a catalogue. */
export function tablesOf(
  columns: readonly ColumnLine[],
  references: readonly ReferenceLine[],
): Map<string, Table> {
  const tables = [...Map.groupBy(columns, ({ table }) => table)].map(([name, lines]): Table => {
    const inKey = lines.filter(({ place }) => (place ?? 0) > 0);
    return {
      name,
      columns: lines.map(({ column }) => column).sort(),
      key: inKey.sort((a, b) => (a.place ?? 0) - (b.place ?? 0)).map(({ column }) => column),
      references: references.filter(({ table, to }) => table === name && to !== name).map(({ to }) => to),
    };
  });
  return new Map(tables.map((table) => [table.name, table]));
}

/** What says of one database how it came to be. */
const OWN_HISTORY = ['migrations', 'moving'];
/** What processes have agreed upon that are at work on one database: on the other they are not there. */
const OWN_PROCESSES = ['leases'];
/** Search indexes, which every engine makes of the articles in its own way. */
const INDEXES = ['article_search', 'article_rows'];

/**
 * What is moved: every table of both databases, those first that others name. Of what only one engine has, nothing but
 * its index may be left.
 */
export function tablesToMove(from: ReadonlyMap<string, Table>, to: ReadonlyMap<string, Table>): Table[] {
  const names = [...new Set([...from.keys(), ...to.keys()])].sort();
  const shared = names.flatMap((name) => {
    if (OWN_HISTORY.includes(name) || OWN_PROCESSES.includes(name)) return [];
    const [table, other] = [from.get(name), to.get(name)];
    const isAlike =
      table?.columns.join() === other?.columns.join() && table?.key.join() === other?.key.join();
    if (table !== undefined && isAlike && table.key.length > 0 && name !== 'article_search') return [table];
    if (INDEXES.includes(name)) return [];
    throw new Error(`the table ${name} cannot be moved: it is not the same on both sides, or has no key`);
  });
  return inOrder(shared);
}

function inOrder(tables: readonly Table[]): Table[] {
  const placed: Table[] = [];
  const isPlaced = (name: string) => placed.some((table) => table.name === name);
  for (let left = [...tables]; left.length > 0; left = left.filter(({ name }) => !isPlaced(name))) {
    const next = left.filter(({ references }) => references.every(isPlaced));
    if (next.length === 0) throw new Error(`tables name each other: ${left.map(({ name }) => name).join()}`);
    placed.push(...next);
  }
  return placed;
}
