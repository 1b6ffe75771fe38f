import { UserError } from '../../core/errors.ts';
import type { Store } from '../../ports/store.ts';
import type { Database } from '../database.ts';
import { migrate, requireNewestSchema } from '../migrate.ts';
import { requireWhole } from '../moving.ts';
import { putToUse } from '../restores.ts';
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
    // A bot waits for a server that is about to come; whoever only looks says at once that there is none.
    if (mode === 'reader') (await pool.connect()).release();
    if (mode === 'reader') await requireNewestSchema(database, 'postgres');
    else await bringUpToDate(url, startedAt);
    await requireWhole(database);
    if (mode === 'owner') await putToUse(database, startedAt);
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
      await requireOurs(clientDatabase(client));
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

/** Tables of ours by whose names another program may have some. */
const OURS = "('articles', 'subscriptions', 'deliveries', 'migrations')";

/** Another program's tables are not ours to add to. @throws UserError `database-unusable` */
async function requireOurs(database: Database): Promise<void> {
  const [server] = await database.all("select current_setting('server_encoding') as encoding");
  if (server?.encoding !== 'UTF8') {
    throw new UserError(
      'database-unusable',
      `The PostgreSQL database keeps its texts in ${server?.encoding}, which has no place for most scripts. Create one with “encoding 'UTF8'”.`,
    );
  }
  const columns = await database.all(
    `select table_name, column_name from information_schema.columns
      where table_schema = current_schema() and table_name in ${OURS}`,
  );
  const isOurs = columns.some(
    ({ table_name: table, column_name: column }) => table === 'migrations' && column === 'applied_at',
  );
  if (columns.length === 0 || isOurs) return;
  throw new UserError(
    'database-unusable',
    'The PostgreSQL database holds tables of another program that are called as ours are. Give Newsdesk a database or a schema of its own in DATABASE_URL.',
  );
}
