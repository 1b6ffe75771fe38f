import { describe, expect, it } from 'vitest';
import { contentStems } from '../../src/language/content-words.ts';

describe('the words of a text that carry meaning', () => {
  it('are stemmed, without little words, figures and single letters', () => {
    expect(contentStems('The ferries of 2026 were leaving for a B, and for Porto.', 'en')).toEqual([
      'ferri',
      'leav',
      'porto',
    ]);
    expect(contentStems('Les bacs et le port', 'fr-CA')).toEqual(['bac', 'port']);
  });

  it('are found in scripts without spaces, a sign at a time where a word is one', () => {
    expect(contentStems('渡轮 港', 'zh')).toEqual(['渡轮', '港']);
    expect(contentStems('เรือข้ามฟาก', 'th').length).toBeGreaterThan(0);
  });

  it('are all words of a language without lists', () => {
    expect(contentStems('the ferry', 'xx')).toEqual(['the', 'ferry']);
    expect(contentStems('', 'und')).toEqual([]);
  });
});
