import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { readAddress } from './address.ts';
import { openSqliteStore } from './sqlite/open.ts';

/**
 * Opens the store that an address names (see `readAddress`). Only the engine that is used is loaded.
 * @param mode see `openSqliteStore`
 * @throws UserError `bad-database-url` and those of the engine
 */
export async function openStore(databaseUrl: string, mode: 'owner' | 'reader', clock: Clock): Promise<Store> {
  const address = readAddress(databaseUrl);
  if (address.engine === 'sqlite') return openSqliteStore(address.path, mode, clock.now());
  const { openPostgresStore } = await import('./postgres/open.ts');
  return openPostgresStore(address.url, mode, clock.now());
}
