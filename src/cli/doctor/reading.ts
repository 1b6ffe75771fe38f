import type { Store } from '../../ports/store.ts';
import { openStore } from '../../store/open.ts';
import { systemClock } from '../../system.ts';

/** Reads in the database, beside a bot that may be running, and closes it. @throws UserError when it cannot be read */
export async function reading<Found>(
  databaseUrl: string,
  read: (store: Store) => Promise<Found>,
): Promise<Found> {
  const store = await openStore(databaseUrl, 'reader', systemClock);
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}
