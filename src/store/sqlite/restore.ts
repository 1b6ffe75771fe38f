import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { systemCode, UserError } from '../../core/errors.ts';
import type { Database } from '../database.ts';
import { requireKnownSchema } from '../migrate.ts';
import { requireWhole } from '../moving.ts';
import { copiedAt, markCopied } from '../restores.ts';
import { makeDurable, openSqlite } from './connection.ts';
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
import { refuseForeign } from './owned.ts';
import { takeOwnership } from './owner.ts';

/**
 * Puts a backup in the place of a database on which no bot works. It is looked through first, and is there as a whole or
 * not at all. The next bot looks for what may have been posted since it was made.
 * @throws UserError
 */
export async function restoreSqlite(given: string, file: string, options: CopyOptions): Promise<Copied> {
  requireBackup(file, given);
  return explainingFailure(given, async () => {
    mkdirSync(dirname(given), { recursive: true });
    // A link to the database stays one.
    const path = whereItIs(given);
    const release = takeOwnership(path);
    const unfinished = `${path}.${options.id}.part`;
    try {
      if (existsSync(path) && !options.overwrite) {
        throw new UserError(
          'file-exists',
          `There is a database ${given} already. Add --force to replace it: what is in it is gone then.`,
        );
      }
      copyFileSync(file, unfinished);
      chmodSync(unfinished, PRIVATE);
      const restored = await lookThrough(unfinished, file);
      settleOnDisk(unfinished);
      // What belongs to the database that goes would be taken for changes of the one that comes.
      for (const rest of ['-wal', '-shm']) rmSync(`${path}${rest}`, { force: true });
      renameSync(unfinished, path);
      settleOnDisk(dirname(resolve(path)));
      return restored;
    } finally {
      removeUnfinished(unfinished);
      release();
    }
  });
}

/** @throws UserError `backup-unusable` for what cannot be a whole one */
function requireBackup(file: string, path: string): void {
  const why = !existsSync(file)
    ? 'is not there'
    : !statSync(file).isFile()
      ? 'is no file'
      : whereItIs(file) === whereItIs(path)
        ? 'is the database itself'
        : existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
          ? 'is a database in use, or half a copy of one'
          : null;
  if (why !== null)
    throw new UserError('backup-unusable', `${file} ${why}. Name a file that “newsdesk backup” has made.`);
}

async function lookThrough(copy: string, file: string): Promise<Copied> {
  const database = openSqlite(copy, 'writer');
  try {
    await refuseForeign(database, file);
    await requireKnownSchema(database, 'sqlite');
    await requireSound(database, file);
    await requireWhole(database);
    // Who looks on beside the bot need not wait until it has done so.
    makeDurable(database.raw);
    const known = await copiedAt(database);
    const at = known ?? (await latestKnown(database));
    if (known === null) await markCopied(database, at);
    return { copiedAt: at, ...(await contentsOf(database)) };
  } catch (error) {
    if (error instanceof UserError || systemCode(error) !== 'ERR_SQLITE_ERROR') throw error;
    throw new UserError('backup-unusable', `${file} is no Newsdesk database. Name another file.`, {
      cause: error,
    });
  } finally {
    await database.close();
  }
}

/** Of a copy that does not say when it was made, such as one by other means: the last that it has seen published. */
async function latestKnown(database: Database): Promise<number> {
  const [row] = await database.all('select coalesce(max(published_at), 0) as at from editions');
  return Number(row?.at);
}
