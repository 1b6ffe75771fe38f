import pg from 'pg';
import type { StoreHealth } from '../health.ts';
import { newestSchema, schemaOf } from '../migrate.ts';
import { requireWhole } from '../moving.ts';
import { clientDatabase } from './connection.ts';
import { explainUnusable, placeIn } from './unusable.ts';

/** Everything in one answer, so that the time in it is not much older than what is made of it. */
const QUESTION = `
  select current_setting('server_version') as version,
         current_setting('transaction_read_only') as read_only,
         has_schema_privilege(current_schema(), 'create')::int as may_create,
         to_regclass('migrations') is not null as is_ours,
         extract(epoch from clock_timestamp()) * 1000 as now`;

/** @throws UserError */
export async function lookAtPostgres(url: string, answerWithin: number): Promise<StoreHealth> {
  const client = new pg.Client({
    ...{ connectionString: url, application_name: 'newsdesk doctor' },
    ...{ connectionTimeoutMillis: answerWithin, query_timeout: answerWithin },
  });
  // One that breaks says so to who asks something on it.
  client.on('error', () => {});
  const newest = newestSchema('postgres');
  try {
    await client.connect();
    const database = clientDatabase(client);
    const [row] = (await client.query(QUESTION)).rows;
    const schema = row.is_ours ? await schemaOf(database) : 0;
    if (schema === newest) await requireWhole(database);
    return {
      ...{ engine: `PostgreSQL ${row.version}`, place: placeIn(url), schema, newest },
      readOnly: whyReadOnly(row.read_only === 'on', row.may_create === 1),
      isConcurrent: true,
      time: Number(row.now),
    };
  } catch (error) {
    throw explainUnusable(error, url);
  } finally {
    await client.end().catch(() => {});
  }
}

function whyReadOnly(isReadOnly: boolean, mayCreate: boolean): string | null {
  if (isReadOnly) return 'The server takes no changes, as a standby does.';
  return mayCreate ? null : 'The user may not create tables.';
}
