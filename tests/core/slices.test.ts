import { describe, expect, it } from 'vitest';
import { slices } from '../../src/core/slices.ts';

describe('slices of a list', () => {
  it.each([
    [[], 2, []],
    [[1], 2, [[1]]],
    [
      [1, 2, 3, 4],
      2,
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [[1, 2, 3], 2, [[1, 2], [3]]],
  ])('of %j, %i at a time, are %j', (items, size, expected) => {
    expect([...slices(items, size)]).toEqual(expected);
    expect([...slices(new Set(items), size)]).toEqual(expected);
  });

  it('are made when they are asked for, so that only one is in memory', () => {
    let taken = 0;
    function* endless() {
      for (;;) {
        taken += 1;
        yield taken;
      }
    }
    expect(slices(endless(), 3).next().value).toEqual([1, 2, 3]);
    expect(taken).toBe(3);
  });
});
