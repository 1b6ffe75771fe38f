import { setTimeout } from 'node:timers/promises';
import type { Log } from '../ports/log.ts';
import { StoriesFailed, type StoryPlacement } from './place-stories.ts';

/** Milliseconds between two looks for articles that have to be put into stories, while an import goes on. */
const PLACE_EVERY = 2000;

/**
 * While a long import goes on, and once more when it is over, its articles are put into stories. When that fails, each of
 * them stays a story of its own until the next import tries again.
 * @returns what the import does @throws what it throws
 */
export async function placingMeanwhile<T>(
  importing: Promise<T>,
  stories: StoryPlacement,
  log: Log,
): Promise<T> {
  let isOver = false;
  const over = importing.then(
    () => (isOver = true),
    () => (isOver = true),
  );
  const placing = async () => {
    while (!isOver) {
      // It keeps no process alive: the store does, which the import needs.
      await Promise.race([over, setTimeout(PLACE_EVERY, null, { ref: false })]);
      await stories.run();
    }
    await stories.run();
  };
  // Neither is left alone when the other fails.
  const [placed] = await Promise.allSettled([placing(), over]);
  const result = await importing;
  if (placed.status === 'rejected') {
    if (!(placed.reason instanceof StoriesFailed)) throw placed.reason;
    log.error({ err: placed.reason }, 'putting articles into stories failed');
  }
  return result;
}
