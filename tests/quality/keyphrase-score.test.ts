import { describe, expect, it } from 'vitest';
import { fAt10 } from './keyphrase-score.ts';

describe('F@10', () => {
  it('compares phrases by their stems', () => {
    // 1 of 3 found, 1 of 2 wanted.
    expect(fAt10(['ferry lines', 'harbour', 'toll'], ['Ferry line', 'bridge'], 'en')).toBeCloseTo(2 / 5);
    expect(fAt10(['banque espagnole'], ['banques espagnoles'], 'fr')).toBe(1);
  });

  it('looks at ten phrases at most, each once', () => {
    const ten = Array.from({ length: 10 }, (_, index) => `word${index}`);
    expect(fAt10([...ten, 'ferry'], ['ferry'], 'en')).toBe(0);
    expect(fAt10(['ferry', 'ferries'], ['ferry'], 'en')).toBe(1);
  });

  it('is 0 when nothing is found', () => {
    expect(fAt10([], ['ferry'], 'en')).toBe(0);
  });
});
