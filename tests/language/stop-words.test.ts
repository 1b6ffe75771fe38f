import { expect, it } from 'vitest';
import { isStopWord } from '../../src/language/stop-words.ts';

it.each([
  ['the', 'en'],
  ['les', 'fr'],
  ['und', 'de'],
  ['los', 'es'],
  ['della', 'it'],
  ['het', 'nl'],
  ['jest', 'pl'],
  ['não', 'pt-BR'],
  ['что', 'ru'],
  ['що', 'uk'],
])('“%s” carries no meaning in %s', (word, language) => {
  expect(isStopWord(word, [language])).toBe(true);
  expect(isStopWord(word, ['ja', language])).toBe(true);
});

it.each([
  ['ferry', ['en', 'fr', 'de']],
  ['les', ['en']],
  ['the', []],
  ['the', ['und', 'ja', 'zz']],
  // `est` is Estonian and `es` Spanish: only the whole code counts.
  ['los', ['est']],
])('“%s” may carry meaning in %j', (word, languages) => {
  expect(isStopWord(word, languages)).toBe(false);
});
