import { setImmediate } from 'node:timers/promises';

/** Items that are worked off at one go: well under the 20 ms that the event loop may be kept busy. */
const AT_ONE_GO = 1000;

/** A long list in slices, with a turn for everybody else after each. */
export async function* inTurns<T>(items: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let start = 0; start < items.length; start += AT_ONE_GO) {
    yield items.slice(start, start + AT_ONE_GO);
    await setImmediate();
  }
}
