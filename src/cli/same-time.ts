import { UserError } from '../core/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

/** Milliseconds that clocks may be apart: two of them twice as far, and what is held has that in hand when its time is over. */
const MOST_APART = 10_000;

/**
 * Processes on several machines agree by their clocks on whose turn it is.
 * @throws UserError `clock-off` when this machine's and that of the store are apart
 */
export async function requireSameTime(store: Pick<Store, 'time'>, clock: Clock): Promise<void> {
  const before = clock.now();
  const time = await store.time();
  if (time === null) return;
  // The answer is from some moment between.
  const apart = time < before ? time - before : Math.max(0, time - clock.now());
  if (Math.abs(apart) <= MOST_APART) return;
  const seconds = Math.round(Math.abs(apart) / 1000);
  const which = apart > 0 ? 'behind' : 'ahead of';
  throw new UserError(
    'clock-off',
    `This machine’s clock is ${seconds} s ${which} that of the database server, and processes agree by their clocks on who posts. Have both machines set their clocks over the network (NTP), then start again.`,
  );
}
