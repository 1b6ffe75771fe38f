import { describe, expect, it } from 'vitest';
import { shorten } from '../../src/language/shorten.ts';

describe('shorten', () => {
  it('leaves a text alone that fits', () => {
    expect(shorten('The ferry left.', 15)).toBe('The ferry left.');
    expect(shorten('', 10)).toBe('');
  });

  it('cuts after a word and says so', () => {
    expect(shorten('The ferry left.', 14)).toBe('The ferry…');
    expect(shorten('The ferry left at noon.', 20)).toBe('The ferry left at…');
  });

  it('leaves no white space before its mark', () => {
    expect(shorten('The ferry   left at noon.', 13)).toBe('The ferry…');
  });

  it('cuts a long word rather than losing most of the text', () => {
    expect(shorten(`A ${'x'.repeat(100)}`, 20)).toBe(`A ${'x'.repeat(17)}…`);
  });

  it('cuts text without spaces', () => {
    expect(shorten('渡轮已离开时间很晚', 5)).toBe('渡轮已离…');
  });

  it.each([
    ['families', '👨‍👩‍👧'],
    ['flags', '🇫🇷'],
    ['accents', 'e\u0301\u0302'],
    ['characters of two units', '𠀀'],
    ['skin tones', '👍🏽'],
    ['Hindi syllables', 'क्षि'],
    ['line breaks', '\r\n'],
  ])('never cuts inside a character: %s', (_, character) => {
    for (let most = 1; most <= 40; most += 1) {
      const cut = shorten(`ab${character.repeat(20)}`, most);
      expect(cut.length).toBeLessThanOrEqual(most);
      const kept = cut.replace('…', '').replace(/^ab?/, '');
      expect(kept.replaceAll(character, '')).toBe('');
    }
  });

  it.each([1, 2, 5, 30, 299, 300, 301])('keeps to a limit of %i and to the beginning of the text', (most) => {
    const text = 'The harbour opened a second ferry line on Monday. '.repeat(10);
    const cut = shorten(text, most);
    expect(cut.length).toBeLessThanOrEqual(most);
    expect(text.startsWith(cut.slice(0, -1))).toBe(true);
    expect(cut.endsWith('…')).toBe(true);
  });

  it('shows only its mark for one character that is longer than the limit', () => {
    expect(shorten(`e${'\u0301'.repeat(500)}`, 300)).toBe('…');
  });
});
