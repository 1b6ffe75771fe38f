import { describe, expect, it } from 'vitest';
import { isSameLanguage, languageName } from '../../src/i18n/names.ts';

describe('the name of a language', () => {
  it.each([
    ['fr', 'en', 'French'],
    ['fr-CA', 'en-GB', 'French'],
    ['zh-Hant', 'en', 'Chinese'],
    ['en', 'fr', 'anglais'],
    ['fr', 'de', 'Französisch'],
    ['en', 'es', 'inglés'],
    ['en', 'ru', 'английский'],
  ])('of %s to a reader in %s', (language, locale, name) => {
    expect(languageName(language, locale)).toBe(name);
  });

  it.each(['und', 'qqx', 'x-private', '1234', 'no such tag', '', '-'])(
    'is not there for “%s”',
    (language) => {
      expect(languageName(language, 'en')).toBeNull();
    },
  );
});

it.each([
  ['fr', 'fr-CA', true],
  ['EN_us', 'en-GB', true],
  ['de', 'en', false],
  ['und', 'en', false],
])('%s and %s are one language: %s', (a, b, same) => {
  expect(isSameLanguage(a, b)).toBe(same);
});
