import { setFlagsFromString } from 'node:v8';
import type { Progress } from './progress.ts';

/** Files to read: fewer are over before heaps have grown far. */
const MANY = 25_000;

/**
 * From now on every thread gives back what it does not use, instead of growing for speed: a first import of 100,000 files
 * takes 335 MB at its most, otherwise 500. For that it collects garbage all the time, which holds the event loop for 30 ms
 * now and then, and not for 20: when the import is over, heaps may grow. V8 looks at the flag when it collects, so it may
 * be set late; but before an import begins, when the main thread collects for the last time in half a minute. What was
 * compiled before counts as compiled for another program: what is loaded meanwhile is compiled anew.
 */
export function keepHeapsSmall(): void {
  setFlagsFromString('--optimize-for-size');
}

/** The opposite of `keepHeapsSmall`. */
export function letHeapsGrow(): void {
  setFlagsFromString('--no-optimize-for-size');
}

/** Keeps heaps small for an import that has many files to read, and for no other. */
export const smallForMany: Progress = (done, total) => {
  if (done > 0) return;
  if (total < MANY) letHeapsGrow();
  else keepHeapsSmall();
};
