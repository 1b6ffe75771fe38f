import type { NewEdition } from '../ports/editions.ts';
import type { Database } from './database.ts';
import { marks, padded } from './rows.ts';

/** So long before an edition was published it may have been read, in milliseconds; what changed since is looked at. */
const READ_BEFORE = 10 * 60_000;

/** An article says something else, is withdrawn or is back: of interest where an edition shows it. In a transaction. */
export async function noteChange(transaction: Database, articleId: string): Promise<void> {
  await transaction.run(
    `insert into article_changes (article_id, after_content, after_edition, changes)
     select $1, '', '', 1 where exists (select 1 from content_articles c where c.article_id = $1)
     on conflict (article_id) do update set after_content = '', after_edition = '', changes = article_changes.changes + 1`,
    [articleId],
  );
}

/** Queues editions for which an article was read before it changed, and which nobody knew of when it did. */
export async function queueOvertaken(
  transaction: Database,
  editions: readonly NewEdition[],
  at: number,
): Promise<void> {
  if (editions.length === 0) return;
  const contents = padded([...new Set(editions.map(({ contentId }) => contentId))]);
  if (transaction.locks.forShare !== '') {
    // Who is saving one of them either has ended, or will find these editions.
    await transaction.all(
      `select a.id from articles a
        where a.id in (select c.article_id from content_articles c where c.content_id in (${marks(1, contents.length)}))
        order by a.id ${transaction.locks.forShare}`,
      contents,
    );
  }
  const overtaken = await transaction.all(
    `select distinct c.content_id from content_articles c join articles a on a.id = c.article_id
      where c.content_id in (${marks(2, contents.length)}) and (a.revised_at >= $1 or a.withdrawn_at >= $1)`,
    [at - READ_BEFORE, ...contents],
  );
  const stale = new Set(overtaken.map((row) => String(row.content_id)));
  for (const { id } of editions.filter(({ contentId }) => stale.has(contentId))) {
    await queueEdition(transaction, id, at);
  }
}

/** Queues an edition, if it is kept, to be put right. In a transaction. @param at milliseconds since the epoch */
export async function queueEdition(transaction: Database, id: string, at: number): Promise<void> {
  await transaction.run(
    `insert into edition_changes (edition_id, not_before, changes)
     select e.id, cast($2 as bigint), cast($2 as bigint) from editions e where e.id = $1
     ${ON_QUEUE_ALREADY}`,
    [id, at],
  );
}

/**
 * Queues editions that show the first article on the list of changed ones. In a transaction.
 * @returns whether there is more to queue
 */
export async function queueChanged(
  transaction: Database,
  publishedAfter: number,
  now: number,
  limit: number,
): Promise<boolean> {
  const [change] = await transaction.all('select * from article_changes order by article_id limit 1');
  if (change === undefined) return false;
  const article = change.article_id ?? null;
  const rows = await transaction.all(
    `select e.id, e.content_id, e.published_at from content_articles c
       join editions e on e.content_id = c.content_id and e.id > case when c.content_id = $2 then $3 else '' end
      where c.article_id = $1 and c.content_id >= $2 order by c.content_id, e.id limit $4`,
    [article, change.after_content ?? '', change.after_edition ?? '', limit],
  );
  for (const { id } of rows.filter((row) => Number(row.published_at) >= publishedAfter)) {
    await transaction.run(
      `insert into edition_changes (edition_id, not_before, changes) values ($1, $2, $2) ${ON_QUEUE_ALREADY}`,
      [id ?? null, now],
    );
  }
  const read = [article, change.changes ?? null];
  if (rows.length < limit)
    await transaction.run('delete from article_changes where article_id = $1 and changes = $2', read);
  else
    await transaction.run(
      'update article_changes set after_content = $3, after_edition = $4 where article_id = $1 and changes = $2',
      [...read, rows.at(-1)?.content_id ?? '', rows.at(-1)?.id ?? ''],
    );
  return true;
}

const ON_QUEUE_ALREADY = `on conflict (edition_id) do update
  set not_before = excluded.not_before, changes = edition_changes.changes + 1`;
