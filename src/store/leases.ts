import type { Database } from './database.ts';

/** So long what was sent may be on its way, in milliseconds: who looks for it sooner may not find it yet. */
const ON_ITS_WAY = 10_000;

/** For who has the database to itself: nobody else is at what was taken. @param now milliseconds since the epoch */
export async function releaseLeases(database: Database, now: number): Promise<void> {
  await database.run(
    `update deliveries
        set lease_until = case when taken_at > $1 and taken_at <= $2 then taken_at + ${ON_ITS_WAY} else $2 end
      where settled_at is null and state = 'sending'`,
    [now - ON_ITS_WAY, now],
  );
  await database.run('delete from leases');
  await database.run(
    `update discussions
        set lease_until = case when doubt_since > $1 and doubt_since <= $2 then doubt_since + ${ON_ITS_WAY} else $2 end
      where state = 'opening' and lease_until > $2`,
    [now - ON_ITS_WAY, now],
  );
}
