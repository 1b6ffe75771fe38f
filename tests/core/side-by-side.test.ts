import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePaths } from '../../src/core/path-order.ts';
import { sideBySide } from '../../src/core/side-by-side.ts';

interface Placed {
  readonly path: string;
}

/** Slices of so many items, some of them empty. */
async function* slices(paths: readonly string[], size: number): AsyncGenerator<readonly Placed[]> {
  for (let start = 0; start < paths.length; start += size) {
    yield paths.slice(start, start + size).map((path) => ({ path }));
    yield [];
  }
}

async function pairsOf(left: readonly string[], right: readonly string[], size = 2) {
  const pairs: (readonly [string | null, string | null])[] = [];
  for await (const some of sideBySide(slices(left, size), slices(right, size + 1))) {
    for (const [a, b] of some) pairs.push([a?.path ?? null, b?.path ?? null]);
  }
  return pairs;
}

describe('two lists side by side', () => {
  it('pair what is at one path, and show what one of them lacks', async () => {
    expect(await pairsOf(['a', 'b', 'd'], ['b', 'c', 'd', 'e'])).toEqual([
      ['a', null],
      ['b', 'b'],
      [null, 'c'],
      ['d', 'd'],
      [null, 'e'],
    ]);
  });

  it('pair each path once and in order, whatever the slices', async () => {
    const paths = fc.uniqueArray(fc.string({ maxLength: 3, unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(paths, paths, fc.integer({ min: 1, max: 5 }), async (left, right, size) => {
        const all = [...new Set([...left, ...right])].sort(comparePaths);
        const pairs = await pairsOf(left.sort(comparePaths), right.sort(comparePaths), size);
        const has = (list: readonly string[], path: string) => (list.includes(path) ? path : null);
        expect(pairs).toEqual(all.map((path) => [has(left, path), has(right, path)]));
      }),
    );
  });

  it.each([1, 2, 3])('refuse a list that is out of order, in slices of %i', async (size) => {
    await expect(pairsOf(['a', 'c', 'b'], [], size)).rejects.toThrow('b comes after c in a list');
    await expect(pairsOf(['a'], ['a', 'b', 'b'], size)).rejects.toThrow('b comes after b in a list');
  });
});
