import type { ArticleState } from '../core/correction.ts';
import type { Action, DeliveryState } from '../core/edition.ts';
import type { Document } from '../message/document.ts';
import type { EditionCorrections, EditionToCorrect, StandingDelivery } from '../ports/corrections.ts';
import type { Part } from '../ports/deliveries.ts';
import type { Database, Row } from './database.ts';
import {
  BRIEF_COLUMNS,
  marks,
  numberOrNull,
  padded,
  textOrNull,
  toBrief,
  toChannel,
  toReference,
} from './rows.ts';

/** Articles that are asked for at one go. */
const AT_ONE_GO = 500;

/** Editions to be looked at, those that wait longest first. What cannot be read, or is gone, leaves the queue. */
export async function editionsToCorrect(
  database: Database,
  now: number,
  limit: number,
): Promise<EditionToCorrect[]> {
  const rows = await database.all(
    `select q.edition_id, q.changes, e.content_id, e.subscription_id, e.published_at, c.parts
       from edition_changes q
       left join editions e on e.id = q.edition_id left join edition_contents c on c.id = e.content_id
      where q.not_before <= $1 order by q.not_before, q.edition_id limit $2`,
    [now, limit],
  );
  const editions: EditionToCorrect[] = [];
  for (const row of rows) {
    const edition = await toEdition(database, row);
    if (edition === null) await drop(database, row);
    else editions.push(edition);
  }
  return editions;
}

async function drop(database: Database, row: Row): Promise<number> {
  return database.run('delete from edition_changes where edition_id = $1 and changes = $2', [
    row.edition_id ?? null,
    row.changes ?? null,
  ]);
}

async function toEdition(database: Database, row: Row): Promise<EditionToCorrect | null> {
  const deliveries = await database.all('select * from deliveries where edition_id = $1 order by part, id', [
    row.edition_id ?? null,
  ]);
  const shown = await database.all('select article_id from content_articles where content_id = $1', [
    row.content_id ?? null,
  ]);
  const [first] = deliveries;
  if (first === undefined) return null;
  try {
    return {
      id: String(row.edition_id),
      changes: Number(row.changes),
      subscriptionId: String(row.subscription_id),
      channel: toChannel(first),
      publishedAt: Number(row.published_at),
      parts: JSON.parse(String(row.parts)) as Part[],
      articles: shown.map(({ article_id: id }) => String(id)),
      deliveries: deliveries.map(toStanding),
    };
  } catch (error) {
    // Changed by hand: nobody can say what it says.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function toStanding(row: Row): StandingDelivery {
  const payload = textOrNull(row.payload);
  return {
    id: String(row.id),
    action: String(row.action) as Action,
    part: Number(row.part),
    target: textOrNull(row.target),
    articleId: textOrNull(row.article_id),
    state: String(row.state) as DeliveryState,
    attempts: Number(row.attempts),
    reference: toReference(row.reference),
    document: payload === null ? null : (JSON.parse(payload) as Document),
  };
}

/** Articles as they are now, withdrawn or not, by their ids. */
export async function articleStates(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, ArticleState>> {
  const states = new Map<string, ArticleState>();
  for (let from = 0; from < ids.length; from += AT_ONE_GO) {
    const some = padded(ids.slice(from, from + AT_ONE_GO));
    const rows = await database.all(
      `select ${BRIEF_COLUMNS}, a.revision, a.revised_at, a.withdrawn_at from articles a
        where a.id in (${marks(1, some.length)})`,
      some,
    );
    for (const row of rows) {
      const article = toBrief(row);
      const [revisedAt, withdrawnAt] = [numberOrNull(row.revised_at), numberOrNull(row.withdrawn_at)];
      states.set(article.id, { article, revision: Number(row.revision), revisedAt, withdrawnAt });
    }
  }
  return states;
}

/** Looks at an edition again later, if it has not changed since it was read. */
export async function postponeCorrections(
  database: Database,
  { id, changes }: Pick<EditionToCorrect, 'id' | 'changes'>,
  until: number,
  when: 'while open' | 'anyway',
): Promise<void> {
  const isOpen = `and exists (select 1 from deliveries d where d.edition_id = $1 and d.action = 'post'
                                and d.settled_at is null)`;
  await database.run(
    `update edition_changes set not_before = $3 where edition_id = $1 and changes = $2
        ${when === 'anyway' ? '' : isOpen}`,
    [id, changes, until],
  );
}

/** An edition of which every part is settled now need not wait any longer to be put right. In a transaction. */
export async function wakeCorrections(transaction: Database, editionId: string, at: number): Promise<void> {
  await transaction.run(
    `update edition_changes set not_before = $2 where edition_id = $1 and not_before > $2
        and not exists (select 1 from deliveries d where d.edition_id = $1 and d.action = 'post'
                           and d.settled_at is null)`,
    [editionId, at],
  );
}

/** Something has changed meanwhile: what was to be replaced is being delivered, or an article changed again. */
class Overtaken extends Error {}

/** Keeps corrections and takes their edition off the queue, all or nothing. @returns whether it was as it was read */
export async function correct(
  database: Database,
  corrections: EditionCorrections,
  at: number,
): Promise<boolean> {
  try {
    await database.transaction((transaction) => keepCorrections(transaction, corrections, at));
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
}

async function keepCorrections(
  transaction: Database,
  { edition, replaced, corrections }: EditionCorrections,
  at: number,
): Promise<void> {
  const row = { edition_id: edition.id, changes: edition.changes };
  if ((await drop(transaction, row)) === 0) throw new Overtaken();
  for (const id of replaced) {
    const gone = await transaction.run(
      "delete from deliveries where id = $1 and state = 'pending' and attempts = 0 and action <> 'post'",
      [id],
    );
    if (gone === 0) throw new Overtaken();
  }
  const [last] = await transaction.all(
    'select coalesce(max(part), -1) as part from deliveries where edition_id = $1',
    [edition.id],
  );
  let part = Number(last?.part ?? -1);
  const { platform, workspace, id: channel } = edition.channel;
  for (const { action, id, target, articleId, document, notBefore } of corrections) {
    part += 1;
    await transaction.run(
      `insert into deliveries (id, edition_id, part, platform, workspace, channel, state, not_before, action, target,
                               article_id, payload, made_at)
       values ($1, $2, $3, $4, $5, $6, 'pending', $7, $8, $9, $10, $11, $12) on conflict (id) do nothing`,
      [
        id ?? `${edition.id}e${part}`,
        edition.id,
        part,
        platform,
        workspace,
        channel,
        notBefore,
        action,
        target,
        articleId,
        JSON.stringify(document),
        at,
      ],
    );
  }
}
