import { setImmediate } from 'node:timers/promises';
import { slices } from './slices.ts';

/** Items that are worked off at one go: well under the 20 ms that the event loop may be kept busy. */
const AT_ONE_GO = 1000;

/** A long list in slices, with a turn for everybody else after each. */
export async function* inTurns<T>(items: Iterable<T>): AsyncGenerator<readonly T[]> {
  for (const slice of slices(items, AT_ONE_GO)) {
    yield slice;
    await setImmediate();
  }
}
