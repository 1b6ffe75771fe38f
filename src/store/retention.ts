import type { Database } from './database.ts';
import { marks, padded } from './rows.ts';

/**
 * Forgets editions from before a time, with their deliveries, and contents that no edition has any more. The latest
 * edition of each subscription stays, since what is new is counted from it; so does one with a delivery that is open.
 * @param before milliseconds since the epoch
 * @param limit editions at one go, so that others get their turn
 * @returns how many editions went
 */
export async function forgetEditions(transaction: Database, before: number, limit: number): Promise<number> {
  const rows = await transaction.all(
    `select e.id, e.content_id from editions e
      where e.published_at < $1
        and exists (select 1 from editions later
                     where later.subscription_id = e.subscription_id and later.published_at > e.published_at
                       and later.kind = 'regular'
                     union all
                    select 1 where not exists (select 1 from subscriptions s where s.id = e.subscription_id))
        and not exists (select 1 from deliveries d where d.edition_id = e.id and d.settled_at is null)
      order by e.published_at limit $2`,
    [before, limit],
  );
  if (rows.length === 0) return 0;
  const ids = padded(rows.map(({ id }) => String(id)));
  const contents = padded([...new Set(rows.map(({ content_id: content }) => String(content)))]);
  await transaction.run(`delete from deliveries where edition_id in (${marks(1, ids.length)})`, ids);
  await transaction.run(`delete from edition_changes where edition_id in (${marks(1, ids.length)})`, ids);
  await transaction.run(`delete from editions where id in (${marks(1, ids.length)})`, ids);
  await transaction.run(
    `delete from edition_contents where id in (${marks(1, contents.length)})
        and not exists (select 1 from editions e where e.content_id = edition_contents.id)`,
    contents,
  );
  await transaction.run(
    `delete from content_articles where content_id in (${marks(1, contents.length)})
        and not exists (select 1 from edition_contents c where c.id = content_articles.content_id)`,
    contents,
  );
  return rows.length;
}
