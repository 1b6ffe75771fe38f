import { describe, expect, it } from 'vitest';
import { draftOf, read, withFrontMatter } from './reading.ts';

const NO_DATE = 'it has no date, so the time of the file is used';

/** What is wrong with a file, but for a missing date. */
function problemsOf(content: string) {
  return read(content).problems.filter(({ problem }) => problem !== NO_DATE);
}

describe('the names of the fields', () => {
  const DAY = Date.UTC(2026, 0, 31);
  it.each([
    ['url', 'url', 'https://news.example/a', 'https://news.example/a'],
    ['link', 'url', 'https://news.example/a', 'https://news.example/a'],
    ['source_url', 'url', 'https://news.example/a', 'https://news.example/a'],
    ['canonical', 'url', 'https://news.example/a', 'https://news.example/a'],
    ['source', 'source', 'The Example', 'The Example'],
    ['publisher', 'source', 'The Example', 'The Example'],
    ['site', 'source', 'The Example', 'The Example'],
    ['byline', 'byline', 'Ana Silva', 'Ana Silva'],
    ['author', 'byline', 'Ana Silva', 'Ana Silva'],
    ['authors', 'byline', '[Ana Silva, Jo Brandt]', 'Ana Silva, Jo Brandt'],
    ['caption', 'caption', 'The first ferry.', 'The first ferry.'],
    ['published', 'publishedAt', '2026-01-31', DAY],
    ['date', 'publishedAt', '31 January 2026', DAY],
    ['pubDate', 'publishedAt', 'Sat, 31 Jan 2026 00:00:00 GMT', DAY],
    ['language', 'language', 'fr', 'fr'],
    ['lang', 'language', 'pt_br', 'pt-BR'],
    ['topics', 'topics', '[ferries, ports]', ['ferries', 'ports']],
    ['tags', 'topics', 'ferries, ports', ['ferries', 'ports']],
    ['categories', 'topics', '\n  - ferries\n  - ports', ['ferries', 'ports']],
    ['keywords', 'topics', '[ferries, ferries]', ['ferries']],
    ['dek', 'dek', 'A new line.', 'A new line.'],
    ['summary', 'summary', 'It runs. It is fast.', 'It runs. It is fast.'],
    ['description', 'summary', '>\n  It runs.\n  It is fast.', 'It runs. It is fast.'],
    ['excerpt', 'summary', '"It runs."', 'It runs.'],
  ] as const)('“%s” gives the %s', (name, field, written, value) => {
    const { draft, problems } = read(withFrontMatter(`${name}: ${written}`));
    expect(problems.filter(({ problem }) => problem !== NO_DATE)).toEqual([]);
    expect(draft?.[field]).toEqual(value);
  });

  it.each(['headline', 'title'])('“%s” gives the headline, whatever the text begins with', (name) => {
    const draft = draftOf(withFrontMatter(`${name}: A second line`));
    expect(draft.headline).toBe('A second line');
    expect(draft.body).toEqual(['Harbour opens a line', 'The first ferry left at noon.']);
  });

  it('prefer the first name of a field that has a value', () => {
    const draft = draftOf(
      withFrontMatter('description: Second.', 'summary: First.', 'author: Ana', 'byline:'),
    );
    expect(draft).toMatchObject({ summary: 'First.', byline: 'Ana' });
  });

  it.each(['source:', 'source: ""', 'source: null', 'source: ~', 'topics: []', 'authors: []', 'url: ~'])(
    'count as not given in “%s”, as templates leave them',
    (line) => {
      const { draft, problems } = read(withFrontMatter(line, 'date: 2026-01-31'));
      expect(problems).toEqual([]);
      expect(draft).toMatchObject({ source: null, byline: null, topics: [], url: null });
    },
  );

  it('that nobody knows are passed over', () => {
    expect(problemsOf(withFrontMatter('layout: post', 'draft: false', '[a, b]: c'))).toEqual([]);
  });

  it('hold text even where YAML would see a number or a date', () => {
    const draft = draftOf(withFrontMatter('source: 1843', 'topics: [2026, true]', 'date: 2026-01-31'));
    expect(draft).toMatchObject({ source: '1843', topics: ['2026', 'true'] });
  });
});

describe('where front matter stands', () => {
  const LINES = ['---', 'source: The Example', '---', '# Harbour opens a line', '', 'It left at noon.'];
  it.each([
    ['with line feeds', LINES.join('\n')],
    ['with carriage returns and line feeds', LINES.join('\r\n')],
    ['with carriage returns alone', LINES.join('\r')],
    ['after a byte order mark', `\uFEFF${LINES.join('\n')}`],
    ['after empty lines', `\n\n${LINES.join('\n')}`],
    ['after lines of white space', `  \n\t\n${LINES.join('\n')}`],
    ['between rules with white space behind them', LINES.join('\n').replaceAll('---', '--- \t')],
  ])('is understood %s', (_, content) => {
    expect(draftOf(content)).toMatchObject({
      source: 'The Example',
      headline: 'Harbour opens a line',
      body: ['It left at noon.'],
    });
  });

  it('may end with the file', () => {
    expect(draftOf('---\nheadline: Only this\nsummary: And this.\n---')).toMatchObject({
      headline: 'Only this',
      summary: 'And this.',
      body: [],
    });
  });

  it('may be empty', () => {
    expect(draftOf('---\n---\n# Harbour opens\n\nIt left.\n\n---\n\nMore.').body).toEqual([
      'It left.',
      'More.',
    ]);
  });

  it('may hold nothing but comments', () => {
    expect(draftOf(withFrontMatter('# nothing yet')).headline).toBe('Harbour opens a line');
  });

  it('is at the top only: further down, three hyphens are a rule', () => {
    const draft = draftOf('# Harbour opens\n\nIt left.\n\n---\n\nsource: nobody\n\n---\n\nThe end.');
    expect(draft).toMatchObject({ source: null, body: ['It left.', 'source: nobody', 'The end.'] });
  });

  it('has to end, and the problem says so', () => {
    const { draft, problems } = read('---\nheadline: Harbour opens\n\nIt left at noon.\n');
    expect(draft).toBeNull();
    expect(problems).toMatchObject([{ severity: 'error', problem: 'its front matter does not end' }]);
  });
});

describe('a value that cannot be used', () => {
  it.each([
    ['a list for a headline', 'headline: [a, b]', 'headline'],
    ['a headline that is too long', `title: ${'x'.repeat(301)}`, 'title'],
    ['an address without a scheme', 'url: news.example/a', 'url'],
    ['a script for an address', 'link: javascript:alert(1)', 'link'],
    ['a map for a source', 'source: { name: The Example }', 'source'],
    ['a source that is too long', `publisher: ${'x'.repeat(121)}`, 'publisher'],
    ['a map for a byline', 'author: { name: Ana }', 'author'],
    ['a list of maps for a byline', 'authors: [{ name: Ana }]', 'authors'],
    ['a list for a caption', 'caption: [a]', 'caption'],
    ['a word for a date', 'published: yesterday', 'published'],
    ['a day that does not exist', 'date: 2026-02-30', 'date'],
    ['a list for a date', 'pubDate: [2026-01-31]', 'pubDate'],
    ['a word for a language', 'language: the French one', 'language'],
    ['a language code that is not well formed', 'lang: en-fr-de', 'lang'],
    ['a language code that is too long', 'lang: en-abcdefgh-abcdefgi-abcdefgj-abcdefgk', 'lang'],
    ['a map for topics', 'topics: { a: b }', 'topics'],
    ['a list in the list of topics', 'tags: [a, [b]]', 'tags'],
    ['a topic that is too long', `categories: [${'x'.repeat(81)}]`, 'categories'],
    ['too many topics', `keywords: [${Array.from({ length: 21 }, (_, index) => `t${index}`)}]`, 'keywords'],
    ['a list for a dek', 'dek: [a]', 'dek'],
    ['a map for a summary', 'summary: { a: b }', 'summary'],
    ['a summary that is too long', `description: ${'x'.repeat(3001)}`, 'description'],
  ])('is left out with a warning at its line: %s', (_, line, name) => {
    const content = withFrontMatter('# a comment', 'layout: post', line);
    expect(problemsOf(content)).toEqual([
      {
        severity: 'warning',
        path: 'ferry.md',
        line: 4,
        problem: `“${name}” is left out, because its value cannot be used`,
        remedy: expect.stringMatching(/^give /),
      },
    ]);
    expect(draftOf(content)).toMatchObject({ headline: 'Harbour opens a line' });
  });

  it('is reported once for each field', () => {
    expect(problemsOf(withFrontMatter('url: nowhere', 'date: 2026-01-31', 'dek: [a]'))).toMatchObject([
      { line: 2 },
      { line: 4 },
    ]);
  });

  it('is reported at the file’s line also after empty lines and with CRLF', () => {
    expect(problemsOf(`\n\n${withFrontMatter('url: nowhere')}`.replaceAll('\n', '\r\n'))).toMatchObject([
      { line: 4 },
    ]);
  });
});

describe('front matter that is not YAML', () => {
  it.each([
    ['a colon in a value', ['source: The Example', 'headline: Harbour: the line: opens'], 3],
    ['a quotation mark that is not closed', ['a: b', 'c: d', 'headline: "Harbour'], 4],
    ['a bracket that is not closed', ['topics: [a, b', 'url: https://news.example/a'], 3],
    ['a name that is given twice', ['source: One', 'url: https://news.example/a', 'source: Two'], 4],
    ['a tab for an indent', ['topics:', '\t- a'], 3],
  ])('makes the file unusable and says where: %s', (_, lines, line) => {
    const { draft, problems } = read(withFrontMatter(...lines));
    expect(draft).toBeNull();
    expect(problems).toMatchObject([
      { severity: 'error', line, problem: expect.stringMatching(/^the front matter is not valid YAML: \S/) },
    ]);
    expect(problems[0]?.problem).not.toContain('\n');
  });

  it.each([
    ['a sentence', 'It was a quiet day.'],
    ['a list', '- a\n- b'],
  ])('or not a map makes the file unusable: %s', (_, yaml) => {
    const { draft, problems } = read(withFrontMatter(yaml));
    expect(draft).toBeNull();
    expect(problems).toMatchObject([
      { severity: 'error', problem: 'the front matter is not a list of `name: value` lines' },
    ]);
  });

  it('or endless makes the file unusable', () => {
    const { draft, problems } = read(withFrontMatter(`notes: ${'x'.repeat(20_000)}`));
    expect(draft).toBeNull();
    expect(problems).toMatchObject([
      { severity: 'error', problem: 'the front matter is longer than 20,000 characters' },
    ]);
  });
});

describe('front matter made to do harm', () => {
  it('leaves out a list whose aliases multiply', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'].map((pair) => [...pair])) {
      bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`);
    }
    const { draft, problems } = read(withFrontMatter(...bomb, 'topics: *i', 'date: 2026-01-31'));
    expect(problems).toMatchObject([
      { severity: 'warning', line: 11, problem: expect.stringMatching('topics') },
    ]);
    expect(draft?.topics).toEqual([]);
  });

  it('leaves out a list that holds itself', () => {
    const { problems } = read(withFrontMatter('topics: &self [*self]', 'date: 2026-01-31'));
    expect(problems).toMatchObject([{ severity: 'warning', line: 2 }]);
  });

  it('does not follow a long chain of aliases that no field asks for', () => {
    const chain = Array.from({ length: 500 }, (_, index) => `k${index}: &k${index} [*k${index - 1}]`);
    chain[0] = 'k0: &k0 [x]';
    expect(draftOf(withFrontMatter(...chain)).headline).toBe('Harbour opens a line');
  });

  it.each([
    ['keys in keys', '? '.repeat(300).concat('x')],
    ['flow keys in flow keys', `a: ${'{? '.repeat(300)}x${'}'.repeat(300)}`],
    ['lists in lists', `topics: ${'['.repeat(300)}x${']'.repeat(300)}`],
    ['maps in maps', `topics: ${'{a: '.repeat(300)}x${'}'.repeat(300)}`],
    ['dashes after dashes', `a:\n${'- '.repeat(300)}x`],
    ['brackets that are never closed', `topics: ${'['.repeat(9000)}`],
    ['more brackets than any parser takes', `topics: ${'['.repeat(90_000)}`],
    ['maps in keys of the field', `topics: ${'{? '.repeat(300)}x${'}'.repeat(300)}`],
  ])('ends: %s', (_, yaml) => {
    // Either an article without the field or none at all, but an answer.
    expect(read(withFrontMatter(yaml)).problems.length).toBeGreaterThan(0);
  });

  it('cannot bring in what a screen must not show', () => {
    const draft = draftOf(
      withFrontMatter(
        'headline: "Harbour\\u202E \\x1B[31mopens"',
        'topics: ["fer\\u200Bries", "po\\0rts"]',
        'author: "A\\u2066na"',
      ),
    );
    expect(draft).toMatchObject({
      headline: 'Harbour [31mopens',
      topics: ['ferries', 'ports'],
      byline: 'Ana',
    });
  });

  it('cannot reach into the program through its names', () => {
    const draft = draftOf(withFrontMatter('__proto__: { headline: x }', 'constructor: y'));
    expect(draft.headline).toBe('Harbour opens a line');
  });
});
