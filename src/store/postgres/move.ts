import type pg from 'pg';
import { UserError } from '../../core/errors.ts';
import { schemaOf } from '../migrate.ts';
import { buildIndex } from '../move/build-index.ts';
import type { MoveSource, MoveTarget } from '../move/end.ts';
import { quoted } from '../move/rows.ts';
import type { Table } from '../move/table.ts';
import { tablesIn } from './catalogue.ts';
import { clientDatabase, openPool, pooledDatabase } from './connection.ts';
import { bringUpToDate } from './open.ts';
import { postgresSearch } from './search.ts';
import { explainUnusable } from './unusable.ts';

/** Rows of one statement, which may have 65,535 values. Source: postgresql.org/docs/current/limits.html. */
const MOST_ROWS = 500;
/** Names the lock under which one process at a time fills these tables: "move" as a number, and the one of its mark. */
const FILLING = 0x6d6f7665;

/**
 * A database to move from, as it is now: what a bot does on it meanwhile is not seen.
 * @param now milliseconds since the epoch
 * @throws UserError `database-schema`, `database-unusable`
 */
export async function postgresSource(url: string, now: number): Promise<MoveSource> {
  return connected(url, async (pool) => {
    // Nothing is made where there is none.
    await schemaOf(pooledDatabase(pool));
    await bringUpToDate(url, now);
    return patientEnd(url, pool, async (client) => {
      // With the first statement that asks for rows, the picture of them is taken.
      await client.query('begin isolation level repeatable read, read only; select 1 from migrations');
    });
  });
}

/** A database to move to. @throws UserError as above, and `database-in-use` when another process fills it */
export async function postgresTarget(url: string, now: number): Promise<MoveTarget> {
  return connected(url, async (pool) => {
    await bringUpToDate(url, now);
    const end = await patientEnd(url, pool, (client) => takeTurn(client, url));
    const { database, client } = end;
    const listed = (tables: readonly Table[]) =>
      ['article_search', ...tables.map(({ name }) => name)].map(quoted).join(', ');
    return {
      ...end,
      rowsAtOnce: MOST_ROWS,
      empty: async (tables) => void (await client.query(`truncate ${listed(tables)}`)),
      // Until it knows how much there is, it plans as for empty tables.
      settle: async (tables) => void (await client.query(`analyze ${listed(tables)}`)),
      index: {
        build: (searchText, done) => {
          const key = [{ expression: 'a.id', column: 'id' }];
          return buildIndex(
            database,
            postgresSearch(database),
            { from: 'articles a', key },
            searchText,
            done,
          );
        },
        async size() {
          const [row] = await database.all('select count(*) as count from article_search');
          return Number(row?.count);
        },
      },
    };
  });
}

async function connected<T>(url: string, open: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = openPool(url, 'long');
  try {
    return await open(pool);
  } catch (error) {
    await pool.end();
    throw explainUnusable(error, url);
  }
}

/** Of several processes one fills a database, until its connection ends. */
async function takeTurn(client: pg.PoolClient, url: string): Promise<void> {
  const lock = "select pg_try_advisory_lock($1, cast('moving'::regclass::oid as integer)) as taken";
  const { rows } = await client.query(lock, [FILLING]);
  if (rows[0]?.taken === true) return;
  throw new UserError(
    'database-in-use',
    `Another “newsdesk migrate” is filling the database ${nameOf(url)}. Let it finish, or stop it first.`,
  );
}

/** One connection, whose statements may take their time, and wait for another database's. */
async function patientEnd(
  url: string,
  pool: pg.Pool,
  prepare: (client: pg.PoolClient) => Promise<void>,
): Promise<MoveSource & { readonly client: pg.PoolClient }> {
  const client = await pool.connect();
  // A connection that breaks is told by the statement that fails; without a listener it would end the process.
  client.on('error', () => {});
  try {
    await prepare(client);
  } catch (error) {
    client.release(true);
    throw error;
  }
  const database = clientDatabase(client);
  return {
    name: nameOf(url),
    client,
    database,
    tables: () => tablesIn(database),
    async close() {
      // Whoever comes next need not wait until the server has seen that the connection has ended.
      await client.query('select pg_advisory_unlock_all()').catch(() => {});
      client.release(true);
      await pool.end();
    },
  };
}

/** Server and database, without user and password, with what else says where it is. */
function nameOf(url: string): string {
  if (!URL.canParse(url)) return 'postgres://…';
  const { host, pathname, searchParams } = new URL(url);
  const more = PLACES.flatMap((name) =>
    searchParams.has(name) ? [`${name}=${searchParams.get(name)}`] : [],
  );
  return `postgres://${host}${pathname}${more.length === 0 ? '' : `?${more.join('&')}`}`;
}

/** Source: postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS. */
const PLACES = ['host', 'port', 'dbname', 'options'];
