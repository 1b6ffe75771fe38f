import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FIELD_NAMES, FIELDS, namesOf } from '../../src/reading/field-table.ts';
import { fileShape } from '../../src/reading/formats/json-schema.ts';
import { readSeed } from '../../src/reading/read-seed.ts';

const committed: unknown = JSON.parse(
  readFileSync(new URL('../../seeds/article.schema.json', import.meta.url), 'utf8'),
);
/** What an editor says of a file, by the committed schema. */
const fitsSchema = (value: unknown) =>
  z.fromJSONSchema(committed as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value).success;
/** What a file with no doubt about it has to pass. */
const fitsShape = (value: unknown) => fileShape.safeParse(value).success;

describe('the JSON Schema of articles', () => {
  it('knows every name of every field', () => {
    const { $defs } = committed as { $defs: { article: { properties: Record<string, unknown> } } };
    const names = FIELD_NAMES.flatMap(namesOf);
    expect(Object.keys($defs.article.properties)).toEqual(expect.arrayContaining(names));
  });

  it('is draft 2020-12, and says what each field means', () => {
    expect(committed).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $defs: Object.fromEntries(
        Object.entries(FIELDS).map(([field, { description }]) => [field, { description }]),
      ),
    });
  });

  it('is passed over where it lies, among the articles', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(committed));
    expect(readSeed({ path: 'article.schema.json', bytes, modifiedAt: 0 })).toEqual({
      drafts: [],
      problems: [],
    });
  });

  it.each<[string, unknown]>([
    [
      'an article',
      {
        $schema: './article.schema.json',
        headline: 'A',
        body: 'b',
        url: 'https://a.example',
        date: 1_769_850_000,
      },
    ],
    [
      'front matter',
      { title: 'A', tags: ['a', { name: 'b' }], authors: [{ name: 'c' }], layout: 'post', draft: true },
    ],
    [
      'front matter as a template leaves it',
      { title: 'A', tags: null, author: null, published: '2026-01-31' },
    ],
    [
      'paragraphs',
      { headline: 'A', text: ['a', { text: 'b' }], image: [{ url: 'https://a.example/b.jpg' }] },
    ],
    [
      'a list',
      [
        { headline: 'A', body: 'b' },
        { title: 'B', content: 'c' },
      ],
    ],
    ['several articles', { articles: [{ headline: 'A', body: 'b' }] }],
    [
      'schema.org',
      {
        '@type': 'NewsArticle',
        headline: 'A',
        articleBody: 'b',
        publisher: { name: 'c' },
        mainEntityOfPage: { '@id': 'd' },
      },
    ],
  ])('is fitted by %s', (_, value) => {
    expect({ schema: fitsSchema(value), shape: fitsShape(value) }).toEqual({ schema: true, shape: true });
  });

  it.each<[string, unknown]>([
    ['a list for a headline', { headline: ['A'] }],
    ['a map for a summary', { headline: 'A', summary: { a: 'b' } }],
    ['a number for an address', { headline: 'A', url: 5 }],
    ['lists in topics', { headline: 'A', tags: [['a']] }],
    ['a broken article in a list', [{ headline: 'A' }, { headline: {} }]],
    ['a broken article among several', { articles: [{ title: [] }] }],
    ['a text', 'A'],
  ])('is not fitted by %s', (_, value) => {
    expect({ schema: fitsSchema(value), shape: fitsShape(value) }).toEqual({ schema: false, shape: false });
  });

  it.each<[string, unknown]>([
    ['a day that does not exist', { headline: 'A', date: '2026-13-45' }],
    ['a word for an address', { headline: 'A', url: 'nowhere' }],
    ['a language that is none', { headline: 'A', lang: 'the French one' }],
    ['a headline that is too long', { headline: 'x'.repeat(301) }],
  ])('leaves %s to the shape that it is made from', (_, value) => {
    expect(fitsShape(value)).toBe(false);
  });
});
