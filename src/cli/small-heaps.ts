import { setFlagsFromString } from 'node:v8';
import type { Progress } from './progress.ts';

/**
 * Lets the threads that begin from now on keep 2 MB at a time of what is short-lived, whatever the main thread was started
 * with. More makes only the main thread faster, which people wait for; in each of a dozen threads it would cost memory.
 */
export function keepThreadsSmall(): void {
  setFlagsFromString('--max-semi-space-size=2');
}

/** Files to read: fewer are over before heaps have grown far. */
const MANY = 25_000;

/**
 * Keeps heaps small for an import that has many files to read: every thread gives back what it does not use, instead of
 * growing for speed. A first import of 100,000 files takes 340 to 350 MB at its most, otherwise 500. For that garbage is collected all
 * the time, which holds the event loop for 30 ms now and then, and not for 20. V8 looks at the flag when it collects;
 * the main thread would not for half a minute, and grow meanwhile, so it collects at once.
 */
export const smallForMany: Progress = (done, total) => {
  if (done > 0 || total < MANY) return;
  setFlagsFromString('--optimize-for-size');
  // There with the option of Node's that `npm start` has.
  globalThis.gc?.();
};

/** Ends what `smallForMany` has begun, when the import is over. */
export function letHeapsGrow(): void {
  setFlagsFromString('--no-optimize-for-size');
}
