import { describe, expect, it } from 'vitest';
import { averageLink } from '../../../src/digest/stories/average-link.ts';
import { linkMany } from '../../../src/digest/stories/link-many.ts';

const matrix = (rows: readonly (readonly number[])[]) => (one: number, other: number) =>
  rows[Math.max(one, other)]?.[Math.min(one, other)] ?? 0;

describe('average-link clustering', () => {
  it('joins the most alike first and stops when the average is too low', () => {
    // 0 and 1 become one; 2 is alike to 1 alone, 0.35 on average.
    const alike = matrix([[], [0.9], [0, 0.7], [0, 0, 0.1]]);
    expect(averageLink(4, alike, 0.3)).toEqual([[0, 1, 2], [3]]);
    expect(averageLink(4, alike, 0.4)).toEqual([[0, 1], [2], [3]]);
  });

  it('does not chain: neighbours in a row are not one group', () => {
    const row = (one: number, other: number) => (Math.abs(one - other) === 1 ? 0.5 : 0);
    expect(averageLink(6, row, 0.3)).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });

  it('keeps together what is one from the start', () => {
    expect(averageLink(3, () => 0, 0.3, [[0, 2]])).toEqual([[0, 2], [1]]);
  });

  it('has no groups of nothing', () => {
    expect(averageLink(0, () => 1, 0.3)).toEqual([]);
  });
});

describe('clustering of very many', () => {
  const singles = (size: number) => Array.from({ length: size }, (_, item) => [item]);

  it('finds the groups of all portions', () => {
    const alike = (one: number, other: number) => (one % 7 === other % 7 ? 0.5 : 0);
    const found = linkMany(singles(1500), alike, 0.3);
    expect(found).toHaveLength(7);
    expect(found.map((group) => new Set(group.map((item) => item % 7)).size)).toEqual(Array(7).fill(1));
    expect(found.flat()).toHaveLength(1500);
  });

  it('ends when nothing is alike', () => {
    expect(linkMany(singles(900), () => 0, 0.3)).toHaveLength(900);
  });
});
