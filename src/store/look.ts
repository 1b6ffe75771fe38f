import { readAddress } from './address.ts';
import type { StoreHealth } from './health.ts';

/**
 * Looks at the database that an address names, beside a bot that works on it, and changes nothing.
 * @param answerWithin milliseconds for each answer of a server
 * @throws UserError when it cannot be used, saying what to do
 */
export async function lookAtStore(databaseUrl: string, answerWithin: number): Promise<StoreHealth> {
  const address = readAddress(databaseUrl);
  if (address.engine === 'sqlite') return (await import('./sqlite/health.ts')).lookAtSqlite(address.path);
  return (await import('./postgres/health.ts')).lookAtPostgres(address.url, answerWithin);
}
