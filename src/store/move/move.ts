import { UserError } from '../../core/errors.ts';
import type { Database } from '../database.ts';
import { endMoving, markMoving, movingFrom } from '../moving.ts';
import type { MoveSource, MoveTarget, ToSearchText } from './end.ts';
import { copyRows, quoted, sumOf, type TableSum } from './rows.ts';
import { type Table, tablesToMove } from './table.ts';

/** A table that has been moved, and is the same on both sides. */
export interface MovedTable extends TableSum {
  readonly name: string;
}

/** What came of a move. */
export interface Moved {
  readonly from: string;
  readonly to: string;
  readonly tables: readonly MovedTable[];
  /** Articles in the search index that was built. */
  readonly searchable: number;
}

export interface MoveOptions {
  readonly searchText: ToSearchText;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Gets how many steps of how many are done; a row is read, compared or indexed in one. */
  progress(done: number, total: number): void;
}

/**
 * Moves everything from one database into another one that is empty, or that an earlier move from the same one was to
 * fill: then it begins again. Until both are compared nobody can work on the target.
 * @throws UserError `move-done`, `move-target`, `move-differs`
 */
export async function move(
  source: MoveSource,
  target: MoveTarget,
  { searchText, now, progress }: MoveOptions,
): Promise<Moved> {
  const tables = tablesToMove(await source.tables(), await target.tables());
  await claim(source, target, tables, now);
  const total = await stepsOf(source.database, tables);
  let steps = 0;
  progress(0, total);
  const done = (more: number) => {
    steps += more;
    progress(steps, total);
  };
  const moved: MovedTable[] = [];
  for (const table of tables) {
    const sum = await copyRows(source.database, target.database, table, target.rowsAtOnce, done);
    moved.push({ name: table.name, ...sum });
  }
  await target.index.build(searchText, done);
  await target.settle(tables);
  for (const table of tables) requireSame(table.name, moved, await sumOf(target.database, table, done));
  const searchable = await target.index.size();
  if (searchable !== rowsOf('articles', moved))
    throw differs('search index', rowsOf('articles', moved), searchable);
  await endMoving(target.database);
  // What a busy terminal still shows of it is wiped.
  progress(total, total);
  return { from: source.name, to: target.name, tables: moved, searchable };
}

/** From now on nobody else works on the target, and nothing is in it. */
async function claim(
  source: MoveSource,
  target: MoveTarget,
  tables: readonly Table[],
  now: number,
): Promise<void> {
  await requireIdle(target, now);
  const before = await movingFrom(target.database);
  if (before === source.name) return target.empty(tables);
  if (before !== null) {
    throw new UserError(
      'move-target',
      `The database ${target.name} is being filled from ${before}, and not from ${source.name}. Move on from there; to give that up, delete the database and make it anew, or name another one with --to.`,
    );
  }
  for (const { name } of tables) {
    if ((await countOf(target.database, name, 1)) === 0) continue;
    if (await areAlike(source, target, tables)) {
      throw new UserError(
        'move-done',
        `The database ${target.name} already holds all that ${source.name} holds. There is nothing to move: set DATABASE_URL to it, and start the bot.`,
      );
    }
    throw new UserError(
      'move-target',
      `The database ${target.name} already holds a Newsdesk of its own, and only an empty one can be filled. Name another one with --to.`,
    );
  }
  await markMoving(target.database, source.name, now);
}

/** A bot that has been at work on it, and is perhaps still, would lose what it does meanwhile. */
async function requireIdle({ name, database }: MoveTarget, now: number): Promise<void> {
  const held = await database.all(
    "select 1 from leases where kind in ('importer', 'shard', 'deliverer') and held_until > $1",
    [now],
  );
  if (held.length === 0) return;
  throw new UserError(
    'move-target',
    `A bot is at work on the database ${name}. Stop it, and run the same again; one that was killed counts as there for three minutes more.`,
  );
}

async function areAlike(source: MoveSource, target: MoveTarget, tables: readonly Table[]): Promise<boolean> {
  for (const { name } of tables) {
    const [here, there] = [await countOf(source.database, name), await countOf(target.database, name)];
    if (here !== there) return false;
  }
  for (const table of tables) {
    const [here, there] = [
      await sumOf(source.database, table, () => {}),
      await sumOf(target.database, table, () => {}),
    ];
    if (here.digest !== there.digest) return false;
  }
  return true;
}

/** Each row is copied and compared, each article indexed. */
async function stepsOf(database: Database, tables: readonly Table[]): Promise<number> {
  let steps = 0;
  for (const { name } of tables) {
    const rows = await countOf(database, name);
    steps += rows * (name === 'articles' ? 3 : 2);
  }
  return steps;
}

/** @param limit counted up to */
async function countOf(database: Database, table: string, limit = Number.MAX_SAFE_INTEGER): Promise<number> {
  const [row] = await database.all(
    `select count(*) as count from (select 1 from ${quoted(table)} limit $1) counted`,
    [limit],
  );
  return Number(row?.count);
}

function requireSame(name: string, moved: readonly MovedTable[], there: TableSum): void {
  const here = moved.find((table) => table.name === name);
  if (here?.rows !== there.rows || here.digest !== there.digest)
    throw differs(name, here?.rows ?? 0, there.rows);
}

function rowsOf(name: string, moved: readonly MovedTable[]): number {
  return moved.find((table) => table.name === name)?.rows ?? 0;
}

function differs(name: string, from: number, to: number): UserError {
  const counts = from === to ? `${from} rows in each` : `${from} rows against ${to}`;
  return new UserError(
    'move-differs',
    `What has been moved is not what is there: ${name} differs (${counts}). Let nobody else use the two databases, and run the same again.`,
  );
}
