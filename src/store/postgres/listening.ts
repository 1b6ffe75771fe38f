import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Milliseconds before the first try to connect again, doubled with each, and at most. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;
const CONNECT_WITHIN = 5000;
const END_WITHIN = 1000;

/** What a trigger tells in: see the migration `0015_told`. */
const CHANNEL = "select 'newsdesk_' || md5(current_schema()) as channel";

/**
 * Hears of new deliveries on a connection of its own, which is made again when it breaks.
 * @param act also when it may have missed something
 * @returns ends that
 */
export function listenForDeliveries(url: string, act: () => void): () => Promise<void> {
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let hasEnded = false;

  const connect = async (wait: number): Promise<void> => {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: 'newsdesk listening',
      connectionTimeoutMillis: CONNECT_WITHIN,
      // Nothing is ever asked on it: only so it is noticed that the server is away.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    client = fresh;
    let isOver = false;
    const again = (next: number) => {
      if (isOver) return;
      isOver = true;
      // One that has not connected may not be able to say goodbye.
      fresh.end().catch(() => {});
      if (!hasEnded) retry = setTimeout(() => void connect(next), wait).unref();
    };
    fresh.on('error', () => again(FIRST_WAIT));
    fresh.on('end', () => again(FIRST_WAIT));
    fresh.on('notification', act);
    try {
      await fresh.connect();
      const { rows } = await fresh.query<{ channel: string }>(CHANNEL);
      await fresh.query(`listen ${rows[0]?.channel}`);
      act();
    } catch {
      // Whoever uses the store hears why: what is heard here only saves a minute.
      again(Math.min(2 * wait, LONGEST_WAIT));
    }
  };

  void connect(FIRST_WAIT);
  return async () => {
    hasEnded = true;
    clearTimeout(retry);
    // A server that is silent says no goodbye.
    await Promise.race([client?.end().catch(() => {}), sleep(END_WITHIN, undefined, { ref: false })]);
  };
}
