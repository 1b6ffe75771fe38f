import { describe, expect, it } from 'vitest';
import { rougeL, rougeN, rougeTokens } from './rouge.ts';

describe('ROUGE-N', () => {
  it('is F1 over the words and over the pairs that two texts share', () => {
    // 5 of 6 words; "the cat", "on the" and "the mat" of 5 pairs.
    expect(rougeN('The cat sat on the mat.', 'The cat lay on the mat', 1)).toBeCloseTo(5 / 6);
    expect(rougeN('The cat sat on the mat.', 'The cat lay on the mat', 2)).toBeCloseTo(3 / 5);
  });

  it('counts a word as often as the text has it that has it less often', () => {
    // 1 shared; 3 and 2 words.
    expect(rougeN('ferry ferry ferry', 'ferry harbour', 1)).toBeCloseTo(2 / 5);
  });

  it('compares stems, but leaves short words whole', () => {
    expect(rougeN('Ferries leaving', 'The ferry leaves', 1)).toBeCloseTo(4 / 5);
    expect(rougeTokens('Gas was, as ever, 1.5-fold')).toEqual(['gas', 'was', 'as', 'ever', '1', '5', 'fold']);
  });

  it('is 1 for the same text, and 0 where nothing is shared or nothing said', () => {
    expect(rougeN('渡轮已离开', '渡轮已离开', 1)).toBe(1);
    expect(rougeN('a ferry', 'one boat', 1)).toBe(0);
    expect(rougeN('', 'one boat', 1)).toBe(0);
    expect(rougeN('ferry', 'ferry', 2)).toBe(0);
  });
});

describe('ROUGE-L', () => {
  it('unites what each sentence shares with one of the reference (the example of Lin 2004)', () => {
    // w1 w2 from the first and w1 w3 w5 from the second are 4 of 5 words; the candidate has 10.
    const score = rougeL(['w1 w2 w6 w7 w8', 'w1 w3 w8 w9 w5'], ['w1 w2 w3 w4 w5']);
    expect(score).toBeCloseTo((2 * 4) / 15);
  });

  it('asks for the order of the words', () => {
    // "police killed the gunman" and "the gunman killed police": "the gunman" is left of 4 words each.
    expect(rougeL(['the gunman killed police'], ['police killed the gunman'])).toBeCloseTo(2 / 4);
    expect(rougeL(['police kill the gunman'], ['police killed the gunman'])).toBe(1);
  });

  it('takes each word of the candidate once', () => {
    // One "ferry" for two sentences that ask for it.
    expect(rougeL(['ferry'], ['ferry', 'ferry'])).toBeCloseTo(2 / 3);
  });
});
