import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { systemCode, UserError } from '../core/errors.ts';
import type { Problem } from '../core/problem.ts';
import type { SeedFile, SeedListing } from '../ports/seeds.ts';

/** The kinds of file that articles are read from, in lower case. */
const KINDS: ReadonlySet<string> = new Set(['.md', '.markdown', '.txt']);
/** Pages about a folder, not articles in it. */
const ABOUT = /^(?:readme|license|contributing)(?:\.[a-z]+)?$/i;
/** A larger file is a mistake, not an article; in bytes. */
const LARGEST_FILE = 5_000_000;

/**
 * The article files in a folder and the folders below it, ordered by path. Hidden files and folders are passed over.
 * @throws UserError `no-seeds-folder`, `seeds-folder-unreadable`
 */
export async function listFolder(folder: string): Promise<SeedListing> {
  const files: SeedFile[] = [];
  const problems: Problem[] = [];
  for (const path of await pathsIn(folder)) {
    const problem = await look(folder, path, files);
    if (problem !== null) problems.push(problem);
  }
  return { files, problems };
}

async function pathsIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
      .filter((path) => !ABOUT.test(path.split('/').at(-1) ?? ''))
      .sort((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    throw explain(error, folder);
  }
}

/** Adds the file to `files`, or says why it cannot be one of them. */
async function look(folder: string, path: string, files: SeedFile[]): Promise<Problem | null> {
  if (!KINDS.has(extname(path).toLowerCase())) {
    return warning(
      path,
      'it is not a kind of file that is read',
      'use .md, .markdown or .txt, or move it elsewhere',
    );
  }
  try {
    const found = await stat(join(folder, path));
    if (!found.isFile()) return null;
    if (found.size > LARGEST_FILE) {
      return {
        ...warning(path, 'it is larger than 5 MB', 'split it into one file for each article'),
        severity: 'error',
      };
    }
    files.push({ path, size: found.size, modifiedAt: Math.round(found.mtimeMs) });
    return null;
  } catch (error) {
    const reason = systemCode(error);
    if (reason === undefined) throw error;
    // It was there a moment ago: somebody is moving files, or a link leads nowhere.
    return {
      ...warning(path, `it cannot be opened (${reason})`, 'check that it exists and may be read'),
      severity: 'error',
    };
  }
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
