import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { asError, UserError } from '../../core/errors.ts';
import type { Database } from '../database.ts';

/** For who made it alone: it holds what people saved and subscribed. */
export const PRIVATE = 0o600;

/** How a copy is made. */
export interface CopyOptions {
  /** Whether what is in the way is replaced. */
  readonly overwrite: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** A name that nothing else has, for what is not finished. */
  readonly id: string;
}

/** What a copy holds. */
export interface Copied {
  /** When it was made, in milliseconds since the epoch. */
  readonly copiedAt: number;
  readonly articles: number;
  readonly subscriptions: number;
}

/** @throws UserError `backup-unusable` when a file is damaged */
export async function requireSound(database: Database, path: string): Promise<void> {
  const lines = (await database.all('pragma integrity_check(3)')).map((row) => String(row.integrity_check));
  if (lines.join() === 'ok') return;
  throw new UserError('backup-unusable', `${path} is damaged: ${lines.join('; ')}. Use another backup.`);
}

/** How much a database holds. */
export async function contentsOf(database: Database): Promise<Omit<Copied, 'copiedAt'>> {
  const [row] = await database.all(
    `select (select count(*) from articles where withdrawn_at is null) as articles,
            (select count(*) from subscriptions) as subscriptions`,
  );
  return { articles: Number(row?.articles), subscriptions: Number(row?.subscriptions) };
}

/** What is written there, or which files are in a folder, survives a power cut from now on. */
export function settleOnDisk(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Removes what is not finished, with what SQLite may have left beside it. */
export function removeUnfinished(path: string): void {
  for (const rest of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${rest}`, { force: true });
}

/** @throws what fails, as a UserError `backup-failed` where the system or SQLite is to blame */
export async function explainingFailure<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError || !('code' in asError(error))) throw error;
    throw new UserError(
      'backup-failed',
      `${file} could not be written (${asError(error).message}). Check that ${dirname(file)} is a folder that may be written, and its free space. Nothing has changed.`,
      { cause: error },
    );
  }
}
