import { expect, it } from 'vitest';
import { counter, ordinal } from '../../src/i18n/plural.ts';

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

it('counts places in a row as the language does', () => {
  const place = ordinal('en', { one: '#st', two: '#nd', few: '#rd', other: '#th' });
  expect([1, 2, 3, 4, 11, 22].map(place)).toEqual(['1st', '2nd', '3rd', '4th', '11th', '22nd']);
});
