import { statfs } from 'node:fs/promises';
import manifest from '../../../package.json' with { type: 'json' };
import { type Check, doubtful, type Finding, fine, wrong } from '../../core/finding.ts';
import type { Settings } from '../../settings/schema.ts';
import { readAddress } from '../../store/address.ts';
import { folderOf } from '../../store/sqlite/folder.ts';

/** What there is of a machine. */
export interface Machine {
  /** Node's, such as 26.10.0. */
  readonly version: string;
  /** IANA. */
  readonly zone: string;
  /** Bytes that this user may still write into a folder. */
  free(folder: string): Promise<number>;
}

export const thisMachine: Machine = {
  version: process.versions.node,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  async free(folder) {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
};

/** Bytes with which a day's news and its corrections can no longer be kept, and with which somebody should look. */
const TOO_LITTLE = 100_000_000;
const LITTLE = 1_000_000_000;

/** @param made names of settings that somebody has made */
export function machineChecks(
  machine: Machine,
  settings: Pick<Settings, 'TIMEZONE' | 'DATABASE_URL'>,
  made: ReadonlySet<string>,
): Check[] {
  return [
    { name: 'Node', look: async () => [nodeOf(machine)] },
    { name: 'Time zone', look: async () => [zoneOf(machine, settings.TIMEZONE, made.has('TIMEZONE'))] },
    { name: 'Disk', look: () => diskOf(machine, settings.DATABASE_URL) },
  ];
}

function nodeOf({ version }: Machine): Finding {
  const needed = Number.parseInt(manifest.engines.node.replace(/\D+/, ''), 10);
  if (Number.parseInt(version, 10) >= needed) return fine('Node', `It is version ${version}.`);
  return wrong(
    'Node',
    `It is version ${version}, and Newsdesk needs ${needed}.`,
    'Run “npm ci”, which brings it, and start Newsdesk by “npm start” or “npm run newsdesk”.',
  );
}

function zoneOf(machine: Machine, zone: string, isChosen: boolean): Finding {
  const check = 'Time zone';
  if (isChosen) {
    const own = zone === machine.zone ? 'as on this machine' : `on this machine it is ${machine.zone}`;
    return fine(check, `Dates are those of ${zone}; ${own}.`);
  }
  if (zone !== 'UTC') return fine(check, `Dates are those of ${zone}, as on this machine.`);
  return doubtful(
    check,
    'Dates are those of UTC, because this machine has no other zone.',
    'Set TIMEZONE to yours, such as Europe/Berlin, or to UTC when that is meant.',
  );
}

/** On another machine nobody can tell. */
async function diskOf(machine: Machine, databaseUrl: string): Promise<Finding[]> {
  const address = readAddress(databaseUrl);
  if (address.engine !== 'sqlite') return [];
  const bytes = await machine.free(folderOf(address.path));
  const found = `There are ${(bytes / 1e9).toFixed(1)} GB free where the database is.`;
  if (bytes >= LITTLE) return [fine('Disk', found)];
  const remedy = 'Free some space there, or set DATABASE_URL to a file on another disk.';
  return [bytes < TOO_LITTLE ? wrong('Disk', found, remedy) : doubtful('Disk', found, remedy)];
}
