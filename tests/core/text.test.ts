import { describe, expect, it } from 'vitest';
import { oneLine, withoutInvisible } from '../../src/core/text.ts';

describe('withoutInvisible', () => {
  it.each([
    ['a terminal escape', 'a\u001B[31mb', 'a[31mb'],
    ['a bell, a null and a delete', 'a\u0007\u0000\u007Fb', 'ab'],
    ['C1 controls', 'a\u0085\u009Bb', 'ab'],
    ['bidirectional overrides', 'a\u202Eb\u202Cc', 'abc'],
    ['bidirectional isolates', 'a\u2066b\u2069c', 'abc'],
    ['bidirectional marks', 'a\u200E\u200F\u061Cb', 'ab'],
    ['a soft hyphen', 'news\u00ADdesk', 'newsdesk'],
    ['zero-width spaces and a byte order mark', 'a\u200B\u2060\uFEFFb', 'ab'],
    ['fillers that look like nothing', 'a\u3164\u115F\u1160\uFFA0\u180Eb', 'ab'],
  ])('takes out %s', (_, dirty, clean) => {
    expect(withoutInvisible(dirty)).toBe(clean);
  });

  it.each([
    ['tabs and line feeds', 'a\tb\nc'],
    ['the joiner inside an emoji', '👩‍🚒'],
    ['the non-joiner that Persian is spelled with', 'می‌خواهم'],
    ['accents that stand as characters of their own', 'e\u0301'],
    ['text in every script', 'Ελλάδα 東京 ประเทศ Київ'],
  ])('keeps %s', (_, text) => {
    expect(withoutInvisible(text)).toBe(text);
  });

  it('replaces half a surrogate pair, which is no character', () => {
    expect(withoutInvisible('a\uD83Db\uDE00')).toBe('a\uFFFDb\uFFFD');
  });
});

describe('oneLine', () => {
  it('makes one space of every run of white space and none of what stands at the ends', () => {
    expect(oneLine(' \n Harbour \u00A0\t opens\r\n line \n')).toBe('Harbour opens line');
  });

  it('leaves no double space where something invisible stood between two', () => {
    expect(oneLine('Harbour \u200B opens')).toBe('Harbour opens');
  });

  it('keeps words apart that only a form feed separates', () => {
    expect(oneLine('one\ftwo\vthree')).toBe('one two three');
  });
});
