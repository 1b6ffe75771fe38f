import { describe, expect, it } from 'vitest';
import { isPassedOver, kindOf } from '../../src/seeds/names.ts';

describe('the name of a file', () => {
  it.each([
    ...['.hidden.md', '.#ferry.md', '~$ferry.md', 'ferry.md~', 'ferry.md.tmp', 'ferry.TMP', '.ferry.md.swp'],
    ...['ferry.md.swp', 'ferry.md.part', 'ferry.html.crdownload', 'ferry.md.bak', 'Thumbs.db', 'desktop.ini'],
    ...['README.md', 'readme', 'LICENSE', 'CONTRIBUTING.txt', 'article.schema.json'],
  ])('says that nobody put it there as an article: %s', (name) => {
    expect(isPassedOver(name)).toBe(true);
  });

  it.each([
    'ferry.md',
    'readme-for-tourists.md',
    'a~b.md',
    'part.md',
    'tmp.txt',
    'thumbs.db.md',
    'the.schema.json',
  ])('lets it be looked at: %s', (name) => {
    expect(isPassedOver(name)).toBe(false);
  });

  it.each([
    ['a.md', 'article'],
    ['a.MARKDOWN', 'article'],
    ['a.txt', 'article'],
    ['a.Html', 'article'],
    ['a.htm', 'article'],
    ['a.xhtml', 'article'],
    ['a.json', 'article'],
    ['a.jsonl', 'article'],
    ['a.ndjson', 'article'],
    ['a.JPG', 'beside'],
    ['a.css', 'beside'],
    ['a.js', 'beside'],
    ['a.woff2', 'beside'],
    ['a.pdf', 'other'],
    ['a.docx', 'other'],
    ['md', 'other'],
  ])('%s is of the kind “%s”', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });
});
