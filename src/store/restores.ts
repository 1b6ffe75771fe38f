import type { Database } from './database.ts';
import { numberOrNull } from './rows.ts';

/** As in the migration: a backup of a database that has not had it yet says when it was made, too. */
const TABLE = 'create table if not exists restores (copied_at bigint primary key, used_at bigint)';

/** Marks a copy of a database, so that whoever works on it knows that it may be behind. @param at milliseconds since the epoch */
export async function markCopied(copy: Database, at: number): Promise<void> {
  await copy.run(TABLE);
  await copy.run('insert into restores (copied_at) values ($1) on conflict (copied_at) do nothing', [at]);
}

/** When a copy was made that no bot has worked on, in milliseconds since the epoch; null for what is no such copy. */
export async function copiedAt(database: Database): Promise<number | null> {
  await database.run(TABLE);
  const [row] = await database.all('select min(copied_at) as since from restores where used_at is null');
  return numberOrNull(row?.since);
}

/**
 * For who begins to work on a database: in one that is a copy, what is open may have been posted since it was made, so
 * that it is looked for first. What falls due until now may have been, too: see `insertDelivery`.
 * @param now milliseconds since the epoch
 */
export async function putToUse(database: Database, now: number): Promise<void> {
  await database.transaction(async (transaction) => {
    const [row] = await transaction.all('select min(copied_at) as since from restores where used_at is null');
    const since = numberOrNull(row?.since);
    if (since === null) return;
    await transaction.run(
      `update deliveries set doubt_since = coalesce(doubt_since, $1) where settled_at is null and state = 'pending'`,
      [since],
    );
    await transaction.run(
      `update discussions set doubt_since = coalesce(doubt_since, $1) where state = 'opening'`,
      [since],
    );
    await transaction.run('update restores set used_at = $1 where used_at is null', [now]);
  });
}
