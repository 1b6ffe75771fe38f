import { describe, expect, it } from 'vitest';
import { bodyOf, draftOf } from './reading.ts';

const FERRY = 'The first ferry left at noon.';

describe('a photo’s caption', () => {
  it.each([
    ['a bold credit', 'The ferry leaves the quay. **Ana Silva / Example Press**'],
    ['a bold credit after a phrase', 'The ferry at the quay **Example Press**'],
    ['a bold credit that ends in a full stop', 'The ferry leaves the quay. **Example Press Inc.**'],
    ['a bold credit on a line of its own', 'The ferry leaves the quay.\n**Ana Silva**'],
    ['a link and a bold credit', 'The [ferry](#) leaves the quay. __Ana Silva__'],
  ])('leaves the body when it ends in %s', (_, caption) => {
    const draft = draftOf(`# Harbour opens\n\n${caption}\n\n${FERRY}`);
    expect(draft.body).toEqual([FERRY]);
    expect(draft.caption).toMatch(/^The ferry .*(Ana Silva|Press)/);
  });

  it('keeps the credit, without its marks', () => {
    expect(draftOf(`# Harbour opens\n\nThe ferry. **Ana Silva**\n\n${FERRY}`).caption).toBe(
      'The ferry. Ana Silva',
    );
  });

  it('is the front matter’s when both have one', () => {
    const draft = draftOf(`---\ncaption: At sea.\n---\n# Harbour opens\n\nThe ferry. **Ana**\n\n${FERRY}`);
    expect(draft).toMatchObject({ caption: 'At sea.', body: [FERRY] });
  });

  it.each([
    ['a statement in bold alone', '**The harbour has a second line.**'],
    ['bold words that end a sentence', 'Asked about a bridge, the mayor’s answer was **no.**'],
    [
      'a long statement at the end',
      `The mayor said it. **${'Nobody will wait for a ferry any more. '.repeat(3)}**`,
    ],
    ['bold words in mid-sentence', 'The **second** line opened on Monday.'],
    ['several bold words', 'The **second** line opened on **Monday**'],
    ['emphasis', 'The line opened on *Monday*'],
    ['a heading', '## The ferry. **Ana Silva**'],
    ['an item of a list', '- The ferry. **Ana Silva**'],
    ['a quotation', '> The ferry. **Ana Silva**'],
    ['more text than a photo has', `${'The ferry left the quay. '.repeat(90)}**Ana Silva**`],
  ])('is not %s', (_, text) => {
    const draft = draftOf(`# Harbour opens\n\n${text}\n\n${FERRY}`);
    expect(draft.caption).toBeNull();
    expect(draft.body).toHaveLength(2);
  });

  it('is not looked for far down in the text', () => {
    const text = ['One.', 'Two.', 'Three.', 'Four.', 'The ferry. **Ana Silva**'].join('\n\n');
    expect(draftOf(`# Harbour opens\n\n${text}`)).toMatchObject({ caption: null });
    expect(bodyOf(text)).toHaveLength(5);
  });
});

describe('a related line', () => {
  it.each([
    'Related: A bridge',
    'Related article: A bridge',
    'RELATED STORIES: A bridge',
    '**Related article:** [A bridge](#)',
    'Read more: A bridge',
    'Read also: *A bridge*',
    'See also: A bridge',
    'Lire aussi : A bridge',
    'À lire aussi : [A bridge](#)',
    'Voir aussi: A bridge',
    'Articles liés : A bridge',
    'Читайте также: A bridge',
    'Siehe auch: A bridge',
    'Lea también: A bridge',
    'Related：A bridge',
    '- Related: A bridge',
  ])('leaves the body and is kept: %s', (line) => {
    const draft = draftOf(`# Harbour opens\n\n${FERRY}\n\n${line}\n\nIt runs every hour.`);
    expect(draft.body).toEqual([FERRY, 'It runs every hour.']);
    expect(draft.related).toEqual([{ headline: 'A bridge', url: null }]);
  });

  it('keeps an address that leads somewhere, without its tracking', () => {
    const draft = draftOf(
      '# Harbour opens\n\nRelated: [A bridge](https://news.example/b?utm_source=x)\n\nIt left.',
    );
    expect(draft.related).toEqual([{ headline: 'A bridge', url: 'https://news.example/b' }]);
  });

  it.each(['javascript:alert(1)', '#', '/b', 'mailto:a@news.example'])(
    'keeps no address such as %s',
    (href) => {
      expect(draftOf(`# Harbour opens\n\nRelated: [A bridge](${href})\n\nIt left.`)).toMatchObject({
        body: ['It left.'],
        related: [{ url: null }],
      });
    },
  );

  it.each([
    'Related work has been under way for years.',
    'The mayor said: see also: the bridge.',
    '## Related: a heading',
    '> Related: a quotation',
  ])('is not text that only looks like one: %s', (line) => {
    expect(draftOf(`# Harbour opens\n\n${FERRY}\n\n${line}`)).toMatchObject({
      body: [FERRY, expect.any(String)],
      related: [],
    });
  });

  it('is shortened when it is endless, never inside a character', () => {
    const { related } = draftOf(`# Harbour opens\n\nRelated: ${'👨‍👩‍👧'.repeat(200)}\n\nIt left.`);
    expect(related[0]?.headline.length).toBeLessThanOrEqual(500);
    expect(related[0]?.headline).toMatch(/^(?:👨‍👩‍👧)+…$/u);
  });

  it('is kept twenty times and no more', () => {
    const lines = Array.from({ length: 25 }, (_, index) => `Related: Bridge ${index}`).join('\n\n');
    const draft = draftOf(`# Harbour opens\n\n${lines}\n\nIt left.`);
    expect(draft.related).toHaveLength(20);
    expect(draft.body).toEqual(['It left.']);
  });
});

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

describe('links', () => {
  it.each([
    ['a dead link', 'The mayor [urged](#) patience.', 'The mayor urged patience.'],
    ['a link that leads somewhere', 'The mayor [urged](https://news.example) it.', 'The mayor urged it.'],
    ['an address between angle brackets', 'See <https://news.example>.', 'See https://news.example.'],
    ['a link with emphasis in it', 'The [*second* **line**](#) opened.', 'The second line opened.'],
    ['a picture', 'Look: ![a ferry](ferry.jpg) it left.', 'Look: it left.'],
  ])('are unwrapped: %s', (_, text, plain) => {
    expect(bodyOf(text)).toEqual([plain]);
  });
});

describe('a paragraph that was broken in mid-sentence', () => {
  it.each([
    [
      'after a word',
      'The mayor called it a',
      'bridge that moves.',
      'The mayor called it a bridge that moves.',
    ],
    ['after a comma', 'On Monday,', 'the ferry left.', 'On Monday, the ferry left.'],
    [
      'after a semicolon',
      'The bridge failed;',
      'the ferry did not.',
      'The bridge failed; the ferry did not.',
    ],
    ['inside a quotation', 'He said “it is', 'late” and left.', 'He said “it is late” and left.'],
    ['in French', 'Le port ouvre', 'à midi.', 'Le port ouvre à midi.'],
    ['in Russian', 'Порт открыл', 'новую линию.', 'Порт открыл новую линию.'],
  ])('is joined again %s', (_, first, second, whole) => {
    expect(bodyOf(`${first}\n\n${second}`)).toEqual([whole]);
  });

  it('is joined again from more than two pieces, and across a related line', () => {
    expect(bodyOf('The ferry\n\nleft\n\nRelated: A bridge\n\nat noon.\n\nThe end.')).toEqual([
      'The ferry left at noon.',
      'The end.',
    ]);
  });

  it.each([
    ['a full stop', 'The ferry left.', 'iPhones were banned on board.'],
    ['a question mark', 'Did it leave?', 'it did.'],
    ['a colon', 'The mayor said:', 'no bridge.'],
    ['a closed quotation', '“The ferry left”', 'said the mayor.'],
    ['a Chinese full stop', '渡轮已离开。', 'it left.'],
    ['a capital after it', 'The ferry at noon', 'The harbour was full.'],
    ['a figure after it', 'The ferry carried', '400 people were on board.'],
    ['a heading', '## The ferry', 'left at noon.'],
    ['a list', '- the ferry\n- the bridge', 'were discussed.'],
    ['a quotation', '> the ferry', 'left at noon.'],
  ])('is not one that ends with %s', (_, first, second) => {
    expect(bodyOf(`${first}\n\n${second}`).length).toBeGreaterThan(1);
  });
});

describe('the body', () => {
  it('keeps headings, lists, quotations and code as paragraphs in reading order', () => {
    const text = '## The ferry\n\n- one\n- two\n\n> He said.\n>\n> She said.\n\n```\na  b\n```\n\nThe end.';
    expect(bodyOf(text)).toEqual(['The ferry', 'one', 'two', 'He said.', 'She said.', 'a  b', 'The end.']);
  });

  it('keeps the number of a paragraph that only looks like a list', () => {
    expect(bodyOf('1989. That was the year of the bridge.')).toEqual([
      '1989. That was the year of the bridge.',
    ]);
    expect(bodyOf('1. one\n2. two')).toEqual(['one', 'two']);
  });

  it('shows no tags and runs none of them', () => {
    expect(bodyOf('It <b>left</b>. <script>alert(1)</script>')).toEqual(['It left.']);
  });

  it('takes a line break for a space and a hard one for a line', () => {
    expect(bodyOf('The ferry\nleft.  \nAt noon.')).toEqual(['The ferry left.\nAt noon.']);
  });

  it('joins words that stand apart by a space that does not break', () => {
    expect(bodyOf('« Oui »,\u00A0dit\u202Fle maire.')).toEqual(['« Oui », dit le maire.']);
  });
});
