import { resolve } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { type Address, readAddress } from '../address.ts';
import { requireWhole } from '../moving.ts';
import { isConnectionLost } from '../postgres/unusable.ts';
import type { MoveSource, MoveTarget } from './end.ts';
import { type Moved, type MoveOptions, move } from './move.ts';

/**
 * Moves an installation from one database to another, whatever their engines. See `move`.
 * @param from see `readAddress` @param to likewise
 * @throws UserError those of `move`, and those of opening a database, which say `--from` or `--to`
 */
export async function moveBetween(from: string, to: string, options: MoveOptions): Promise<Moved> {
  const source = await naming('--from', () => openSource(readAddress(from), options.now));
  try {
    await naming('--from', () => requireWhole(source.database));
    const target = await naming('--to', () => openTarget(readAddress(to), options.now, readAddress(from)));
    try {
      return await move(source, target, options);
    } catch (error) {
      throw isConnectionLost(error) ? lost(error) : error;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function openSource(address: Address, now: number): Promise<MoveSource> {
  if (address.engine === 'sqlite') return (await import('../sqlite/move.ts')).sqliteSource(address.path, now);
  return (await import('../postgres/move.ts')).postgresSource(address.url, now);
}

async function openTarget(address: Address, now: number, from: Address): Promise<MoveTarget> {
  if (placeOf(address) === placeOf(from)) {
    throw new UserError('bad-value', '--from and --to name the same database. Name an empty one with --to.');
  }
  if (address.engine === 'sqlite') return (await import('../sqlite/move.ts')).sqliteTarget(address.path, now);
  return (await import('../postgres/move.ts')).postgresTarget(address.url, now);
}

function placeOf(address: Address): string {
  return address.engine === 'sqlite' ? resolve(address.path) : address.url;
}

function lost(cause: unknown): UserError {
  return new UserError(
    'move-interrupted',
    'The connection to the PostgreSQL server was lost before everything had moved. Run the same again: it begins anew.',
    { cause },
  );
}

/** Says which of the two addresses it is that cannot be used. */
async function naming<T>(option: '--from' | '--to', open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.code, error.message.replaceAll('DATABASE_URL', option), { cause: error });
  }
}
