import { expect, it } from 'vitest';
import { anyOf, listOf, listPieces } from '../../src/i18n/lists.ts';

it.each([
  ['en', ['a', 'b', 'c'], 'a, b and c'],
  ['en-US', ['a', 'b', 'c'], 'a, b, and c'],
  ['fr', ['a', 'b'], 'a et b'],
  ['de', ['a', 'b', 'c'], 'a, b und c'],
  ['es', ['a', 'Internacional'], 'a e Internacional'],
  ['ru', ['a', 'b'], 'a и b'],
  ['en', ['a'], 'a'],
  ['en', [], ''],
])('a list is written as %s does: %j', (locale, elements, written) => {
  expect(listOf(elements, locale)).toBe(written);
});

it('the pieces of a list say which of its elements they are', () => {
  expect(listPieces(['x', ', ', 'x'], 'en')).toEqual([
    { text: 'x', at: 0 },
    { text: ', ', at: null },
    { text: ', ', at: 1 },
    { text: ' and ', at: null },
    { text: 'x', at: 2 },
  ]);
});

it.each([
  ['en', ['a', 'b', 'c'], 'a, b or c'],
  ['fr', ['a', 'b'], 'a ou b'],
  ['de', ['a', 'b'], 'a oder b'],
  ['es', ['a', 'ocho'], 'a u ocho'],
  ['ru', ['a', 'b'], 'a или b'],
  ['en', ['a'], 'a'],
])('a choice is written as %s does: %j', (locale, elements, written) => {
  expect(anyOf(elements, locale)).toBe(written);
});
