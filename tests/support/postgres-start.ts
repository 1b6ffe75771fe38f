import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./postgres-process.ts', import.meta.url));

/** A PostgreSQL of our own. */
export interface OwnPostgres {
  /** Of a database whose user may do everything. */
  readonly url: string;
  /** Resolves when it takes connections again. Those that were open are broken. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** @param args see `postgres-process.ts`. @throws Error with what the server said when it does not start */
export async function startPostgres(...args: readonly string[]): Promise<OwnPostgres> {
  const server = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const said: string[] = [];
  server.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const ended = once(server, 'exit');
  const lines = createInterface(server.stdout);
  const address = async () => {
    const [line] = await Promise.race([once(lines, 'line'), ended]);
    if (typeof line !== 'string') throw new Error(`PostgreSQL did not start:\n${said.join('')}`);
    return line;
  };
  const url = await address();
  // What it says afterwards nobody asks for.
  server.stderr.removeAllListeners('data').resume();
  return {
    url,
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
