import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
/** What stores are filled from: when any of it changes, they are filled anew. */
const MADE_FROM = [
  'tests/bench/search/{corpus,rows,fill-*}.ts',
  'src/store/migrations/*.sql',
  'src/language/tokens.ts',
];
const KEPT = join(tmpdir(), 'newsdesk-bench-stores');
/** Bytes that a million articles take on both engines, and as much again while they are written. */
const ROOM = 30e9;

/** Where stores are that take minutes to fill. */
export interface Shelf {
  readonly folder: string;
  /** Takes away what need not be kept. */
  close(): void;
}

/**
 * A folder that is the same in each run until what is filled into it would be something else; those of before are taken away,
 * so that there is never more than one.
 * @throws Error when there is no room for what is to be filled in
 */
export function keptShelf(): Shelf {
  const folder = join(KEPT, fingerprint());
  mkdirSync(folder, { recursive: true });
  for (const other of readdirSync(KEPT)) {
    if (join(KEPT, other) !== folder) rmSync(join(KEPT, other), { recursive: true, force: true });
  }
  const { bavail, bsize } = statfsSync(folder);
  if (readdirSync(folder).length === 0 && bavail * bsize < ROOM)
    throw new Error(`there are less than ${ROOM / 1e9} GB left in ${folder}`);
  return { folder, close: () => {} };
}

/** A folder for one run. */
export function passingShelf(): Shelf {
  const folder = mkdtempSync(join(tmpdir(), 'newsdesk-bench-'));
  // PostgreSQL has a user of its own where the bench runs as root.
  chmodSync(folder, 0o755);
  return { folder, close: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Takes away everything that is kept. */
export function clearShelves(): void {
  rmSync(KEPT, { recursive: true, force: true });
}

/** A file on a shelf; it is there only once it has been filled to its end. */
export async function filedOn(
  { folder }: Shelf,
  name: string,
  fill: (path: string) => Promise<void>,
): Promise<string> {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  await fill(unfinished);
  renameSync(unfinished, path);
  return path;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of globSync(MADE_FROM, { cwd: PROJECT }).sort())
    hash.update(readFileSync(join(PROJECT, path)));
  return hash.digest('hex').slice(0, 16);
}
