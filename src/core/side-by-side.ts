import { comparePaths } from './path-order.ts';

interface WithPath {
  readonly path: string;
}

/** What two lists have at one path; null where one of them lacks it. */
export type Pair<Left, Right> = readonly [Left, Right] | readonly [Left, null] | readonly [null, Right];

/**
 * Two lists in the order of their paths (see `comparePaths`), which come in slices, as pairs. Only a slice of each is in
 * memory at a time.
 * @throws Error when one of them is out of order: what is there would count as missing
 */
export async function* sideBySide<Left extends WithPath, Right extends WithPath>(
  left: AsyncIterable<readonly Left[]>,
  right: AsyncIterable<readonly Right[]>,
): AsyncGenerator<readonly Pair<Left, Right>[]> {
  const lefts = new Slices(left);
  const rights = new Slices(right);
  for (;;) {
    await lefts.fill();
    await rights.fill();
    if (lefts.first === null && rights.first === null) return;
    const pairs: Pair<Left, Right>[] = [];
    while (!lefts.isUsedUp && !rights.isUsedUp) {
      const pair = firstOf(lefts.first, rights.first);
      if (pair === null) break;
      pairs.push(pair);
      if (pair[0] !== null) lefts.drop();
      if (pair[1] !== null) rights.drop();
    }
    yield pairs;
  }
}

function firstOf<Left extends WithPath, Right extends WithPath>(
  left: Left | null,
  right: Right | null,
): Pair<Left, Right> | null {
  if (left === null) return right === null ? null : [null, right];
  if (right === null) return [left, null];
  const order = comparePaths(left.path, right.path);
  if (order === 0) return [left, right];
  return order < 0 ? [left, null] : [null, right];
}

/** One of the two lists: a slice, and how far it has been used up. */
class Slices<T extends WithPath> {
  readonly #slices: AsyncIterator<readonly T[]>;
  #slice: readonly T[] = [];
  #at = 0;
  /** The path that was used up last. */
  #last: string | null = null;
  #hasEnded = false;

  constructor(slices: AsyncIterable<readonly T[]>) {
    this.#slices = slices[Symbol.asyncIterator]();
  }

  /** Null at the end, or until it is filled again. */
  get first(): T | null {
    return this.#slice[this.#at] ?? null;
  }

  /** True when it has to be filled before anybody knows what comes first. */
  get isUsedUp(): boolean {
    return this.first === null && !this.#hasEnded;
  }

  async fill(): Promise<void> {
    while (this.isUsedUp) {
      const { value, done } = await this.#slices.next();
      this.#hasEnded = done === true;
      this.#slice = done === true ? [] : value;
      this.#at = 0;
    }
  }

  drop(): void {
    const path = this.first?.path ?? '';
    if (this.#last !== null && comparePaths(this.#last, path) >= 0) {
      throw new Error(`${path} comes after ${this.#last} in a list that is ordered by path`);
    }
    this.#last = path;
    this.#at += 1;
  }
}
