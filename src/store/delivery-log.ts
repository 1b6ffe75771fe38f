import type { Action, DeliveryState } from '../core/edition.ts';
import type { DeliveryLine, DeliveryQuery } from '../ports/deliveries.ts';
import type { Database, Row, SqlValue } from './database.ts';
import { numberOrNull, textOrNull, toChannel } from './rows.ts';

/** What became of deliveries, the latest edition first. */
export async function deliveryLog(database: Database, query: DeliveryQuery): Promise<DeliveryLine[]> {
  const values: SqlValue[] = [query.limit];
  const conditions = ['1 = 1'];
  const add = (column: string, comparison: string, value: SqlValue | undefined) => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(`${column} ${comparison} $${values.length}`);
  };
  add('d.state', '=', query.state);
  add('d.action', '=', query.action);
  add('d.platform', '=', query.platform);
  add('d.channel', '=', query.channel);
  add('e.subscription_id', '=', query.subscription);
  add('e.published_at', '>=', query.since);
  const rows = await database.all(
    `select d.id, d.action, coalesce(t.part, d.part) as part, d.platform, d.workspace, d.channel, d.state, d.attempts, d.not_before, d.settled_at, d.failure,
            d.reference, e.subscription_id, e.published_at, e.kind
       from deliveries d join editions e on e.id = d.edition_id left join deliveries t on t.id = d.target
      where ${conditions.join(' and ')}
      order by e.published_at desc, e.id, d.part limit $1`,
    values,
  );
  return rows.map(toLine);
}

function toLine(row: Row): DeliveryLine {
  const reference = textOrNull(row.reference);
  return {
    id: String(row.id),
    action: String(row.action) as Action,
    part: Number(row.part) + 1,
    subscription: String(row.subscription_id),
    channel: toChannel(row),
    isTest: row.kind === 'test',
    publishedAt: Number(row.published_at),
    state: String(row.state) as DeliveryState,
    attempts: Number(row.attempts),
    nextAt: row.state === 'pending' ? Number(row.not_before) : null,
    settledAt: numberOrNull(row.settled_at),
    failure: textOrNull(row.failure),
    url: reference === null ? null : ((JSON.parse(reference) as { url: string | null }).url ?? null),
  };
}
