import { DatabaseSync } from 'node:sqlite';
import { UserError } from '../../core/errors.ts';
import { whereItIs } from './folder.ts';

/**
 * Makes this process the only one that writes to a database: an exclusive lock on an empty database beside it, which
 * the system frees when the process ends, however it ends. Readers do not ask for it. By whichever path it is opened, it is
 * the same database.
 * @returns gives the ownership back
 * @throws UserError `database-in-use` when another process holds it
 */
export function takeOwnership(path: string): () => void {
  const owner = new DatabaseSync(`${whereItIs(path)}.owner`, { timeout: 0 });
  try {
    owner.exec('begin exclusive');
  } catch (error) {
    owner.close();
    if (!isLocked(error)) throw error;
    throw new UserError(
      'database-in-use',
      `Another Newsdesk is already running on the database ${path}. Stop it first, or set DATABASE_URL to another file for this one.`,
      { cause: error },
    );
  }
  return () => owner.close();
}

/** SQLite's primary result code is the low byte. Source: sqlite.org/rescode.html, SQLITE_BUSY 5, SQLITE_LOCKED 6. */
function isLocked(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  const code = Number(error.errcode) & 0xff;
  return code === 5 || code === 6;
}
