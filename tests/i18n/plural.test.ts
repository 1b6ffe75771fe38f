import { expect, it } from 'vitest';
import { counter } from '../../src/i18n/plural.ts';

it('uses the form that the language has for a count', () => {
  const articles = counter('ru', { one: '# статья', few: '# статьи', many: '# статей', other: '# статьи' });
  expect([1, 3, 5, 21].map(articles)).toEqual(['1 статья', '3 статьи', '5 статей', '21 статья']);
});

it('falls back on the general form when the language has one that is not given', () => {
  expect(counter('ru', { other: '# x' })(5)).toBe('5 x');
});

it('writes the number as the language does', () => {
  expect(counter('de', { other: '# Artikel' })(1204)).toBe('1.204 Artikel');
});
