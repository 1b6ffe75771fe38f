import { schedule } from 'node-cron';
import type { Log } from '../ports/log.ts';

/**
 * Calls `beat` once a minute, never again before it has ended. A beat that fails is logged, and the next one comes.
 * It keeps no process alive.
 * @returns ends it, and waits for a beat that is under way
 */
export function startHeartbeat(beat: () => Promise<void>, log: Log): () => Promise<void> {
  const line = (message: string | Error) => (message instanceof Error ? message.message : message);
  let beating: Promise<void> = Promise.resolve();
  const task = schedule(
    '* * * * *',
    () => {
      beating = beat().catch((error: unknown) => log.error({ err: error }, 'a heartbeat failed'));
      return beating;
    },
    {
      noOverlap: true,
      unref: true,
      // Its own logger prints in colour.
      logger: {
        info: (message) => log.debug({ from: 'node-cron' }, message),
        warn: (message) => log.warn({ from: 'node-cron' }, message),
        error: (message, err) => log.error({ from: 'node-cron', err }, line(message)),
        debug: () => {},
      },
    },
  );
  return async () => {
    await task.destroy();
    await beating;
  };
}
