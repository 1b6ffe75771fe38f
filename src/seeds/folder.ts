import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { systemCode, UserError } from '../core/errors.ts';
import type { Problem } from '../core/problem.ts';
import type { SeedFile, SeedListing } from '../ports/seeds.ts';

/** The kinds of file that articles are read from, in lower case. */
const KINDS: ReadonlySet<string> = new Set([
  '.md',
  '.markdown',
  '.txt',
  '.json',
  '.jsonl',
  '.ndjson',
  '.html',
  '.htm',
  '.xhtml',
]);
/** Pages about a folder, not articles in it. */
const ABOUT = /^(?:readme|license|contributing)(?:\.[a-z]+)?$/i;
/** A larger file is a mistake, not an article; in bytes. */
const LARGEST_FILE = 5_000_000;

/**
 * The article files in a folder and the folders below it, ordered by path. Hidden files and folders are passed over,
 * and links are followed only to files inside the folder: whoever may add articles must not publish other files.
 * @throws UserError `no-seeds-folder`, `seeds-folder-unreadable`
 */
export async function listFolder(folder: string): Promise<SeedListing> {
  const found: Found = { root: await rootOf(folder), files: [], problems: [] };
  await walk('', found);
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  return { files: found.files.sort(byPath), pending: [], problems: found.problems.sort(byPath) };
}

/** What a walk has found so far. */
interface Found {
  /** The folder's real path. */
  readonly root: string;
  readonly files: SeedFile[];
  readonly problems: Problem[];
}

async function rootOf(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    await readdir(root);
    return root;
  } catch (error) {
    throw explain(error, folder);
  }
}

/** @param below the folder's path inside the root; one that cannot be read is a problem of its own */
async function walk(below: string, found: Found): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(found.root, below), { withFileTypes: true });
  } catch (error) {
    found.problems.push(unopened(below, error));
    return;
  }
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith('.') || ABOUT.test(entry.name)) continue;
    if (entry.isDirectory()) await walk(path, found);
    else if (entry.isFile() || entry.isSymbolicLink()) await look(path, entry.isSymbolicLink(), found);
  }
}

/** Takes the file in, or says why it cannot be one of them. */
async function look(path: string, isLink: boolean, { root, files, problems }: Found): Promise<void> {
  if (!KINDS.has(extname(path).toLowerCase())) {
    problems.push(
      warning(
        path,
        'it is not a kind of file that is read',
        'use .md, .markdown or .txt, or move it elsewhere',
      ),
    );
    return;
  }
  try {
    if (isLink && !(await realpath(join(root, path))).startsWith(root + sep)) {
      problems.push(refused(path, 'it is a link to a place outside the folder', 'put the file itself there'));
      return;
    }
    const found = await stat(join(root, path));
    if (!found.isFile()) return;
    if (found.size > LARGEST_FILE) {
      problems.push(refused(path, 'it is larger than 5 MB', 'split it into one file for each article'));
    } else files.push({ path, size: found.size, modifiedAt: Math.round(found.mtimeMs) });
  } catch (error) {
    // It was there a moment ago: somebody is moving files, or a link leads nowhere.
    problems.push(unopened(path, error));
  }
}

/** @throws what is no failure of the system: that is a bug */
function unopened(path: string, error: unknown): Problem {
  const reason = systemCode(error);
  if (reason === undefined) throw error;
  return refused(path, `it cannot be opened (${reason})`, 'check that it exists and may be read');
}

function refused(path: string, problem: string, remedy: string): Problem {
  return { ...warning(path, problem, remedy), severity: 'error' };
}

function warning(path: string, problem: string, remedy: string): Problem {
  return { severity: 'warning', path, line: null, problem, remedy };
}

function explain(error: unknown, folder: string): unknown {
  const code = systemCode(error);
  if (code === 'ENOENT') {
    return new UserError(
      'no-seeds-folder',
      `There is no folder ${folder}. Create it and put articles into it, or set SEEDS_DIR to the folder that has them.`,
      { cause: error },
    );
  }
  if (code === undefined) return error;
  if (code === 'ENOTDIR') {
    return new UserError('seeds-folder-unreadable', `${folder} is a file. Name the folder that it is in.`, {
      cause: error,
    });
  }
  return new UserError(
    'seeds-folder-unreadable',
    `The seeds folder ${folder} cannot be read (${code}). Set SEEDS_DIR to a folder that this user may read.`,
    { cause: error },
  );
}
