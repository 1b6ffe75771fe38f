import type { Channel, Platform } from '../core/channel.ts';
import type { DeliveryState, MessageReference } from '../core/edition.ts';
import { asError } from '../core/errors.ts';
import type { ClaimedDelivery, EditionRecord, Outcome, Part } from '../ports/deliveries.ts';
import type { Database, Row } from './database.ts';
import { marks, numberOrNull, padded, textOrNull } from './rows.ts';

/** No part before it is open. */
const IS_NEXT = `not exists (select 1 from deliveries earlier where earlier.edition_id = d.edition_id
                              and earlier.part < d.part and earlier.settled_at is null)`;

/** Takes deliveries that nobody else makes meanwhile, those that wait longest first. In a transaction. */
export async function claimDeliveries(
  transaction: Database,
  platforms: readonly Platform[],
  now: number,
  leaseUntil: number,
  limit: number,
  workspace?: string,
): Promise<ClaimedDelivery[]> {
  // Whoever took it has ended, or has lost its time: it may have arrived since it was taken.
  await transaction.run(
    `update deliveries set state = 'pending', failure = 'interrupted', not_before = lease_until,
                           doubt_since = coalesce(doubt_since, taken_at)
      where settled_at is null and state = 'sending' and lease_until <= $1`,
    [now],
  );
  if (platforms.length === 0) return [];
  const names = padded(platforms);
  const rows = await transaction.all(
    `select d.id from deliveries d
      where d.settled_at is null and d.state = 'pending' and d.not_before <= $1
        and d.platform in (${marks(4, names.length)}) and ($3 = '' or d.workspace = $3) and ${IS_NEXT}
      order by d.not_before, d.id limit $2`,
    [now, limit, workspace ?? '', ...names],
  );
  if (rows.length === 0) return [];
  const ids = padded(rows.map((row) => String(row.id)));
  await transaction.run(
    `update deliveries set state = 'sending', attempts = attempts + 1, lease_until = $1, taken_at = $2
      where id in (${marks(3, ids.length)})`,
    [leaseUntil, now, ...ids],
  );
  const taken = await transaction.all(
    `select d.*, e.subscription_id, e.published_at, c.parts from deliveries d
       join editions e on e.id = d.edition_id join edition_contents c on c.id = e.content_id
      where d.id in (${marks(1, ids.length)}) order by d.not_before, d.id`,
    ids,
  );
  const claimed: ClaimedDelivery[] = [];
  for (const row of taken) {
    try {
      claimed.push(await toClaimed(transaction, row));
    } catch (error) {
      // One that cannot be read keeps nobody else from theirs.
      const [id, failure] = [String(row.id), `unreadable: ${asError(error).message}`];
      await settleDelivery(
        transaction,
        { id, attempt: Number(row.attempts) },
        { state: 'dead', failure },
        now,
      );
    }
  }
  return claimed;
}

/** Workspaces with deliveries that can be made, or that somebody took and did not settle in time. */
export async function workspacesWaiting(
  database: Database,
  platforms: readonly Platform[],
  now: number,
): Promise<Pick<Channel, 'platform' | 'workspace'>[]> {
  if (platforms.length === 0) return [];
  const names = padded(platforms);
  const rows = await database.all(
    `select distinct d.platform, d.workspace from deliveries d
      where d.settled_at is null and d.platform in (${marks(2, names.length)})
        and case d.state when 'sending' then d.lease_until else d.not_before end <= $1`,
    [now, ...names],
  );
  return rows.map((row) => ({
    platform: String(row.platform) as Platform,
    workspace: String(row.workspace),
  }));
}

async function toClaimed(transaction: Database, row: Row): Promise<ClaimedDelivery> {
  const parts = JSON.parse(String(row.parts)) as Part[];
  const part = parts[Number(row.part)];
  if (part === undefined) throw new Error(`the delivery ${row.id} names a part that its edition has not`);
  const [parent] =
    part.under === null
      ? []
      : await transaction.all('select reference from deliveries where edition_id = $1 and part = $2', [
          row.edition_id ?? null,
          part.under,
        ]);
  return {
    id: String(row.id),
    editionId: String(row.edition_id),
    subscriptionId: String(row.subscription_id),
    channel: {
      platform: String(row.platform) as Channel['platform'],
      workspace: String(row.workspace),
      id: String(row.channel),
    },
    part,
    under: toReference(parent?.reference),
    attempt: Number(row.attempts),
    doubtSince: numberOrNull(row.doubt_since),
    leaseUntil: Number(row.lease_until),
    publishedAt: Number(row.published_at),
  };
}

/** That a message was sent is kept however late it comes; anything else only from whoever tried last. */
export async function settleDelivery(
  transaction: Database,
  { id, attempt }: Pick<ClaimedDelivery, 'id' | 'attempt'>,
  outcome: Outcome,
  at: number,
): Promise<void> {
  if (outcome.state === 'pending') {
    await transaction.run(
      `update deliveries set state = 'pending', not_before = $1, failure = $2, lease_until = null,
                             attempts = attempts - $6,
                             doubt_since = case when $3 = 1 then coalesce(doubt_since, taken_at) end
        where id = $4 and attempts = $5 and state = 'sending'`,
      [
        outcome.notBefore,
        outcome.failure,
        Number(outcome.inDoubt),
        id,
        attempt,
        Number(outcome.untried ?? false),
      ],
    );
    return;
  }
  const reference = outcome.state === 'sent' ? JSON.stringify(outcome.reference) : null;
  const failure = outcome.state === 'sent' ? null : outcome.failure;
  await transaction.run(
    `update deliveries set state = $1, reference = $2, failure = $3, settled_at = $4, lease_until = null
      where id = $5 and (($1 = 'sent' and state <> 'sent') or (attempts = $6 and state = 'sending'))`,
    [outcome.state, reference, failure, at, id, attempt],
  );
  const [row] = await transaction.all('select edition_id from deliveries where id = $1', [id]);
  if (row !== undefined) await voidUnlessAlive(transaction, String(row.edition_id));
}

/** Gives up what waits in editions that were published before a time. In a transaction. @returns how many deliveries */
export async function giveUpLate(
  transaction: Database,
  publishedBefore: number,
  at: number,
): Promise<number> {
  const late = await transaction.all(
    `update deliveries set state = 'dead', failure = 'too late', settled_at = $1
      where settled_at is null and state = 'pending'
        and exists (select 1 from editions e where e.id = deliveries.edition_id and e.published_at < $2)
      returning edition_id`,
    [at, publishedBefore],
  );
  for (const id of new Set(late.map((row) => String(row.edition_id)))) await voidUnlessAlive(transaction, id);
  return late.length;
}

/** An edition of which nothing can have arrived has told nobody anything. */
async function voidUnlessAlive(transaction: Database, editionId: string): Promise<void> {
  await transaction.run(
    `update editions set kind = 'void' where id = $1 and kind = 'regular'
        and not exists (select 1 from deliveries d where d.edition_id = $1 and d.state <> 'dead')`,
    [editionId],
  );
}

/** When the next delivery is to be made; null when there is none. */
export async function nextDelivery(
  database: Database,
  platforms: readonly Platform[],
): Promise<number | null> {
  if (platforms.length === 0) return null;
  const names = padded(platforms);
  const [row] = await database.all(
    `select min(case when d.state = 'sending' then d.lease_until else d.not_before end) as next from deliveries d
      where d.settled_at is null and d.platform in (${marks(1, names.length)}) and ${IS_NEXT}`,
    names,
  );
  return row?.next == null ? null : Number(row.next);
}

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
      'select state, reference, failure from deliveries where edition_id = $1 order by part',
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

function toReference(value: Row[string] | undefined): MessageReference | null {
  const text = textOrNull(value);
  return text === null ? null : (JSON.parse(text) as MessageReference);
}
