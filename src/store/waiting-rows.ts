import type { Platform } from '../core/channel.ts';
import type { Claimable } from '../ports/editions.ts';
import type { Lease } from '../ports/leases.ts';
import type { Database, Row, SqlValue } from './database.ts';
import { holdWorkspaces } from './lease-rows.ts';
import { marks, numberOrNull, padded } from './rows.ts';

/** No part before it is open. */
const IS_NEXT = `not exists (select 1 from deliveries earlier where earlier.edition_id = d.edition_id
                              and earlier.part < d.part and earlier.settled_at is null)`;

/** Times as many are looked at as are taken, since there may be some for one channel. */
const LOOKED_AT = 4;

/**
 * Deliveries that can be made, those that wait longest first. With a workspace, at most one for each channel and one
 * edit in all; an index is walked along for it, and only as far as it has to be.
 * @returns their ids
 */
export async function nextOnes(
  transaction: Database,
  platforms: readonly Platform[],
  now: number,
  limit: number,
  workspace?: string,
  { without, edits }: Claimable = { without: [], edits: true },
): Promise<string[]> {
  const values: SqlValue[] = [now, workspace === undefined ? limit : LOOKED_AT * limit];
  const list = (some: readonly string[]) => {
    const given = padded(some);
    values.push(...given);
    return marks(values.length - given.length + 1, given.length);
  };
  const rows = await transaction.all(
    `select d.id, d.channel, d.action from deliveries d
      where d.settled_at is null and d.state = 'pending' and d.not_before <= $1 and d.platform in (${list(platforms)})
        ${workspace === undefined ? '' : `and d.workspace in (${list([workspace])})`}
        ${without.length === 0 ? '' : `and d.channel not in (${list(without)})`}
        ${edits ? '' : "and d.action <> 'edit'"} and ${IS_NEXT}
      order by d.not_before, d.id limit $2 ${transaction.locks.skipLocked}`,
    values,
  );
  const [firstEdit] = rows.filter(({ action }) => action === 'edit');
  const able = rows.filter((row) => row.action !== 'edit' || row === firstEdit);
  const ones = workspace === undefined ? rows : oneOfEach('channel', able);
  return ones.slice(0, limit).map(({ id }) => String(id));
}

/** The first rows with different values. */
function oneOfEach(column: string, rows: readonly Row[]): Row[] {
  const first = new Map<unknown, Row>();
  for (const row of rows) if (!first.has(row[column])) first.set(row[column], row);
  return [...first.values()];
}

/**
 * Takes workspaces with deliveries that can be made, or that somebody took and did not settle in time, in order: those
 * that nobody else works for. In a transaction: of several who take at the same moment, each gets others.
 */
export async function takeWorkspaces(
  transaction: Database,
  platform: Platform,
  now: number,
  after: string,
  limit: number,
  tenant: Pick<Lease, 'holder' | 'until'>,
): Promise<string[]> {
  for (let last: string | undefined = after; last !== undefined; ) {
    const waiting = await workspacesWaiting(transaction, platform, now, last, limit, tenant.holder);
    const names = waiting.map((workspace) => `${platform} ${workspace}`);
    const held = new Set(await holdWorkspaces(transaction, names, tenant, now));
    const taken = waiting.filter((_, index) => held.has(names[index] ?? ''));
    if (taken.length > 0) return taken;
    last = waiting.at(-1);
  }
  return [];
}

/** In order, some at a time, without those that somebody else works for. */
async function workspacesWaiting(
  database: Database,
  platform: Platform,
  now: number,
  after: string,
  limit: number,
  holder: string,
): Promise<string[]> {
  const isOthers = "l.kind = 'workspace' and l.holder <> $5 and l.held_until > $3";
  // An index is walked along, and only as far as it has to be.
  const rows = await database.all(
    `select distinct workspace from deliveries d
      where settled_at is null and platform = $1 and workspace > $2
        and (state = 'pending' and not_before <= $3 or state = 'sending' and lease_until <= $3)
        and not exists (select 1 from leases l where ${isOthers} and l.name = $1 || ' ')
        and not exists (select 1 from leases l where ${isOthers} and l.name = $1 || ' ' || d.workspace)
      order by workspace limit $4`,
    [platform, after, now, limit, holder],
  );
  return rows.map(({ workspace }) => String(workspace));
}

/** When the next delivery can be made, or taken from who had it, later than a time; null when there is none. */
export async function nextDelivery(
  database: Database,
  platforms: readonly Platform[],
  after: number,
  holder: string,
): Promise<number | null> {
  if (platforms.length === 0) return null;
  const names = padded(platforms);
  // A part that waits for another one has the time of its edition, which is over: what it waits for is found.
  const [row] = await database.all(
    `select min(next) as next from (
       select min(not_before) as next from deliveries
        where settled_at is null and state = 'pending' and not_before > $1 and platform in (${marks(3, names.length)})
       union all
       select min(lease_until) from deliveries
        where settled_at is null and state = 'sending' and lease_until > $1 and platform in (${marks(3, names.length)})
       union all
       select min(held_until) from leases where kind = 'workspace' and held_until > $1 and holder <> $2
     ) soonest`,
    [after, holder, ...names],
  );
  return numberOrNull(row?.next);
}
