import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./postgres-process.ts', import.meta.url));

/** A PostgreSQL of our own. */
export interface OwnPostgres {
  /** Of a database whose user may do everything. */
  readonly url: string;
  stop(): Promise<void>;
}

/** @param args see `postgres-process.ts`. @throws Error with what the server said when it does not start */
export async function startPostgres(...args: readonly string[]): Promise<OwnPostgres> {
  const server = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const said: string[] = [];
  server.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const ended = once(server, 'exit');
  const [address] = await Promise.race([once(createInterface(server.stdout), 'line'), ended]);
  if (typeof address !== 'string') throw new Error(`PostgreSQL did not start:\n${said.join('')}`);
  // What it says afterwards nobody asks for.
  server.stderr.removeAllListeners('data').resume();
  return {
    url: address,
    async stop() {
      server.stdin.end();
      await ended;
    },
  };
}
