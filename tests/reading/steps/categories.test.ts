import { describe, expect, it } from 'vitest';
import { bodyOf } from '../reading.ts';

const FERRY = 'The first ferry left at noon.';

describe('a line of categories', () => {
  it.each([
    'Categories: Ferries, Harbours',
    'Category: Ferries',
    'Tags: ferry, harbour',
    'Catégories : Bacs',
    'Kategorien: Häfen',
    'Категории: Паромы',
    '标签：渡轮',
  ])('leaves the end of the body: %s', (line) => {
    expect(bodyOf(`${FERRY}\n\n${line}`)).toEqual([FERRY]);
  });

  it('goes with what a broken one left below it', () => {
    const end = 'Categories: February 18 Ferries\n\nPublished Harbours\n\nBay Archived';
    expect(bodyOf(`${FERRY}\n\n${end}\n\nOriginal url: https://news.example/a`)).toEqual([FERRY]);
  });

  it.each(['Categories: there are two, and both are full.', 'Categories of ferries differ'])(
    'is no sentence: %s',
    (line) => {
      expect(bodyOf(`${FERRY}\n\n${line}`)).toEqual([FERRY, line]);
    },
  );
});

it('a line of figures that is called so takes nothing along', () => {
  const storm = ['Category: 4', 'Wind: 240 kilometres an hour', 'Deaths: 95'];
  expect(bodyOf(['The storm came at noon.', ...storm].join('\n\n'))).toEqual([
    'The storm came at noon.',
    ...storm,
  ]);
});
