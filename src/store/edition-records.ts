import type { DeliveryState } from '../core/edition.ts';
import type { EditionRecord } from '../ports/deliveries.ts';
import type { Database } from './database.ts';
import { marks, padded, textOrNull, toReference } from './rows.ts';

/** The latest editions of a subscription, the latest first. @param contents those with one of these contents; null for all */
export async function editionRecords(
  database: Database,
  subscriptionId: string,
  contents: readonly string[] | null,
  limit: number,
): Promise<EditionRecord[]> {
  if (contents?.length === 0) return [];
  const ids = contents === null ? [] : padded(contents);
  const rows = await database.all(
    `select e.id, e.published_at, e.kind, e.content_id from editions e
      where e.subscription_id = $1 ${contents === null ? '' : `and e.content_id in (${marks(3, ids.length)})`}
      order by e.published_at desc, e.id limit $2`,
    [subscriptionId, limit, ...ids],
  );
  const records: EditionRecord[] = [];
  for (const row of rows) {
    const deliveries = await database.all(
      "select state, reference, failure from deliveries where edition_id = $1 and action = 'post' order by part",
      [row.id ?? null],
    );
    records.push({
      id: String(row.id),
      subscriptionId,
      publishedAt: Number(row.published_at),
      kind: String(row.kind) as EditionRecord['kind'],
      contentId: String(row.content_id),
      deliveries: deliveries.map((delivery) => ({
        state: String(delivery.state) as DeliveryState,
        reference: toReference(delivery.reference),
        failure: textOrNull(delivery.failure),
      })),
    });
  }
  return records;
}

/** Contents of a subscription's editions that show one of these articles. */
export async function contentsShowing(
  database: Database,
  subscriptionId: string,
  articleIds: readonly string[],
): Promise<string[]> {
  const rows = await database.all(
    `select distinct c.id, c.shown from edition_contents c join editions e on e.content_id = c.id
      where e.subscription_id = $1`,
    [subscriptionId],
  );
  // Ids are hexadecimal: found in the text, they stand for nothing else.
  return rows
    .filter((row) => articleIds.some((id) => String(row.shown).includes(`"${id}"`)))
    .map((row) => String(row.id));
}
