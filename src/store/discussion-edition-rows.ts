import type { Discussion } from '../core/discussion.ts';
import { NO_SUBSCRIPTION } from '../core/edition.ts';
import type { Part } from '../ports/deliveries.ts';
import { queueEdition, queueOvertaken } from './change-rows.ts';
import type { Database } from './database.ts';
import { deliveryId, keepContent } from './edition-rows.ts';
import { textOrNull } from './rows.ts';

/** An open discussion as an edition that was delivered: so it is put right like one. In a transaction. */
export async function keepAsEdition(
  transaction: Database,
  { key, channel, posted }: Discussion,
  parts: readonly Part[],
  articleIds: readonly string[],
  at: number,
): Promise<void> {
  const shown = articleIds.map((articleId) => ({ articleId, storyId: '', isEntry: false }));
  await keepContent(transaction, { id: key, parts, shown });
  await transaction.run(
    `insert into editions (id, subscription_id, content_id, published_at, kind) values ($1, $3, $1, $2, 'discussion')
     on conflict (id) do nothing`,
    [key, at, NO_SUBSCRIPTION],
  );
  for (const [part, reference] of posted.entries()) {
    await transaction.run(
      `insert into deliveries (id, edition_id, part, platform, workspace, channel, state, attempts, not_before, reference, settled_at)
       values ($1, $2, $3, $4, $5, $6, 'sent', 1, $7, $8, $7) on conflict (id) do nothing`,
      [
        deliveryId(key, part),
        key,
        part,
        channel.platform,
        channel.workspace,
        channel.id,
        at,
        JSON.stringify(reference),
      ],
    );
  }
  await queueOvertaken(transaction, [{ id: key, contentId: key, parts: parts.length }], at);
}

/** What was posted of a discussion; null when that is forgotten. */
export async function partsOf(database: Database, { key }: Discussion): Promise<readonly Part[] | null> {
  const [row] = await database.all('select parts from edition_contents where id = $1', [key]);
  const json = textOrNull(row?.parts);
  return json === null ? null : (JSON.parse(json) as Part[]);
}

/** A discussion says something else: what of it was put right before is to be put right anew. In a transaction. */
export async function retell(
  transaction: Database,
  { key }: Discussion,
  parts: readonly Part[],
  at: number,
): Promise<void> {
  await transaction.run('update edition_contents set parts = $2 where id = $1', [key, JSON.stringify(parts)]);
  await queueEdition(transaction, key, at);
}
