import type { Channel } from '../core/channel.ts';
import type { Shown } from '../core/edition.ts';
import type { Subscription } from '../core/subscription.ts';
import type { EditionContent, NewEdition, Publication } from '../ports/editions.ts';
import type { Database } from './database.ts';
import { marks, padded } from './rows.ts';

/**
 * Keeps an edition if its subscription is as it was read: of several who try, one wins.
 * @returns whether it was
 */
export async function publishOne(
  transaction: Database,
  { subscription, nextRunAt, edition, pause }: Publication,
  at: number,
): Promise<boolean> {
  const won = await transaction.run(
    `update subscriptions set next_run_at = $1, pause = $2, version = version + 1
      where id = $3 and version = $4 and next_run_at = $5`,
    [
      nextRunAt,
      pause === null ? null : JSON.stringify(pause),
      subscription.id,
      subscription.version,
      subscription.nextRunAt,
    ],
  );
  if (won === 0) return false;
  if (edition !== null) await keepEdition(transaction, subscription, edition, 'regular', at);
  return true;
}

/** Keeps an edition with its deliveries; one that is kept already stays as it is. */
export async function keepEdition(
  transaction: Database,
  { id: subscriptionId, channel, nextRunAt }: Subscription,
  edition: NewEdition,
  kind: 'regular' | 'test',
  at: number,
): Promise<void> {
  // A clock that was put back brings a time again for which there was an edition.
  const kept = await transaction.run(
    `insert into editions (id, subscription_id, content_id, published_at, kind) values ($1, $2, $3, $4, $5)
     on conflict (id) do nothing`,
    [edition.id, subscriptionId, edition.contentId, at, kind],
  );
  if (kept === 0) return;
  for (let part = 0; part < edition.parts; part += 1) {
    await insertDelivery(transaction, edition.id, part, channel, at, kind === 'test' ? null : nextRunAt);
  }
}

/**
 * @param dueAt what was due before this database was put to use, as a copy of an earlier time, may have been posted
 * already: it is looked for first
 */
async function insertDelivery(
  transaction: Database,
  editionId: string,
  part: number,
  { platform, workspace, id }: Channel,
  at: number,
  dueAt: number | null,
): Promise<void> {
  await transaction.run(
    `insert into deliveries (id, edition_id, part, platform, workspace, channel, state, not_before, due_at, doubt_since)
     values ($1, $2, $3, $4, $5, $6, 'pending', $7, $8, (select min(copied_at) from restores where used_at >= $8))`,
    [deliveryId(editionId, part), editionId, part, platform, workspace, id, at, dueAt],
  );
}

/** At most 24 letters and digits, as platforms want the key of a message. */
export function deliveryId(editionId: string, part: number): string {
  return `${editionId}p${part}`;
}

/** Keeps what editions say; what is kept already stays as it is. */
export async function keepContent(transaction: Database, content: EditionContent): Promise<void> {
  const kept = await transaction.run(
    'insert into edition_contents (id, parts, shown) values ($1, $2, $3) on conflict (id) do nothing',
    [content.id, JSON.stringify(content.parts), JSON.stringify(content.shown)],
  );
  if (kept === 0 || content.shown.length === 0) return;
  const articles = padded(content.shown.map(({ articleId }) => articleId));
  const values = articles.map((_, index) => `($1, $${index + 2})`);
  await transaction.run(
    `insert into content_articles (content_id, article_id) values ${values.join(', ')} on conflict do nothing`,
    [content.id, ...articles],
  );
}

/** What contents show, by their ids. */
export async function shownIn(
  database: Database,
  contents: readonly string[],
): Promise<Map<string, readonly Shown[]>> {
  if (contents.length === 0) return new Map();
  const ids = padded(contents);
  const rows = await database.all(
    `select id, shown from edition_contents where id in (${marks(1, ids.length)})`,
    ids,
  );
  return new Map(rows.map((row) => [String(row.id), JSON.parse(String(row.shown)) as Shown[]]));
}

/** What of a subscription is not sent yet never will be; of what was perhaps sent, nobody knows. */
export async function abandonDeliveries(
  transaction: Database,
  subscriptionId: string,
  at: number,
): Promise<void> {
  await transaction.run(
    `update deliveries
        set state = case when doubt_since is null then 'dead' else 'uncertain' end, failure = 'removed', settled_at = $1
      where settled_at is null and state = 'pending'
        and edition_id in (select e.id from editions e where e.subscription_id = $2)`,
    [at, subscriptionId],
  );
}
