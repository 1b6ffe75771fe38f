import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./postgres-process.ts', import.meta.url));

/** A PostgreSQL of our own. */
export interface OwnPostgres {
  /** Of a database that may be used for anything. */
  readonly url: string;
  /** Resolves when it takes connections again. Those that were open are broken. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** @throws what keeps it from starting */
export async function startPostgres(): Promise<OwnPostgres> {
  const server = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'pipe'] });
  const said: string[] = [];
  server.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const ended = once(server, 'exit');
  const lines = createInterface(server.stdout);
  const address = async () => {
    const [line] = await Promise.race([once(lines, 'line'), ended]);
    if (typeof line === 'string') return line;
    throw new Error(
      `No PostgreSQL for the tests: set TEST_DATABASE_URL to one of yours, or see why this one did not start.\n${said.join('')}`,
    );
  };
  return {
    url: await address(),
    async restart() {
      server.stdin.write('restart\n');
      await address();
    },
    async stop() {
      server.stdin.end();
      await ended;
    },
  };
}
