import { UserError } from '../core/errors.ts';
import type { Database } from './database.ts';

/** Where a database is being filled from; null when nothing moves into it. */
export async function movingFrom(database: Database): Promise<string | null> {
  const [row] = await database.all('select source from moving');
  return row === undefined ? null : String(row.source);
}

/** From now on nobody works on it, until the move has ended. @param now milliseconds since the epoch */
export async function markMoving(database: Database, source: string, now: number): Promise<void> {
  await database.run('insert into moving (source, began_at) values ($1, $2)', [source, now]);
}

export async function endMoving(database: Database): Promise<void> {
  await database.run('delete from moving');
}

/** For everybody who works on a database: it must not be half moved. @throws UserError `database-half-moved` */
export async function requireWhole(database: Database): Promise<void> {
  const source = await movingFrom(database);
  if (source === null) return;
  throw new UserError(
    'database-half-moved',
    `The database in DATABASE_URL is being filled by “newsdesk migrate” from ${source}. Run that again until it says that everything has moved, or set DATABASE_URL to another database.`,
  );
}
