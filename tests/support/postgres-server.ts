/**
 * The PostgreSQL that tests run on: the server that `TEST_DATABASE_URL` names, else one of our own, which ends with the
 * tests. When there is neither, the tests fail: nothing of them is skipped.
 */
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres-start.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of a database in which tests make schemas of their own. */
    postgresUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    project.provide('postgresUrl', given);
    return async () => {};
  }
  const server = await startPostgres().catch((cause: unknown) => {
    throw new Error('No PostgreSQL for the tests: set TEST_DATABASE_URL to one of yours, or see why.', {
      cause,
    });
  });
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}
