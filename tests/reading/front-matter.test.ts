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
    ['language', 'language', 'French', 'fr'],
    ['language', 'language', 'deutsch', 'de'],
    ['topics', 'topics', '[ferries, ports]', ['ferries', 'ports']],
    ['tags', 'topics', 'ferries, ports', ['ferries', 'ports']],
    ['categories', 'topics', '\n  - ferries\n  - ports', ['ferries', 'ports']],
    ['keywords', 'topics', '[ferries, ferries]', ['ferries']],
    ['dek', 'dek', 'A new line.', 'A new line.'],
    ['summary', 'summary', 'It runs. It is fast.', 'It runs. It is fast.'],
    ['description', 'summary', '>\n  It runs.\n  It is fast.', 'It runs. It is fast.'],
    ['excerpt', 'summary', '"It runs."', 'It runs.'],
    ['abstract', 'summary', 'It runs.', 'It runs.'],
    ['lede', 'summary', 'It runs.', 'It runs.'],
    ['subtitle', 'dek', 'A new line.', 'A new line.'],
    ['standfirst', 'dek', 'A new line.', 'A new line.'],
    ['subheadline', 'dek', 'A new line.', 'A new line.'],
    ['tagline', 'dek', 'A new line.', 'A new line.'],
    ['permalink', 'url', 'https://news.example/a', 'https://news.example/a'],
    ['original_url', 'url', 'https://news.example/a', 'https://news.example/a'],
    ['site_name', 'source', 'The Example', 'The Example'],
    ['publication', 'source', '{ name: The Example }', 'The Example'],
    ['author', 'byline', '{ name: Ana Silva, email: ana@news.example }', 'Ana Silva'],
    ['authors', 'byline', '\n  - name: Ana Silva\n  - Jo Brandt', 'Ana Silva, Jo Brandt'],
    ['creator', 'byline', 'Ana Silva', 'Ana Silva'],
    ['author', 'byline', '\n  - "[[Ana Silva]]"\n  - "[[people/jo|Jo Brandt]]"', 'Ana Silva, Jo Brandt'],
    ['author', 'byline', '"[[Ana Silva"', '[[Ana Silva'],
    ['by', 'byline', 'Ana Silva', 'Ana Silva'],
    ['pub_date', 'publishedAt', '2026-01-31', DAY],
    ['Date-Published', 'publishedAt', '2026-01-31', DAY],
    ['datePublished', 'publishedAt', '2026-01-31', DAY],
    ['date_published', 'publishedAt', '2026-01-31', DAY],
    ['PublishedAt', 'publishedAt', '2026-01-31', DAY],
    ['created', 'publishedAt', '2026-01-31', DAY],
    ['issued', 'publishedAt', '2026-01-31', DAY],
    ['date', 'publishedAt', '1769817600', DAY],
    ['date', 'publishedAt', '1769817600000', DAY],
    ['locale', 'language', 'pt-BR', 'pt-BR'],
    ['tags', 'topics', '"#ferries #ports"', ['ferries', 'ports']],
    ['tags', 'topics', '["#ferries", "# ports"]', ['ferries', 'ports']],
    ['category', 'topics', 'Ferries', ['Ferries']],
    ['section', 'topics', '{ name: Ferries }', ['Ferries']],
    ['keywords', 'topics', '[Ferries, ferries, FERRIES]', ['Ferries']],
    ['image', 'image', 'https://news.example/a.jpg', 'https://news.example/a.jpg'],
    ['cover', 'image', '{ src: "https://news.example/a.jpg" }', 'https://news.example/a.jpg'],
    ['og_image', 'image', '[{ url: "https://news.example/a.jpg" }]', 'https://news.example/a.jpg'],
    ['featured_image', 'image', 'https://news.example/a.jpg', 'https://news.example/a.jpg'],
  ] as const)('“%s” gives the %s', (name, field, written, value) => {
    const { draft, problems } = read(withFrontMatter(`${name}: ${written}`));
    expect(problems.filter(({ problem }) => problem !== NO_DATE)).toEqual([]);
    expect(draft?.[field]).toEqual(value);
  });

  it.each(['headline', 'title', 'name', 'HeadLine'])(
    '“%s” gives the headline, whatever the text begins with',
    (name) => {
      const draft = draftOf(withFrontMatter(`${name}: A second line`));
      expect(draft.headline).toBe('A second line');
      expect(draft.body).toEqual(['Harbour opens a line', 'The first ferry left at noon.']);
    },
  );

  it('prefer the first name of a field that has a value', () => {
    const draft = draftOf(
      withFrontMatter('description: Second.', 'summary: First.', 'author: Ana', 'byline:'),
    );
    expect(draft).toMatchObject({ summary: 'First.', byline: 'Ana' });
  });

  it('prefer another name that can be used to one that cannot', () => {
    const content = withFrontMatter('url: /blog/a', 'canonical: https://news.example/a', 'date: 2026-01-31');
    expect(read(content)).toMatchObject({ draft: { url: 'https://news.example/a' }, problems: [] });
  });

  it('add up for topics, each of which is kept once', () => {
    const lines = ['category: News', 'tags: [ferries, news]', 'keywords: ports', 'section: Ferries'];
    expect(draftOf(withFrontMatter(...lines)).topics).toEqual(['ferries', 'news', 'ports']);
  });

  it('take an address that is called “source” for the article’s', () => {
    expect(draftOf(withFrontMatter('source: https://news.example/a'))).toMatchObject({
      url: 'https://news.example/a',
      source: 'news.example',
    });
  });

  it('look past an address of the site’s own that leads nowhere, and past when a page was changed', () => {
    const lines = ['permalink: /blog/a', 'updated: yesterday', 'modified: 2026-02-30', 'date: 2026-01-31'];
    expect(read(withFrontMatter(...lines)).problems).toEqual([]);
  });

  it.each([
    ['headlin', 'headline'],
    ['tittle', 'title'],
    ['pubilshed', 'published'],
    ['publised-at', 'publishedAt'],
    ['sumary', 'summary'],
    ['Langauge', 'language'],
    ['auther', 'author'],
    ['catagories', 'categories'],
  ])('are guessed when they are misspelt: “%s”', (typed, meant) => {
    expect(problemsOf(withFrontMatter('# a comment', `${typed}: x`))).toEqual([
      {
        severity: 'warning',
        path: 'ferry.md',
        line: 3,
        problem: `“${typed}” is no field that is read`,
        remedy: `did you mean “${meant}”?`,
      },
    ]);
  });

  it('are not guessed where another common name looks like one of ours', () => {
    const common = [
      ...[
        'layout',
        'draft',
        'weight',
        'slug',
        'comments',
        'toc',
        'template',
        'status',
        'type',
        'rate',
        'size',
      ],
      ...['updated_at', 'lastmod', 'publish', 'category_id', 'created_by', 'issue', 'links', 'id', 'guid'],
      ...['dat', 'body', 'content', 'text', 'sources', 'languages', 'x'.repeat(900)],
    ];
    expect(problemsOf(withFrontMatter(...common.map((name) => `${name}: x`)))).toEqual([]);
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
    ['with three dots as its end', LINES.join('\n').replace('---\n#', '...\n#')],
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
  const LIST = 'it is a list that does not fit';
  const MAP = 'it is a map that does not fit';
  it.each([
    ['a list for a headline', 'headline: [a, b]', 'headline', LIST],
    ['a headline that is too long', `title: ${'x'.repeat(301)}`, 'title', 'it has 301 characters'],
    ['an address without a scheme', 'url: news.example/a', 'url', '“news.example/a” is no web address'],
    ['a script', 'link: javascript:alert(1)', 'link', '“javascript:alert(1)” is no web address'],
    ['a picture beside the file', 'image: ./a.jpg', 'image', '“./a.jpg” is no web address'],
    ['a map without a name for a source', 'source: { a: The Example }', 'source', MAP],
    ['a source that is too long', `publisher: ${'x'.repeat(121)}`, 'publisher', 'it has 121 characters'],
    ['a map without a name for a byline', 'author: { email: Ana }', 'author', MAP],
    ['a list of lists for a byline', 'authors: [[Ana]]', 'authors', LIST],
    ['a list for a caption', 'caption: [a]', 'caption', LIST],
    ['a word for a date', 'published: yesterdayish', 'published', '“yesterdayish” is no date'],
    ['a day that does not exist', 'date: 2026-13-45', 'date', '“2026-13-45” is no date'],
    ['an endless date', `date: ${'1 '.repeat(500)}`, 'date', `“${'1 '.repeat(30)}…” is no date`],
    ['a list for a date', 'pubDate: [2026-01-31]', 'pubDate', LIST],
    ['a word for a language', 'language: the French one', 'language', '“the French one” is no language code'],
    ['a word that is no language', 'language: ferry', 'language', '“ferry” is no language code'],
    ['a code that is not well formed', 'lang: en-fr-de', 'lang', '“en-fr-de” is no language code'],
    ['a map for topics', 'topics: { a: b }', 'topics', MAP],
    ['a list in the list of topics', 'tags: [a, [b]]', 'tags', LIST],
    ['a list for a dek', 'dek: [a]', 'dek', LIST],
    ['a map for a summary', 'summary: { a: b }', 'summary', MAP],
    [
      'a summary that is too long',
      `description: ${'x'.repeat(3001)}`,
      'description',
      'it has 3001 characters',
    ],
    [
      'a tag',
      'summary: !Important news',
      'summary',
      'it begins with *, & or !, which mean something else in YAML',
    ],
  ])('is left out with a warning at its line that says why: %s', (_, line, name, reason) => {
    const content = withFrontMatter('# a comment', 'layout: post', line);
    expect(problemsOf(content)).toEqual([
      {
        severity: 'warning',
        path: 'ferry.md',
        line: 4,
        problem: `“${name}” is left out: ${reason}`,
        remedy: expect.stringMatching(/^give /),
      },
    ]);
    expect(draftOf(content)).toMatchObject({ headline: 'Harbour opens a line' });
  });

  it('is cut to twenty when there are more topics', () => {
    const content = withFrontMatter(`keywords: [${Array.from({ length: 21 }, (_, index) => `t${index}`)}]`);
    expect(draftOf(content).topics).toHaveLength(20);
    expect(problemsOf(content)).toMatchObject([
      { line: 2, problem: '“keywords”: only the first 20 of 21 topics are used' },
    ]);
  });

  it('costs the other topics nothing', () => {
    const content = withFrontMatter('category: Ports', `tags: [${'x'.repeat(81)}]`);
    expect(draftOf(content).topics).toEqual(['Ports']);
    expect(problemsOf(content)).toMatchObject([
      { line: 3, problem: expect.stringMatching(/^“tags” is left out: “x+…” has 81 characters$/) },
    ]);
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
  const QUOTE_IT = 'put the whole value in quotation marks';
  it.each([
    ['a value contains a colon', QUOTE_IT, ['source: The Example', 'headline: Harbour: the line: opens'], 3],
    [
      'a quotation mark is not closed',
      'close it on the same line, or take it out',
      ['a: b', 'headline: "Harbour', 'c: d', 'e: f'],
      3,
    ],
    [
      'a bracket is not closed',
      'close it, or put the value in quotation marks',
      ['a: b', 'topics: [a, b', 'url: https://news.example/a'],
      3,
    ],
    ['“source” is given twice', 'keep one of the two', ['source: One', 'a: b', 'source: Two'], 4],
    ['a line is indented with a tab', 'indent it with spaces', ['topics:', '\t- a'], 3],
    ['a value begins with “@”', QUOTE_IT, ['author: @ana'], 2],
    ['a value begins with “*”', QUOTE_IT, ['a: b', 'source: * the Example'], 3],
    ['a value begins with “&”', QUOTE_IT, ['source: & Sons'], 2],
    [
      'a value goes on after its closing quotation mark or bracket',
      `${QUOTE_IT}; an apostrophe in single ones is written twice`,
      ['a: b', "headline: 'It's a line'"],
      3,
    ],
    [
      'a backslash stands in double quotation marks',
      'write it twice, or use single quotation marks',
      ['headline: "C:\\query"'],
      2,
    ],
    [
      'a line is indented too far',
      'begin each “name: value” at the start of its line',
      ['source: One', '  headline: Two'],
      3,
    ],
    [
      'a line is indented unlike those above it',
      'give the lines of a list or a map the same indent',
      ['a:', '   b: c', '  d: e'],
      4,
    ],
    [
      'a line is no “name: value”',
      'write a name, a colon and a space before the value',
      ['title:Harbour', 'source: One'],
      2,
    ],
    [
      'a list begins behind a name',
      'begin it on the line below, or put the value in quotation marks',
      ['a: b', 'headline: - Harbour'],
      3,
    ],
    ['a text stands behind “>” or “|”', 'begin it on the line below, indented', ['summary: > It runs.'], 2],
  ])('makes the file unusable, and says where and what to do: %s', (problem, remedy, lines, line) => {
    expect(read(withFrontMatter(...lines))).toEqual({
      draft: null,
      problems: [
        {
          severity: 'error',
          path: 'ferry.md',
          line,
          problem: `the front matter is not valid YAML: ${problem}`,
          remedy,
        },
      ],
    });
  });

  it('may be JSON, as some site generators write it', () => {
    const content =
      '{\n  "title": "Harbour opens",\n  "date": "2025-02-18",\n  "url": "nowhere"\n}\n\nIt left.\n';
    const { draft, problems } = read(content);
    expect(draft).toMatchObject({
      headline: 'Harbour opens',
      publishedAt: Date.UTC(2025, 1, 18),
      body: ['It left.'],
    });
    expect(problems).toMatchObject([{ line: 4 }]);
    expect(read('{\nbraces\n}\n\nIt left.').draft?.headline).toContain('braces');
  });

  it('but TOML makes the file unusable, and says what to write', () => {
    for (const toml of [
      '+++\ntitle = "Harbour"\n+++\n\nIt left.\n',
      '+++\ntitle = "Harbour"\n\nIt left.\n',
    ]) {
      expect(read(toml)).toMatchObject({
        draft: null,
        problems: [{ severity: 'error', problem: 'its front matter is TOML, which is not read' }],
      });
    }
    expect(read('+++\n\n# Harbour opens').problems).toMatchObject([{ problem: 'it has no headline' }]);
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

describe('an article that is held back', () => {
  it.each([
    ['draft: true', 'draft: true'],
    ['Draft: yes', 'Draft: yes'],
    ['published: false', 'published: false'],
    ['published: "No"', 'published: No'],
  ])('is skipped with a warning: %s', (line, said) => {
    expect(read(withFrontMatter('source: One', line, 'url: nowhere'))).toEqual({
      draft: null,
      problems: [
        {
          severity: 'warning',
          path: 'ferry.md',
          line: 3,
          problem: `it is skipped, because it says “${said}”`,
          remedy: 'take that line out when it is ready',
        },
      ],
    });
  });

  it.each(['draft: false', 'draft:', 'published: true'])('is not one with %s', (line) => {
    const { draft, problems } = read(withFrontMatter(line, 'date: 2026-01-31'));
    expect(draft?.publishedAt).toBe(Date.UTC(2026, 0, 31));
    expect(problems).toEqual([]);
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
