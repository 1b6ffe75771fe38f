import type { Platform } from '../core/channel.ts';
import { CORRECTION_GRACE } from '../core/correction.ts';
import type { Action } from '../core/edition.ts';
import { asError } from '../core/errors.ts';
import type { ClaimedDelivery, Outcome } from '../ports/deliveries.ts';
import type { Claimable } from '../ports/editions.ts';
import { EVERYWHERE, type Lease } from '../ports/leases.ts';
import { toMessage } from './claimed-message.ts';
import { wakeCorrections } from './correction-rows.ts';
import type { Database, Row } from './database.ts';
import { holdLease } from './lease-rows.ts';
import { marks, numberOrNull, padded, textOrNull, toChannel } from './rows.ts';
import { nextOnes } from './waiting-rows.ts';

/** Takes deliveries that nobody else makes meanwhile, those that wait longest first. In a transaction. */
export async function claimDeliveries(
  transaction: Database,
  platforms: readonly Platform[],
  now: number,
  leaseUntil: number,
  limit: number,
  workspace?: string,
  among?: Claimable,
): Promise<ClaimedDelivery[]> {
  const lease = among?.lease;
  if (lease !== undefined && !(await mayWork(transaction, lease, platforms, now))) return [];
  // Whoever took it has ended, or has lost its time: it may have arrived since it was taken.
  await transaction.run(
    `update deliveries set state = 'pending', failure = 'interrupted', not_before = lease_until,
                           doubt_since = coalesce(doubt_since, taken_at)
      where settled_at is null and state = 'sending' and lease_until <= $1`,
    [now],
  );
  if (platforms.length === 0) return [];
  const rows = await nextOnes(transaction, platforms, now, limit, workspace, among);
  if (rows.length === 0) return [];
  const ids = padded(rows);
  await transaction.run(
    `update deliveries set state = 'sending', attempts = attempts + 1, lease_until = $1, taken_at = $2
      where id in (${marks(3, ids.length)})`,
    [leaseUntil, now, ...ids],
  );
  const taken = await transaction.all(
    `select d.*, e.subscription_id, e.published_at, c.parts, t.reference as target_reference, t.part as target_part from deliveries d
       left join editions e on e.id = d.edition_id left join edition_contents c on c.id = e.content_id
       left join deliveries t on t.id = d.target
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

/** Unless somebody else works for the workspace, or was asked to leave the whole platform alone for a while. */
async function mayWork(
  transaction: Database,
  lease: Lease,
  platforms: readonly Platform[],
  now: number,
): Promise<boolean> {
  const names = padded(platforms.map((platform) => `${platform} ${EVERYWHERE}`));
  const [closed] = await transaction.all(
    `select 1 from leases where kind = 'workspace' and name in (${marks(3, names.length)})
        and holder <> $1 and held_until > $2`,
    [lease.holder, now, ...names],
  );
  return closed === undefined && holdLease(transaction, lease, now);
}

async function toClaimed(transaction: Database, row: Row): Promise<ClaimedDelivery> {
  return {
    id: String(row.id),
    action: String(row.action) as Action,
    editionId: String(row.edition_id),
    subscriptionId: String(row.subscription_id),
    channel: toChannel(row),
    ...(await toMessage(transaction, row)),
    attempt: Number(row.attempts),
    lastFailure: textOrNull(row.failure),
    doubtSince: numberOrNull(row.doubt_since),
    leaseUntil: Number(row.lease_until),
    publishedAt: Number(row.made_at ?? row.published_at),
    dueAt: numberOrNull(row.due_at),
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
      `update deliveries set state = 'pending', not_before = $1, lease_until = null,
                             failure = case when $6 = 1 then coalesce(failure, $2) else $2 end,
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
  if (row === undefined) return;
  await voidUnlessAlive(transaction, String(row.edition_id));
  await wakeCorrections(transaction, String(row.edition_id), at);
}

/**
 * Gives up what waits in editions that were published before a time, and surely did not arrive: what perhaps did is looked
 * for. In a transaction. @returns how many deliveries
 */
export async function giveUpLate(
  transaction: Database,
  publishedBefore: number,
  at: number,
): Promise<number> {
  const late = await transaction.all(
    `update deliveries set state = 'dead', failure = 'too late', settled_at = $1
      where settled_at is null and state = 'pending' and doubt_since is null
        and (made_at < $3 or action = 'post' and exists
              (select 1 from editions e where e.id = deliveries.edition_id and e.published_at < $2))
      returning edition_id`,
    [at, publishedBefore, at - CORRECTION_GRACE],
  );
  for (const id of new Set(late.map((row) => String(row.edition_id)))) {
    await voidUnlessAlive(transaction, id);
    await wakeCorrections(transaction, id, at);
  }
  return late.length;
}

/** An edition of which nothing can have arrived has told nobody anything. */
async function voidUnlessAlive(transaction: Database, editionId: string): Promise<void> {
  // Of two who settle its last parts at the same moment, the second has to see what the first did.
  await transaction.all(`select id from editions where id = $1 ${transaction.locks.forUpdate}`, [editionId]);
  await transaction.run(
    `update editions set kind = 'void' where id = $1 and kind = 'regular'
        and not exists (select 1 from deliveries d
                         where d.edition_id = $1 and d.action = 'post' and d.state <> 'dead')`,
    [editionId],
  );
}
