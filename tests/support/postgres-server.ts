/**
 * The PostgreSQL that tests run on: the server that `TEST_DATABASE_URL` names, else one of our own, which ends with the
 * tests. When there is neither, the tests fail: nothing of them is skipped.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of a database in which tests make schemas of their own. */
    postgresUrl: string;
  }
}

const PROGRAM = fileURLToPath(new URL('./postgres-process.ts', import.meta.url));

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    project.provide('postgresUrl', given);
    return async () => {};
  }
  const server = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'pipe'] });
  const said: string[] = [];
  server.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const ended = once(server, 'exit');
  const [address] = await Promise.race([once(createInterface(server.stdout), 'line'), ended]);
  if (typeof address !== 'string') {
    throw new Error(
      `No PostgreSQL for the tests: set TEST_DATABASE_URL to one of yours, or see why this one did not start.\n${said.join('')}`,
    );
  }
  project.provide('postgresUrl', address);
  return async () => {
    server.stdin.end();
    await ended;
  };
}
