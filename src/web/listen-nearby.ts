import { UserError } from '../core/errors.ts';
import { type Address, type Listener, listen } from './listen.ts';

/** Ports that are tried, one after the other, before any that is free. */
const TRIES = 10;
const LAST_PORT = 65_535;

/**
 * Serves where it is wanted, else at the next port that is free.
 * @throws UserError `port-in-use` when there is none at all
 */
export async function listenNearby(app: Parameters<typeof listen>[0], wanted: Address): Promise<Listener> {
  const { host, port: first } = wanted;
  for (let port = first; port !== 0 && port < first + TRIES && port <= LAST_PORT; port += 1) {
    try {
      return await listen(app, { host, port });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  return listen(app, { host, port: 0 });
}
