import pg from 'pg';
import { type OwnPostgres, startPostgres } from '../support/postgres-start.ts';
import type { Shelf } from './search/kept.ts';

/** What is written survives a power cut, as operators have it. */
const SETTINGS = ['fsync=on'];

/** A PostgreSQL for the bench. */
export interface BenchPostgres {
  /** @returns the address of a database that is new, and what takes it away */
  passing(): Promise<{ url: string; remove(): Promise<void> }>;
  /** @returns the address of a database that is kept; it is there only once it has been filled to its end */
  filed(name: string, fill: (url: string) => Promise<void>): Promise<string>;
  stop(): Promise<void>;
}

/** Begins to run on what a shelf holds. */
export async function benchPostgres({ folder }: Shelf): Promise<BenchPostgres> {
  const server = await startPostgres(`${folder}/postgres`, ...SETTINGS);
  const drop = (name: string) => run(server, `drop database if exists ${name} with (force)`);
  return {
    async passing() {
      const name = 'passing';
      await drop(name);
      await run(server, `create database ${name}`);
      return { url: urlOf(server, name), remove: async () => void (await drop(name)) };
    },
    async filed(name, fill) {
      const known = await run(server, `select 1 from pg_database where datname = '${name}'`);
      if (known.length > 0) return urlOf(server, name);
      const unfinished = `${name}_unfinished`;
      await drop(unfinished);
      await run(server, `create database ${unfinished}`);
      await fill(urlOf(server, unfinished));
      await run(server, `alter database ${unfinished} rename to ${name}`);
      return urlOf(server, name);
    },
    stop: () => server.stop(),
  };
}

function urlOf({ url }: OwnPostgres, database: string): string {
  return new URL(`/${database}`, url).href;
}

async function run({ url }: OwnPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
