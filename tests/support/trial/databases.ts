import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Rows } from './editions.ts';

/** Where the bots of a trial keep everything. */
export interface TrialDatabase {
  /** As `DATABASE_URL` has it. */
  readonly url: string;
  readonly rows: Rows;
}

/** A file in a folder. */
export function inFile(folder: string): TrialDatabase {
  const path = join(folder, 'newsdesk.db');
  return {
    url: `sqlite:${path}`,
    async rows(sql) {
      const reader = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
      try {
        return reader.prepare(sql).all();
      } finally {
        reader.close();
      }
    },
  };
}

/** A PostgreSQL, which may be away for a while. */
export function onServer(url: string): TrialDatabase {
  return {
    url,
    async rows(sql) {
      const client = new pg.Client(url);
      // What breaks while nothing is asked is noticed when something is.
      client.on('error', () => {});
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(sql)).rows;
      } finally {
        await client.end();
      }
    },
  };
}
