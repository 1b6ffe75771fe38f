import type { Store } from '../ports/store.ts';

/** Milliseconds within which the same press is one: people press twice, and platforms tell of one press twice. */
const PRESSED_TWICE = 10_000;

/**
 * Whether something that others see is to be done: not when it was done a moment ago.
 * @param act who does what, where; becomes JSON
 */
export function isFirstPress(
  store: Pick<Store, 'actOnce'>,
  act: readonly unknown[],
  now: number,
): Promise<boolean> {
  return store.actOnce(JSON.stringify(act), now, PRESSED_TWICE);
}
