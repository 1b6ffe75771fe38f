import { describe, expect, it } from 'vitest';
import { bcubed, pairwise } from './bcubed.ts';

const stories = (of: Record<string, string>) => new Map(Object.entries(of));

/** a, b and c in one story; truly a and b, c and d belong together. */
const FOUND = stories({ a: '1', b: '1', c: '1', d: '2' });
const WANTED = stories({ a: 'x', b: 'x', c: 'y', d: 'y' });

describe('BCubed', () => {
  it('averages what each article’s story gets right', () => {
    // Precision 2/3, 2/3, 1/3, 1; recall 1, 1, 1/2, 1/2.
    const { precision, recall, f } = bcubed(FOUND, WANTED);
    expect(precision).toBeCloseTo(2 / 3);
    expect(recall).toBeCloseTo(3 / 4);
    expect(f).toBeCloseTo(12 / 17);
  });

  it('is 1 for the same stories under other names', () => {
    expect(bcubed(WANTED, WANTED)).toEqual({ precision: 1, recall: 1, f: 1 });
  });

  it('leaves out articles that were not read', () => {
    expect(bcubed(stories({ a: '1', b: '1' }), WANTED).f).toBe(1);
  });
});

describe('pairs', () => {
  it('count when they are joined and belong together', () => {
    // Joined: ab, ac, bc. Belonging: ab, cd.
    const { precision, recall, f } = pairwise(FOUND, WANTED);
    expect(precision).toBeCloseTo(1 / 3);
    expect(recall).toBeCloseTo(1 / 2);
    expect(f).toBeCloseTo(2 / 5);
  });

  it('that are never joined have missed all that belong together', () => {
    const alone = stories({ a: '1', b: '2', c: '3', d: '4' });
    expect(pairwise(alone, WANTED)).toEqual({ precision: 1, recall: 0, f: 0 });
  });
});
