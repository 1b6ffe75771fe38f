import type { Channel, Platform } from '../core/channel.ts';
import { asError } from '../core/errors.ts';
import { BEFORE_THE_LAST, COMPETING, REMEMBERED } from '../core/memory.ts';
import { type Plan, planSchema, type Subscription, subscriptionSchema } from '../core/subscription.ts';
import type { DueReadings, Reading, WaitingPage, WaitingSubscriptions } from '../ports/editions.ts';
import type { Database, Row } from './database.ts';
import { marks, numberOrNull, padded, textOrNull, toChannel } from './rows.ts';

/** @returns false when there is one with this id already */
export async function addSubscription(database: Database, subscription: Subscription): Promise<boolean> {
  const added = await database.run(
    `insert into subscriptions (id, platform, workspace, channel, plan, origin, created_at, since, next_run_at, pause,
                                version)
     values (${marks(1, 11)}) on conflict (id) do nothing`,
    [
      subscription.id,
      subscription.channel.platform,
      subscription.channel.workspace,
      subscription.channel.id,
      JSON.stringify(subscription.plan),
      subscription.origin,
      subscription.createdAt,
      subscription.since,
      subscription.nextRunAt,
      subscription.pause === null ? null : JSON.stringify(subscription.pause),
      subscription.version,
    ],
  );
  return added > 0;
}

/** @returns false when it has changed meanwhile, or is gone */
export async function changeSubscription(
  database: Database,
  { id, plan, since, nextRunAt, pause, version }: Subscription,
): Promise<boolean> {
  const changed = await database.run(
    `update subscriptions set plan = $1, since = $2, next_run_at = $3, pause = $4, version = version + 1
      where id = $5 and version = $6`,
    [JSON.stringify(plan), since, nextRunAt, pause === null ? null : JSON.stringify(pause), id, version],
  );
  return changed > 0;
}

/** @returns null also for one that cannot be read */
export async function subscriptionById(database: Database, id: string): Promise<Subscription | null> {
  const [row] = await database.all('select s.* from subscriptions s where s.id = $1', [id]);
  return row === undefined ? null : (readable([row], toSubscription).read[0] ?? null);
}

export async function subscriptionsIn(database: Database, channel: Channel): Promise<Subscription[]> {
  const rows = await database.all(
    `select s.* from subscriptions s where s.platform = $1 and s.workspace = $2 and s.channel = $3
      order by s.created_at, s.id`,
    [channel.platform, channel.workspace, channel.id],
  );
  return readable(rows, toSubscription).read;
}

export async function subscriptionsOf(
  database: Database,
  { platform, workspace }: Pick<Channel, 'platform' | 'workspace'>,
): Promise<Subscription[]> {
  const rows = await database.all(
    'select s.* from subscriptions s where s.platform = $1 and s.workspace = $2 order by s.id',
    [platform, workspace],
  );
  return readable(rows, toSubscription).read;
}

export async function subscriptionsFromFile(database: Database): Promise<string[]> {
  const rows = await database.all("select s.id from subscriptions s where s.origin = 'file' order by s.id");
  return rows.map(({ id }) => String(id));
}

/** Those of some platforms that have fallen due, the earliest first. */
export async function dueReadings(
  database: Database,
  platforms: readonly Platform[],
  now: number,
  limit: number,
  skipped = 0,
): Promise<DueReadings> {
  if (platforms.length === 0) return { readings: [], unreadable: [] };
  const names = padded(platforms);
  const rows = await database.all(
    `${READING} where s.next_run_at <= $3 and s.platform in (${marks(6, names.length)})
      order by s.next_run_at, s.id limit $4 offset $5`,
    [now - COMPETING, now - REMEMBERED, now, limit, skipped, ...names],
  );
  const { read, unreadable } = readable(rows, toReading);
  return { readings: read, unreadable };
}

export async function waitingSubscriptions(
  database: Database,
  { dueAfter, afterId, limit }: WaitingPage,
): Promise<WaitingSubscriptions> {
  const rows = await database.all(
    'select s.* from subscriptions s where s.next_run_at > $1 and s.id > $2 order by s.id limit $3',
    [dueAfter, afterId, limit],
  );
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    subscriptions: readable(rows, toSubscription).read,
    lastId: last === undefined ? null : String(last.id),
  };
}

export async function readingOf(database: Database, id: string, now: number): Promise<Reading | null> {
  const [row] = await database.all(`${READING} where s.id = $3`, [now - COMPETING, now - REMEMBERED, id]);
  return row === undefined ? null : toReading(row);
}

/** Its first two values: since when what came still competes, and since when what was shown is remembered. */
const READING = `
  select s.*,
         (select max(e.published_at) from editions e
           where e.subscription_id = s.id and e.kind = 'regular' and e.published_at <= $1) as settled_at,
         (select string_agg(e.content_id || ' ' || e.published_at, ';') from editions e
           where e.subscription_id = s.id and e.kind = 'regular'
             and e.published_at > coalesce(
               (select max(o.published_at) - ${BEFORE_THE_LAST} from editions o
                 where o.subscription_id = s.id and o.kind = 'regular' and o.published_at <= $2), $2)) as editions
    from subscriptions s`;

function toReading(row: Row): Reading {
  return {
    subscription: toSubscription(row),
    editions: (textOrNull(row.editions) ?? '').split(';').flatMap((edition) => {
      const [contentId = '', publishedAt] = edition.split(' ');
      return contentId === '' ? [] : [{ contentId, publishedAt: Number(publishedAt) }];
    }),
    settledAt: numberOrNull(row.settled_at),
  };
}

/** What can be read of some rows; one that somebody broke by hand keeps nobody from theirs. */
function readable<Read>(rows: readonly Row[], read: (row: Row) => Read) {
  const found: { read: Read[]; unreadable: { id: string; reason: string }[] } = { read: [], unreadable: [] };
  for (const row of rows) {
    try {
      found.read.push(read(row));
    } catch (error) {
      found.unreadable.push({ id: String(row.id), reason: asError(error).message });
    }
  }
  return found;
}

/** Plans by their texts: of many subscriptions most are alike, and each is checked once. */
const plans = new Map<string, Plan>();
const MOST_PLANS = 5000;

function planFrom(text: string): Plan {
  if (plans.size >= MOST_PLANS) plans.clear();
  return plans.getOrInsertComputed(text, () => planSchema.parse(JSON.parse(text)));
}

const rest = subscriptionSchema.omit({ plan: true, channel: true });

/** @throws ZodError or SyntaxError when the row is not one of ours */
function toSubscription(row: Row): Subscription {
  const pause = textOrNull(row.pause);
  return {
    plan: planFrom(String(row.plan)),
    channel: toChannel(row),
    ...rest.parse({
      id: row.id,
      origin: row.origin,
      createdAt: Number(row.created_at),
      since: Number(row.since),
      nextRunAt: numberOrNull(row.next_run_at),
      pause: pause === null ? null : JSON.parse(pause),
      version: Number(row.version),
    }),
  };
}
