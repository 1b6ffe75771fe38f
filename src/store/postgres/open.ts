import type { Store } from '../../ports/store.ts';
import { migrate, requireNewestSchema } from '../migrate.ts';
import { requireWhole } from '../moving.ts';
import { sqlStore } from '../sql-store.ts';
import { clientDatabase, connected, openPool, pooledDatabase } from './connection.ts';
import { listenForDeliveries } from './listening.ts';
import { portable } from './portable.ts';
import { postgresSearch } from './search.ts';
import { explainUnusable } from './unusable.ts';

/** Names the lock under which one process at a time brings the schema up to date: "news" as a number. */
const MIGRATING = 0x6e657773;

/**
 * The store on PostgreSQL, which any number of processes share.
 * @param mode `owner` brings the schema up to date; `reader` only looks, and refuses another schema
 * @param startedAt milliseconds since the epoch
 * @throws UserError `database-schema`, `database-unusable`
 */
export async function openPostgresStore(
  url: string,
  mode: 'owner' | 'reader',
  startedAt: number,
): Promise<Store> {
  const pool = openPool(url);
  const database = pooledDatabase(pool);
  try {
    if (mode === 'reader') await requireNewestSchema(database, 'postgres');
    else await bringUpToDate(url, startedAt);
    await requireWhole(database);
  } catch (error) {
    await pool.end();
    throw explainUnusable(error, url);
  }
  return {
    ...sqlStore(database, postgresSearch(database)),
    async time() {
      const [row] = await database.all('select extract(epoch from clock_timestamp()) * 1000 as now');
      return Number(row?.now);
    },
    whenDeliveriesCome: (act) => listenForDeliveries(url, act),
  };
}

/** Of several processes that start at once, one does it, and the others wait. */
export async function bringUpToDate(url: string, now: number): Promise<void> {
  const pool = openPool(url, 'long');
  try {
    const client = await connected(() => pool.connect());
    try {
      await client.query('select pg_advisory_lock($1)', [MIGRATING]);
      await migrate(
        clientDatabase(client),
        'postgres',
        async (sql) => void (await client.query(portable(sql))),
        now,
      );
    } finally {
      // The lock ends with the connection.
      client.release(true);
    }
  } finally {
    await pool.end();
  }
}
