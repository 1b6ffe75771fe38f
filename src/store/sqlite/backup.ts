import { existsSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { requireWhole } from '../moving.ts';
import { markCopied } from '../restores.ts';
import { openSqlite } from './connection.ts';
import {
  type Copied,
  type CopyOptions,
  contentsOf,
  explainingFailure,
  PRIVATE,
  removeUnfinished,
  requireSound,
  settleOnDisk,
} from './copy.ts';
import { whereItIs } from './folder.ts';
import { refuseForeign, requireFile } from './owned.ts';
import { explainUnusable } from './unusable.ts';

/**
 * Copies a database to a file, also while a bot works on it: everything that was stored when it began is there. The file
 * is there as a whole or not at all.
 * @throws UserError
 */
export async function backUpSqlite(path: string, file: string, options: CopyOptions): Promise<Copied> {
  requireFile(path);
  refuseToReplace(path, file, options);
  requireFolder(dirname(file));
  const unfinished = `${file}.${options.id}.part`;
  return explainingFailure(file, async () => {
    writeFileSync(unfinished, '', { flag: 'wx', mode: PRIVATE });
    try {
      await snapshot(path, unfinished);
      const contents = await finish(unfinished, file, options.now);
      settleOnDisk(unfinished);
      renameSync(unfinished, file);
      settleOnDisk(dirname(resolve(file)));
      return { copiedAt: options.now, ...contents };
    } finally {
      removeUnfinished(unfinished);
    }
  });
}

function refuseToReplace(path: string, file: string, { overwrite }: CopyOptions): void {
  const ours = ['', '-wal', '-shm', '.owner'].map((suffix) => `${whereItIs(path)}${suffix}`);
  if (ours.includes(whereItIs(file)))
    throw new UserError('file-exists', `${file} is the database itself. Name another file for the backup.`);
  if (existsSync(file) && !statSync(file).isFile())
    throw new UserError('file-exists', `${file} is no file. Name one for the backup.`);
  if (existsSync(file) && !overwrite)
    throw new UserError('file-exists', `There is a file ${file} already. Name another one, or add --force.`);
}

function requireFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new UserError(
    'backup-failed',
    `There is no folder ${folder}. Make it, or name a file in another one.`,
  );
}

/** One reading transaction: whoever writes meanwhile does not wait, and what they write is not in it. */
async function snapshot(path: string, copy: string): Promise<void> {
  try {
    const database = openSqlite(path, 'reader');
    try {
      await refuseForeign(database, path);
      await requireWhole(database);
      await database.run('vacuum into $1', [copy]);
    } finally {
      await database.close();
    }
  } catch (error) {
    // The copy is all that is written here.
    throw couldNotWrite(error) ? error : explainUnusable(error, path);
  }
}

/** Source: sqlite.org/rescode.html, SQLITE_FULL 13, SQLITE_IOERR_WRITE 778. */
function couldNotWrite(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && [13, 778].includes(Number(error.errcode));
}

async function finish(copy: string, file: string, now: number): Promise<Omit<Copied, 'copiedAt'>> {
  const database = openSqlite(copy, 'writer');
  try {
    await markCopied(database, now);
    await requireSound(database, file);
    return await contentsOf(database);
  } finally {
    await database.close();
  }
}
