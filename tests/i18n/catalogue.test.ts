import { describe, expect, it } from 'vitest';
import { languageOf, wordsFor } from '../../src/i18n/catalogue.ts';
import { en } from '../../src/i18n/en.ts';
import { fr } from '../../src/i18n/fr.ts';

describe('wordsFor', () => {
  it.each([
    ['fr', fr],
    ['fr-CA', fr],
    ['FR_be', fr],
    ['en', en],
    ['en-GB', en],
  ])('speaks the language of the locale %s', (locale, words) => {
    expect(wordsFor(locale)).toBe(words);
  });

  it.each(['de', 'frisian', 'und', '', 'constructor', 'toString', '__proto__'])(
    'speaks English for the locale “%s”',
    (locale) => {
      expect(wordsFor(locale)).toBe(en);
      expect(languageOf(locale)).toBe('en');
    },
  );
});

describe.each([
  ['English', en],
  ['French', fr],
])('the words in %s', (_, words) => {
  it('describe each command and option within the 100 characters that Discord takes', () => {
    for (const { summary, options } of Object.values(words.commands)) {
      for (const help of [summary, ...Object.values(options)]) {
        expect(help.length).toBeGreaterThan(0);
        expect(help.length).toBeLessThanOrEqual(100);
      }
    }
  });

  it('close every backtick that they open', () => {
    const said = [
      words.digest.hint(null),
      words.digest.hint('ferries'),
      words.empty,
      words.digest.nothingSince('1 May', '30 April'),
      words.digest.noSuchTopic('x'),
      words.digest.topicsAre(['x', 'y']),
      words.article.notFound('x'),
      words.errors.unknownOption('x', ['a', 'b']),
      words.errors.noOptions('x'),
      words.errors.twice('x'),
      words.errors.openQuote,
      words.errors.extraWords('x'),
      words.errors.missing('x', 'y'),
      words.errors.wholeNumber('x', 'y', 1, 2, 'z'),
      words.errors.tooLong('x', 9),
      words.errors.badValue('x', 'y', 'z'),
      words.errors.badSince('x'),
      words.errors.unknownCommand('x', ['a', 'b']),
      words.errors.tooMuch,
      words.errors.failed('x'),
      words.terminal.welcome,
    ];
    for (const sentence of said) expect(sentence.split('`').length % 2, sentence).toBe(1);
  });

  it('describe the same options as English does', () => {
    for (const name of ['digest', 'article'] as const) {
      expect(Object.keys(words.commands[name].options)).toEqual(Object.keys(en.commands[name].options));
    }
  });
});

describe('a digest’s counts', () => {
  it('say how much of everything is shown, and nothing of it when that is all', () => {
    expect(en.digest.counts(10, 14, 3)).toBe('10 of 14 articles from 3 sources');
    expect(en.digest.counts(2, 2, 1)).toBe('2 articles from 1 source');
    expect(en.digest.counts(1, 1, 1)).toBe('1 article from 1 source');
    expect(en.digest.counts(25, 12_345, 40)).toBe('25 of 12,345 articles from 40 sources');
  });

  it('are written the French way in French', () => {
    expect(fr.digest.counts(10, 14, 3)).toBe('10 sur 14 articles de 3 sources');
    expect(fr.digest.counts(0, 0, 0)).toBe('0 article de 0 source');
    expect(fr.digest.counts(25, 12_345, 40)).toBe('25 sur 12\u202F345 articles de 40 sources');
  });
});

describe('a digest’s preview', () => {
  it('is the first headline and how many more there are', () => {
    expect(en.digest.preview('Ferry opens', 0)).toBe('Ferry opens');
    expect(en.digest.preview('Ferry opens', 1)).toBe('Ferry opens · and 1 more article');
    expect(fr.digest.preview('Le bac ouvre', 4)).toBe('Le bac ouvre · et 4 autres articles');
  });
});
