import { describe, expect, it } from 'vitest';
import { draftOf } from '../reading.ts';

const FERRY = 'The first ferry left at noon.';

describe('the address at the end', () => {
  it.each([
    ['on one line', 'Original url: https://news.example/ferry'],
    ['on one line between angle brackets', 'Original url: <https://news.example/ferry>'],
    ['as a link on one line', 'Original url: [https://news.example/ferry](https://news.example/ferry)'],
    ['on two lines', 'Original url:\nhttps://news.example/ferry'],
    ['in two paragraphs', 'Original url:\n\n<https://news.example/ferry>'],
    ['in two paragraphs, plain', 'Original URL\n\nhttps://news.example/ferry'],
    ['in bold', '**Original link:** https://news.example/ferry'],
    ['as “Source”', 'Source: https://news.example/ferry'],
    ['as “URL”', 'URL: https://news.example/ferry'],
    ['as “Permalink”', 'Permalink: https://news.example/ferry'],
    ['in French', 'Lien original : https://news.example/ferry'],
    ['in French, with an apostrophe', 'URL d’origine : https://news.example/ferry'],
    ['with tracking', 'Original url: https://news.example/ferry?fbclid=1#top'],
  ])('leaves the body and is kept %s', (_, end) => {
    const draft = draftOf(`# Harbour opens\n\n${FERRY}\n\n${end}\n`);
    expect(draft).toMatchObject({ url: 'https://news.example/ferry', source: 'news.example', body: [FERRY] });
  });

  it('leaves the body also when the front matter has another', () => {
    const draft = draftOf(
      `---\nurl: https://news.example/a\n---\n# Harbour opens\n\n${FERRY}\n\nOriginal url: https://news.example/b`,
    );
    expect(draft).toMatchObject({ url: 'https://news.example/a', body: [FERRY] });
  });

  it.each([
    ['an address without a label', 'https://news.example/ferry'],
    ['a label without an address', 'Source: The Example'],
    ['a script', 'Original url: javascript:alert(1)'],
    ['an address with credentials', 'Original url: https://ana:secret@news.example/ferry'],
    ['a sentence with an address', 'Source: https://news.example/ferry and others'],
  ])('is not %s', (_, end) => {
    const draft = draftOf(`# Harbour opens\n\n${FERRY}\n\n${end}`);
    expect(draft).toMatchObject({ url: null, source: null, body: [FERRY, expect.any(String)] });
  });
});

describe('the address of the original', () => {
  it.each([
    'Read the original at https://news.example/ferry',
    'Originally published at https://news.example/ferry.',
    'Quelle: https://news.example/ferry',
    'Fuente: https://news.example/ferry',
    'Fonte: https://news.example/ferry',
    'Bron: https://news.example/ferry',
    'Źródło: https://news.example/ferry',
    'Источник: https://news.example/ferry',
    'Джерело: https://news.example/ferry',
    '原文链接：https://news.example/ferry',
    '元記事：https://news.example/ferry',
    'المصدر: https://news.example/ferry',
    'Originally published on [news.example](https://news.example/ferry)',
  ])('is found last and first: %s', (line) => {
    for (const text of [`${FERRY}\n\n${line}`, `${line}\n\n${FERRY}`]) {
      expect(draftOf(`# Harbour opens\n\n${text}`)).toMatchObject({
        url: 'https://news.example/ferry',
        body: [FERRY],
      });
    }
  });

  it.each([
    'Source: The Example https://news.example/ferry',
    'Source: The Example, https://news.example/ferry',
    'Source: The Example (https://news.example/ferry)',
    'Originally published in [The Example](https://news.example/ferry)',
    'Quelle: [The Example](https://news.example/ferry)',
  ])('may stand beside the publisher’s name: %s', (line) => {
    expect(draftOf(`# Harbour opens\n\n${FERRY}\n\n${line}`)).toMatchObject({
      url: 'https://news.example/ferry',
      source: 'The Example',
      body: [FERRY],
    });
  });

  it('may have other furniture below it', () => {
    const end = 'Original url: https://news.example/ferry\n\n© 2025 Example Media\n\nShare this article';
    expect(draftOf(`# Harbour opens\n\n${FERRY}\n\n${end}`)).toMatchObject({
      url: 'https://news.example/ferry',
      body: [FERRY],
    });
  });

  it.each([
    'Sources close to [the mayor](https://news.example/m) expect a bridge.',
    'Via Rail [opened](https://news.example/v) a line.',
    'Source code was [published](https://news.example/c) on Monday.',
    'Link rot is a problem, see https://news.example/rot for more.',
    'Link: https://museum.example/',
  ])('is not a sentence with a link: %s', (line) => {
    const draft = draftOf(`# Harbour opens\n\n${FERRY}\n\n${line}`);
    expect(draft.url).toBeNull();
    expect(draft.body).toHaveLength(2);
  });
});
