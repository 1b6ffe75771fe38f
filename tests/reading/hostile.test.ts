import { describe, expect, it } from 'vitest';
import { searchText, understand } from '../../src/digest/understand.ts';
import { asDraft, read } from './reading.ts';

/** Numbers from 0 to 1 that look random and are the same in each run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const MARKDOWN = [
  ...['# ', '## ', '> ', '>', '- ', '1. ', '* ', '\t', '    ', '```', '~~~', '---', '===', '***', '|', '\\'],
  ...[
    '*',
    '**',
    '_',
    '__',
    '`',
    '``',
    '[',
    ']',
    '](',
    ')',
    '![',
    '<',
    '>',
    '<!--',
    '-->',
    '<script>',
    '&',
    ':',
  ],
  ...[
    '[a](#)',
    '[a](javascript:x)',
    '<https://a.example>',
    '[x]: https://b.example',
    '[x][x]',
    '  \n',
    '\\\n',
  ],
  ...['&#x202E;', '&#8238;', '&#0;', '&#27;', '&#13;', '&shy;', '&ZeroWidthSpace;', '&nbsp;', '&#xD800;'],
];
const FRONT_MATTER = [
  ...[
    '---\n',
    '\n---\n',
    'headline: ',
    'title: [',
    'url: ',
    'date: ',
    'lang: ',
    'topics: ',
    'authors: ',
    'byline:\n',
  ],
  ...[
    'dek: ',
    'summary: >\n  ',
    'caption: ',
    'source: "',
    '&a ',
    '*a',
    '!!binary ',
    '!<x> ',
    '? ',
    ': ',
    '- ',
    '{',
  ],
  ...[
    '}',
    '[',
    ']',
    '"',
    "'",
    '"\\u202E\\0"',
    '|',
    '<<: ',
    '%YAML 1.2\n',
    '...',
    '# ',
    '2026-02-30',
    'en-fr-de',
  ],
];
const FURNITURE = [
  ...[
    'Related: ',
    'Related article:',
    'Original url:',
    'Source: ',
    '18 February 2025',
    '31. Februar 2025',
    '**Reuters**',
    'By Ana Silva, ',
    'PARIS (AP) - ',
    '(Read more: ',
    'Photo: ',
    '© 2025 ',
    'Advertisement\n\n',
    'Categories: ',
    '[1]',
    '](',
    '¹',
  ],
  ...[
    'https://www./',
    `https://${'a'.repeat(63)}.${'b'.repeat(63)}.example/`,
    'https://u:p@x.example',
    '1er mai 2025',
  ],
];
const CHARACTERS = [
  ...[
    '\0',
    '\u0007',
    '\b',
    '\v',
    '\f',
    '\r',
    '\r\n',
    '\u001B[31m',
    '\u0085',
    '\u009B',
    '\u00A0',
    '\u00AD',
    '\u061C',
  ],
  ...[
    '\u200B',
    '\u200D',
    '\u200E',
    '\u202E',
    '\u2028',
    '\u2029',
    '\u2066',
    '\u3164',
    '\uFEFF',
    '\uFFF9',
    '\uFFFF',
  ],
  ...[
    '\uD83D',
    '\uDE00',
    '👨‍👩‍👧',
    '🇫🇷',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'e\u0301',
    '\u0301\u0301',
    '\u{10FFFF}',
    '𠀀',
    'ß',
    'İ',
    'ﬁ',
    '中文。',
    'ไทย',
    'שלום',
  ],
];
const WORDS = [
  'the ',
  'ferry ',
  'Mr. ',
  'U.S. ',
  'A. ',
  'no',
  '. ',
  '! ',
  '? ',
  '…',
  '“',
  '”',
  ', ',
  '42',
  ' ',
  '\n',
  '\n\n',
];
const ALPHABETS = [MARKDOWN, FRONT_MATTER, FURNITURE, CHARACTERS, WORDS];

/** A text of random pieces, with a mood: it draws more from some kinds of pieces than from others. */
function nastyText(random: () => number): string {
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const moods = Array.from({ length: 3 }, () => pick(ALPHABETS));
  const starts = [
    '',
    '# H\n\n',
    '---\n',
    '---\nheadline: H\n---\n',
    '\uFEFF\r\n',
    '# H\n\n18 February 2025\n\n',
  ];
  let text = pick(starts);
  for (let left = Math.floor(random() * 60); left > 0; left -= 1) {
    text += pick(pick(moods)).repeat(random() < 0.1 ? Math.floor(random() * 50) : 1);
  }
  return text;
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const FORBIDDEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\u3164\uFEFF]/;

const isUnclean = (text: string) => FORBIDDEN.test(text) || !text.isWellFormed();

/** Reads and understands a file as an import does, and looks at what comes of it. */
function expectAnAnswer(content: string): void {
  const { draft, problems } = read(content);
  if (draft === null) {
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  } else {
    const article = understand(asDraft(draft));
    expect(textsIn([article, searchText(article)]).filter(isUnclean)).toEqual([]);
    expect([article.headline, article.dek, article.source ?? ''].join('')).not.toMatch(/\n/);
  }
  const lines = content.split(/\r\n?|[\n\u2028\u2029]/).length;
  for (const { problem, remedy, line } of problems) {
    expect(problem + remedy).not.toMatch(/[\n\u0000-\u001F]/);
    expect(line === null || (line >= 1 && line <= lines)).toBe(true);
  }
}

describe('any text at all', () => {
  it.each(Array.from({ length: 10 }, (_, index) => index + 1))(
    'is answered without throwing, and clean (200 texts from seed %i)',
    (seed) => {
      const random = randomNumbers(seed);
      for (let count = 0; count < 200; count += 1) {
        const text = nastyText(random);
        try {
          expectAnAnswer(text);
        } catch (error) {
          throw new Error(`failed for ${JSON.stringify(text)}`, { cause: error });
        }
      }
    },
  );

  it('is answered for any bytes', () => {
    const random = randomNumbers(99);
    for (let count = 0; count < 500; count += 1) {
      const bytes = Uint8Array.from({ length: Math.floor(random() * 60) }, () => Math.floor(random() * 256));
      const { draft, problems } = read(bytes);
      expect(draft !== null || problems.some(({ severity }) => severity === 'error')).toBe(true);
    }
  });
});

/** Milliseconds: many times what such a text takes, and far less than time that grows with the square of its length. */
const AT_MOST = 30_000;

describe('a text of 200 KB', () => {
  it.each([
    ['one word', 'x'],
    ['words without a full stop', 'ferry '],
    ['sentences', 'It left. '],
    ['abbreviations', 'Mr. '],
    ['initials', 'A. '],
    ['exclamation marks', '!'],
    ['paragraphs that look broken', 'a\n\n'],
    ['emphasis', '*a **b _c '],
    ['stars', '*'],
    ['brackets', '['],
    ['images', '!['],
    ['links in links', '[a]('],
    ['code spans', '` `` '],
    ['angle brackets', '<'],
    ['comments', '<!-- '],
    ['entities', '&#x202E;'],
    ['backslashes', '\\'],
    ['lists in lists', '- '],
    ['quotes in quotes', '>'],
    ['indents', '\t'],
    ['definitions', '[a]: b\n'],
    ['white space', ' '],
    ['no-break spaces', '\u00A0'],
    ['accents on one letter', '\u0301'],
    ['families', '👨‍👩‍👧'],
    ['Chinese', '中'],
    ['Thai', 'ก'],
    ['zero-width joiners', '\u200D'],
    ['related lines', 'Related: a\n\n'],
    ['date lines', '18 February 2025\n\n'],
    ['captions', 'a. **b**\n\n'],
    ['related lists', 'Related\n\n- a\n\n'],
    ['related lines in brackets', 'a (Read more: b)\n\n'],
    ['unclosed brackets with related lines', '(Read more: '],
    ['credits', 'Photo: A / AP\n\n'],
    ['names with hyphens', 'By A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A\n\n'],
    [
      'names with hyphens, and no name at the end',
      'By A-A-A-A-A-A-A-A-A-A-A-A, B-B-B-B-B-B-B-B-B-B-B-B, C-C-C-C-C-C-C-C-C-C-C-C, D-D-D-D-D-D-D-D %\n\n',
    ],
    [
      'photographers with hyphens',
      'Photo by A-A-A-A-A-A-A-A-A-A-A-A & B-B-B-B-B-B-B-B-B-B-B-B & C-C-C-C-C-C-C-C-C-C %\n\n',
    ],
    ['names with particles', 'By De la De la De la De la De la De la De la x\n\n'],
    ['hyphens between capitals', 'A-'],
    ['commas between capitals', 'A, '],
    ['open quotations', '“\n\n'],
    ['lines of a list', 'The Ferry Of\n\n'],
    ['half links', '[a]('],
    ['superscripts', 'aaaa¹¹¹¹¹¹b'],
    ['Chinese paragraphs', '中\n\n'],
    ['carriage returns', '\r'],
  ])(
    'ends: %s',
    (_, piece) => {
      expectAnAnswer(`# Harbour opens\n\nIt left.\n\n${piece.repeat(Math.ceil(100_000 / piece.length))}`);
      expectAnAnswer(`# ${piece.repeat(Math.ceil(100_000 / piece.length))}`);
      expectAnAnswer(
        `---\nsummary: ${piece.repeat(Math.ceil(100_000 / piece.length))}\n---\n# Harbour opens`,
      );
      expectAnAnswer(`---\nsummary: ${piece.repeat(Math.ceil(19_000 / piece.length))}\n---\n# Harbour opens`);
    },
    AT_MOST,
  );
});

it.each([
  ['quotes', (depth: number) => `${'> '.repeat(depth)}it left.`],
  ['lists', (depth: number) => `${'- '.repeat(depth)}it left.`],
  [
    'indented lists',
    (depth: number) => Array.from({ length: depth }, (_, level) => `${' '.repeat(level * 2)}- a`).join('\n'),
  ],
  ['brackets', (depth: number) => `${'['.repeat(depth)}it left.${'](#)'.repeat(depth)}`],
  ['emphasis', (depth: number) => `${'*_'.repeat(depth)}it left.${'_*'.repeat(depth)}`],
])('ends for 5,000 %s in each other', (_, nest) => {
  expectAnAnswer(`# Harbour opens\n\nThe ferry.\n\n${nest(5000)}`);
});

it('ends for a paragraph of more sentences than a function takes arguments', () => {
  expectAnAnswer(`# Harbour opens\n\n${'It left! '.repeat(200_000)}`);
});
