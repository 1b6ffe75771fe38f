import { describe, expect, it } from 'vitest';
import { readSeed } from '../../src/reading/read-seed.ts';
import { draftOf, FILE_TIME, read, withFrontMatter } from './reading.ts';

const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const TEXT = '# Harbour opens a line\n\n18 February 2025\n\nThe first ferry left at noon.\n';

describe('a whole article', () => {
  const content = [
    '# Harbour opens a second line',
    '',
    'February 18, 2025',
    '',
    'The first ferry leaves the quay. **Ana Silva / Example Press**',
    '',
    'The harbour on Monday [opened](#) a second ferry line that had been promised',
    'for years.',
    '',
    'The mayor called the line “a bridge that',
    '',
    'moves”, and took the first ferry.',
    '',
    '**Related article:** [Why the bridge was never built](#)',
    '',
    'Original url:',
    '',
    '<https://www.news.example/2025/02/18/ferry?utm_source=mail>',
  ].join('\n');

  it('is understood from nothing but its text', () => {
    const { draft, problems } = read(content);
    expect(problems).toEqual([]);
    expect(draft).toMatchObject({
      path: 'ferry.md',
      headline: 'Harbour opens a second line',
      url: 'https://www.news.example/2025/02/18/ferry',
      source: 'news.example',
      byline: null,
      caption: 'The first ferry leaves the quay. Ana Silva / Example Press',
      publishedAt: Date.UTC(2025, 1, 18),
      precision: 'day',
      language: 'en',
      dek: null,
      summary: null,
      body: [
        'The harbour on Monday opened a second ferry line that had been promised for years.',
        'The mayor called the line “a bridge that moves”, and took the first ferry.',
      ],
      topics: [],
      related: [{ headline: 'Why the bridge was never built', url: null }],
    });
  });

  it('gives the same article each time that it is read', () => {
    expect(read(content)).toEqual(read(content));
  });

  it('gives the same article with the line ends of any system', () => {
    expect(read(content.replaceAll('\n', '\r\n'))).toEqual(read(content));
    expect(read(content.replaceAll('\n', '\r'))).toEqual(read(content));
    expect(read(`\uFEFF${content}`)).toEqual(read(content));
  });

  it('is plain text, too: paragraphs between empty lines below a headline', () => {
    expect(draftOf(TEXT, 'ferry.txt').body).toEqual(['The first ferry left at noon.']);
  });
});

describe('a file that yields no article', () => {
  it.each([
    ['is empty', bytes(), 'it is empty'],
    ['is blank', ' \n\t\r\n', 'it is empty'],
    ['holds only a byte order mark', bytes(0xef, 0xbb, 0xbf), 'it is empty'],
    ['holds only what cannot be seen', '\u200B\u200B\n', 'it is empty'],
    ['holds a null byte', `${TEXT}\0`, 'it is not text: it holds null bytes'],
    ['has no headline', 'The first ferry left at noon.\n', 'it has no headline'],
    ['has its heading below its text', 'It left.\n\n# Harbour opens a line\n', 'it has no headline'],
    ['has a heading without words', '# ![](ferry.jpg)\n\nIt left.\n', 'it has no headline'],
    ['has a heading that cannot be seen', '# &#x200B;&#x202E;\n\nIt left.\n', 'it has no headline'],
    ['has an endless headline', `# ${'x'.repeat(301)}\n\nIt left.\n`, 'its headline has 301 characters'],
  ])('is refused with a remedy when it %s', (_, content, problem) => {
    const { draft, problems } = read(content, 'city/ferry.md');
    expect(draft).toBeNull();
    expect(problems).toEqual([
      { severity: 'error', path: 'city/ferry.md', line: null, problem, remedy: expect.stringMatching(/\S/) },
    ]);
  });

  it('says also what was wrong before', () => {
    const { problems } = read('---\nurl: nowhere\n---\nIt left.');
    expect(problems).toMatchObject([
      { severity: 'warning', line: 2 },
      { severity: 'error', problem: 'it has no headline' },
    ]);
  });
});

describe('a headline', () => {
  it.each([
    ['a heading of any level', '### Harbour opens\n\nIt left.'],
    ['a heading that is underlined', 'Harbour opens\n=============\n\nIt left.'],
    ['a heading with emphasis, code and a link', '# *Harbour* [`opens`](https://news.example)\n\nIt left.'],
    ['a heading with entities', '# Harbour&nbsp;&#111;pens\n\nIt left.'],
    ['a heading with white space', '#   Harbour \t opens  #\n\nIt left.'],
  ])('is %s', (_, content) => {
    expect(draftOf(content)).toMatchObject({ headline: 'Harbour opens', body: ['It left.'] });
  });

  it('may have as many as 300 characters', () => {
    expect(draftOf(`# ${'x'.repeat(300)}\n\nIt left.`).headline).toHaveLength(300);
  });

  it.each(['ID3 tags', 'RIFFs of the year', 'OggS', 'fLaC'])('may begin like a sound: %s', (words) => {
    expect(draftOf(`${words}\n\nThe first ferry left at noon.\n`, 'a.txt').headline).toBe(words);
  });

  it('of the front matter wins, and a heading that repeats it goes', () => {
    expect(draftOf('---\ntitle: Harbour OPENS\n---\n# Harbour opens\n\nIt left.')).toMatchObject({
      headline: 'Harbour OPENS',
      body: ['It left.'],
    });
  });
});

describe('an article without text', () => {
  it('is kept, with a warning', () => {
    const { draft, problems } = read('# Harbour opens\n\n2025-02-18\n');
    expect(draft).toMatchObject({ headline: 'Harbour opens', body: [] });
    expect(problems).toMatchObject([{ severity: 'warning', problem: 'it has a headline and no text' }]);
  });

  it('needs no warning when it brings a summary', () => {
    expect(read('---\nsummary: It left.\ndate: 2025-02-18\n---\n# Harbour opens\n').problems).toEqual([]);
  });
});

describe('a line number', () => {
  it.each([
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
    ['carriage returns', '\r'],
    ['line separators', '\u2028'],
  ])('counts the lines of a file with %s', (_, end) => {
    const content = withFrontMatter('a: b', 'c: d', 'url: nowhere', 'date: 2025-02-18').replaceAll('\n', end);
    expect(read(content).problems).toMatchObject([{ line: 4 }]);
  });

  it('is not moved by what is taken out of the text', () => {
    const content = withFrontMatter('a: "\u200B\u202E"', '\u200Bc: d', 'url: nowhere', 'date: 2025-02-18');
    expect(read(content).problems).toMatchObject([{ line: 4 }]);
  });
});

describe('what must not reach a screen', () => {
  it('is taken out of every text', () => {
    const dirt = '\u001B[2J\u0007\u202E\u2066\u200B\u00AD\u0085';
    const draft = draftOf(
      [
        `# Harbour${dirt} opens`,
        `The quay${dirt}. **Ana${dirt}**`,
        `It${dirt} left.`,
        `Related: Why${dirt}`,
        `\tcode${dirt}`,
      ].join('\n\n'),
    );
    expect(draft).toMatchObject({
      headline: 'Harbour[2J opens',
      caption: 'The quay[2J. Ana[2J',
      body: ['It[2J left.', 'code[2J'],
      related: [{ headline: 'Why[2J' }],
    });
  });

  it('cannot come back as an entity', () => {
    const draft = draftOf('# A&#x202E;B&shy;C\n\nIt &#8238;left&ZeroWidthSpace; at&#12; noon&#13;.&#27;');
    expect(draft.headline).toBe('ABC');
    expect(draft.body).toEqual(['It left at noon.\uFFFD']);
  });

  it('is not what an emoji or Persian is written with', () => {
    expect(draftOf('# می‌خواهم\n\nA 👩‍🚒 and a 👨‍👩‍👧.')).toMatchObject({
      headline: 'می‌خواهم',
      body: ['A 👩‍🚒 and a 👨‍👩‍👧.'],
    });
  });
});

describe('the language', () => {
  it('is the front matter’s, else what the text is most likely in', () => {
    const french =
      '# Le port ouvre une ligne\n\nLe premier bac est parti lundi à midi avec le maire de la ville.';
    expect(draftOf(french).language).toBe('fr');
    expect(draftOf(`---\nlang: oc\n---\n${french}`).language).toBe('oc');
  });

  it('is undetermined when there is too little text', () => {
    expect(draftOf('# 42\n\nOui.').language).toBe('und');
  });
});

it('rounds the time of a file that has parts of a millisecond', () => {
  const {
    drafts: [draft],
  } = readSeed({
    path: 'a.md',
    bytes: new TextEncoder().encode('# Harbour opens'),
    modifiedAt: FILE_TIME + 0.25,
  });
  expect(draft?.publishedAt).toBe(FILE_TIME);
});

it('a comment that does not end takes nothing along, and its author hears of it', () => {
  const { draft, problems } = read('# Harbour opens\n\nIt left.\n\n<!-- more\n\nIt was full.\n');
  expect(draft?.body).toEqual(['It left.', 'more', 'It was full.']);
  expect(problems).toMatchObject([{ severity: 'warning', line: 5, remedy: 'put “-->” behind it' }, {}]);
});
