import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/digest/understand.ts';
import { openJson, openJsonLines } from '../../src/reading/formats/json.ts';
import { asDraft, read, readAll } from './reading.ts';

const NO_DATE = 'it has no date, so the time of the file is used';

function readJson(value: unknown, path = 'news.json') {
  return readAll(typeof value === 'string' ? value : JSON.stringify(value, null, 1), path);
}

function problemsOf(value: unknown, path?: string) {
  return readJson(value, path).problems.filter(({ problem }) => !problem.endsWith(NO_DATE));
}

const FERRY = { headline: 'Harbour opens a line', date: '2026-01-31', body: 'The first ferry left at noon.' };
const COMET = { headline: 'Comet passes Jupiter', date: '2026-02-01', body: 'It was seen from Lisbon.' };

describe('a JSON document', () => {
  it('may be one article, with the fields that front matter has', () => {
    const { drafts, problems } = readJson({
      $schema: './article.schema.json',
      title: 'Harbour opens a line',
      url: 'https://news.example/a?utm_source=x',
      publisher: { name: 'The Example' },
      authors: [{ name: 'Ana Silva' }, 'Jo Brandt'],
      published_at: '2026-01-31T09:30:00+01:00',
      tags: ['ferries', { name: 'ports' }],
      lang: 'en_GB',
      image: { url: 'https://news.example/a.jpg' },
      dek: 'A new line.',
      summary: '<p>It runs. It is <b>fast</b>.</p>',
      content: '# Harbour opens a line\n\nThe first ferry left at noon.\n\n- It was full.',
    });
    expect(problems).toEqual([]);
    expect(drafts).toMatchObject([
      {
        path: 'news.json',
        headline: 'Harbour opens a line',
        url: 'https://news.example/a',
        source: 'The Example',
        byline: 'Ana Silva, Jo Brandt',
        publishedAt: Date.UTC(2026, 0, 31, 8, 30),
        precision: 'instant',
        topics: ['ferries', 'ports'],
        language: 'en-GB',
        image: 'https://news.example/a.jpg',
        dek: 'A new line.',
        summary: 'It runs. It is fast.',
        body: ['The first ferry left at noon.', 'It was full.'],
      },
    ]);
  });

  it.each<readonly [string, unknown]>([
    ['a list', [FERRY, COMET]],
    ...['articles', 'items', 'entries', 'posts', 'results', 'data'].map(
      (name) => [`“${name}”`, { title: 'A service', count: 2, [name]: [FERRY, COMET] }] as const,
    ),
  ])('may hold several articles: %s', (_, document) => {
    const { drafts, problems } = readJson(document);
    expect(problems).toEqual([]);
    expect(drafts.map(({ headline }) => headline)).toEqual([FERRY.headline, COMET.headline]);
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(2);
  });

  it('is one article when it has a text of its own, whatever lists it has', () => {
    expect(readJson({ ...FERRY, items: [{ a: 1 }], results: [] }).drafts).toMatchObject([
      { headline: FERRY.headline },
    ]);
  });

  it('may be a JSON Feed, which speaks for its items', () => {
    const item = { id: '1', title: 'Harbour opens a line', date_published: '2026-01-31T00:00:00Z' };
    const { drafts, problems } = readJson({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Example',
      language: 'pt',
      authors: [{ name: 'Ana Silva' }],
      items: [
        { ...item, url: 'https://news.example/a', content_text: 'It left.', summary: 'It did.', tags: ['a'] },
        { ...item, id: 2, external_url: 'https://other.example/b', content_html: '<p>Two.</p><p>More.</p>' },
      ],
    });
    expect(problems).toEqual([]);
    const shared = { source: 'The Example', language: 'pt', byline: 'Ana Silva' };
    expect(drafts).toMatchObject([
      { ...shared, url: 'https://news.example/a', body: ['It left.'], summary: 'It did.', topics: ['a'] },
      { ...shared, url: 'https://other.example/b', body: ['Two.', 'More.'] },
    ]);
  });

  it('may be schema.org’s, alone or in a graph whose nodes refer to each other', () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Harbour opens a line',
      articleBody: 'The first ferry left at noon.',
      datePublished: '2026-01-31',
      author: [{ '@id': '#ana' }],
      publisher: { '@id': '#example' },
      keywords: 'ferries, ports',
      articleSection: ['Transport'],
      inLanguage: 'en',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://news.example/a' },
      image: ['https://news.example/a.jpg'],
    };
    const people = [
      { '@type': 'Person', '@id': '#ana', name: 'Ana Silva' },
      { '@type': 'Organization', '@id': '#example', name: 'The Example' },
      { '@type': 'WebSite', name: 'The Example' },
    ];
    const expected = {
      headline: 'Harbour opens a line',
      url: 'https://news.example/a',
      topics: ['ferries', 'ports', 'Transport'],
      image: 'https://news.example/a.jpg',
      body: ['The first ferry left at noon.'],
    };
    const graph = readJson({ '@context': 'https://schema.org', '@graph': [...people, article] });
    expect(graph.problems).toEqual([]);
    expect(graph.drafts).toMatchObject([{ ...expected, byline: 'Ana Silva', source: 'The Example' }]);
    const alone = { ...article, author: { name: 'Jo' }, publisher: 'The Example' };
    expect(readJson(alone)).toMatchObject({ drafts: [{ ...expected, byline: 'Jo' }], problems: [] });
  });

  it('is passed over when it is the JSON Schema of articles', () => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Article',
      type: 'object',
    };
    expect(readJson(schema)).toEqual({ drafts: [], problems: [] });
  });

  it.each<[string, unknown]>([
    ['a number', 5],
    ['a text', '"a text"'],
    ['nothing', 'null'],
    ['an empty list', []],
    ['a list of texts', ['a', 'b']],
    ['an object of something else', { version: 3, files: ['a'] }],
    ['an empty list of articles', { articles: [] }],
    ['only things that are no articles', [{ '@type': 'Person', name: 'Ana' }]],
    ['a program', { name: 'harbour', version: '1.0.0', description: 'Builds the site.', author: 'Ana' }],
  ])('without an article is refused with what to do: %s', (_, document) => {
    const { drafts, problems } = readJson(document);
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([
      {
        severity: 'error',
        problem: 'it holds no article',
        remedy: expect.stringContaining('give it “headline”'),
      },
    ]);
  });
});

describe('the text of a record', () => {
  it.each([
    ['body', 'It left.\n\nIt was **full**.', ['It left.', 'It was full.']],
    ['content', '<p>It left.</p>\n<p>It was <b>full</b>.</p>', ['It left.', 'It was full.']],
    ['contentHtml', 'It left.<br><br>It was full.', ['It left.', 'It was full.']],
    ['html', '<div>It left.</div><script>x.</script>', ['It left.']],
    ['text', ['It left.', 'It was full.'], ['It left.', 'It was full.']],
    ['content', [{ type: 'p', text: 'It left.' }, 'It was full.'], ['It left.', 'It was full.']],
    ['articleBody', 'It left <https://a.example>.', ['It left https://a.example.']],
    ['markdown', '> It left.', ['It left.']],
    ['content_text', 'It left.', ['It left.']],
  ])('may stand in “%s”', (name, value, body) => {
    const record = { headline: 'Harbour opens', date: '2026-01-31', [name]: value };
    expect(readJson(record)).toMatchObject({ drafts: [{ body }], problems: [] });
  });

  it('may bring the headline', () => {
    expect(readJson({ date: '2026-01-31', body: '# Harbour opens\n\nIt left.' }).drafts).toMatchObject([
      { headline: 'Harbour opens', body: ['It left.'] },
    ]);
  });

  it('that is none is left out with a warning', () => {
    expect(problemsOf({ ...FERRY, summary: 'It left.', body: { a: 1 } })).toMatchObject([
      { severity: 'warning', line: 4, problem: '“body” is left out, because it is no text' },
    ]);
  });

  it('is clean, whatever escapes it holds', () => {
    const json =
      '{"headline":"a\\ud800b\\u0000\\u202ec","date":"2026-01-31","body":"d\\udc00\\u202e\\r\\n\\r\\n    e\\u200b\\u00a0f"}';
    const [draft] = readJson(json).drafts;
    expect(draft).toMatchObject({ headline: 'a\uFFFDbc', body: ['d\uFFFD', 'e f'] });
  });

  it('may hold line breaks as they are', () => {
    const { drafts, problems } = readJson(
      '{"headline":"A","date":"2026-01-31","body":"It left.\n\nIt\tran.\u2028"}',
    );
    expect(problems).toEqual([]);
    expect(drafts).toMatchObject([{ body: ['It left.', 'It ran.'] }]);
  });
});

describe('a date in JSON', () => {
  it.each([
    [1_769_850_000, Date.UTC(2026, 0, 31, 9)],
    [1_769_850_000_000, Date.UTC(2026, 0, 31, 9)],
    [1_769_850_000.5, Date.UTC(2026, 0, 31, 9) + 500],
    ['1769850000', Date.UTC(2026, 0, 31, 9)],
    ['2026-01-31', Date.UTC(2026, 0, 31)],
  ])('may be %s', (published, publishedAt) => {
    expect(readJson({ ...FERRY, date: published })).toMatchObject({
      drafts: [{ publishedAt }],
      problems: [],
    });
  });

  it.each([-5, 1e300, 1e17])('is not one when it is %d', (date) => {
    expect(problemsOf({ ...FERRY, date })).toMatchObject([
      { line: 3, problem: expect.stringMatching(/^“date” is left out: “.+” is no date$/) },
    ]);
  });
});

describe('each record of several', () => {
  it('is told its problems at its own lines, and costs the others nothing', () => {
    const { drafts, problems } = readJson(
      [
        '{ "total": 3, "articles": [',
        '  { "headline": "Harbour opens", "body": "It left.",',
        '    "date": "2026-13-45" },',
        '  { "id": 7, "date": "2026-01-31",',
        '    "titel": "Comet", "body": "It was seen." },',
        '  5,',
        '  { "headline": "Comet", "draft": true },',
        '  { "headline": "Bread", "date": "2026-01-31", "body": "It rose." }',
        '] }',
      ].join('\n'),
    );
    expect(drafts.map(({ headline }) => headline)).toEqual(['Harbour opens', 'Bread']);
    const told = problems.filter(({ problem }) => !problem.endsWith(NO_DATE));
    expect(told.map(({ line, severity, problem }) => `${line} ${severity}: ${problem}`).sort()).toEqual([
      '3 warning: “date” is left out: “2026-13-45” is no date',
      '4 error: it has no headline',
      '5 warning: “titel” is no field that is read',
      '7 warning: it is skipped, because it says “draft: true”',
      'null error: record 3: it is no record',
    ]);
  });

  it('is found below other lists, and whatever stands in the texts and fields of the records', () => {
    const json = [
      '{ "tags": [{ "items": 1 },',
      '  { "date": 2 }], "items": [{ "title": "One \\" {[", "date": "2026-01-31",',
      '    "body": "It {left}.", "author": { "name": "Ana", "date": "x" } },',
      '  { "title": "Two", "body": "It came.", "extra": [{ "date": "x" }],',
      '    "date": "y" }], "more": [{ "a": 1 }] }',
    ].join('\n');
    expect(problemsOf(json)).toMatchObject([{ line: 5, problem: '“date” is left out: “y” is no date' }]);
  });

  it('is told by its number when all stand on one line', () => {
    expect(problemsOf(JSON.stringify([FERRY, { ...COMET, date: 'x' }]))).toMatchObject([
      { line: null, problem: 'record 2: “date” is left out: “x” is no date' },
    ]);
  });

  it('is told by its line of what it lacks, in the words of JSON', () => {
    expect(readJson([FERRY, { headline: 'Comet seen', body: 'It was seen.' }]).problems).toMatchObject([
      {
        line: expect.any(Number),
        problem: 'it has no date, so the time of the file is used',
        remedy: expect.stringContaining('“published”'),
      },
    ]);
  });

  it('is told once of a misspelt name that all have', () => {
    const records = [1, 2, 3].map((id) => ({ ...FERRY, headline: `Ferry ${id}`, sumary: 'It left.' }));
    expect(problemsOf(records)).toMatchObject([{ problem: '“sumary” is no field that is read' }]);
  });

  it('is guessed at where its text is misspelt', () => {
    const { body, ...ferry } = FERRY;
    expect(problemsOf({ ...ferry, artcleBody: body })[0]).toMatchObject({
      remedy: 'did you mean “articleBody”?',
    });
  });

  it.each([
    ['id', { id: 7 }],
    ['guid', { guid: 'a-b' }],
    ['slug', { slug: 'ferry' }],
  ])('is recognised by its %s when its headline changes', (_, identity) => {
    const ids = ['First words', 'Second words'].map(
      (headline) => readJson([COMET, { ...FERRY, ...identity, headline }]).drafts[1]?.id,
    );
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).toBeDefined();
  });

  it('is not the article of another file with the same id', () => {
    const records = [{ ...FERRY, id: 1 }];
    expect(readJson(records, 'a.json').drafts[0]?.id).not.toBe(readJson(records, 'b.json').drafts[0]?.id);
  });

  it('is a problem when another has its id, and neither has an address', () => {
    const { drafts, problems } = readJson([
      { ...FERRY, id: 1 },
      { ...COMET, id: 1 },
    ]);
    expect(drafts).toHaveLength(1);
    expect(problems).toMatchObject([
      {
        severity: 'error',
        line: 8,
        problem: 'it has the same id or headline as the one in line 2, and no address',
      },
    ]);
    const url = 'https://news.example/b';
    expect(
      readJson([
        { ...FERRY, id: 1 },
        { ...COMET, id: 1, url },
      ]).drafts,
    ).toHaveLength(2);
  });

  it('counts up to ten thousand, and the rest is a problem', () => {
    const records = Array.from({ length: 10_001 }, (_, id) => ({ ...FERRY, id }));
    const { pages, problems } = openJson(JSON.stringify(records), 'news.json');
    expect(pages).toHaveLength(10_000);
    expect(problems).toMatchObject([
      { severity: 'error', problem: 'it has 10001 records, of which the first 10000 are read' },
    ]);
  });

  it('is told its problems up to the hundredth', () => {
    const { problems } = openJson(JSON.stringify(Array.from({ length: 150 }, () => ({}))), 'news.json');
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({
      severity: 'error',
      problem: 'it has 50 more problems like these',
    });
  });
});

describe('JSON Lines', () => {
  const lines = [JSON.stringify(FERRY), '', '{"headline": }', '[1]', `  ${JSON.stringify(COMET)}`, ''].join(
    '\n',
  );

  it.each(['news.jsonl', 'news.ndjson', 'NEWS.JSONL'])(
    'are a record each; a bad one is told by its line: %s',
    (path) => {
      const { drafts, problems } = readJson(lines, path);
      expect(drafts.map(({ headline }) => headline)).toEqual([FERRY.headline, COMET.headline]);
      expect(problems).toEqual([
        {
          severity: 'error',
          path,
          line: 3,
          problem: 'the line is not valid JSON: a value is missing before “}”',
          remedy: 'write one, or null',
        },
        {
          severity: 'error',
          path,
          line: 4,
          problem: 'the line is no record',
          remedy: 'write one object “{…}” on each line',
        },
      ]);
    },
  );

  it('may have carriage returns', () => {
    expect(
      readJson(`${JSON.stringify(FERRY)}\r\n${JSON.stringify(COMET)}\r\n`, 'a.jsonl').drafts,
    ).toHaveLength(2);
  });

  it('may turn out to be one document', () => {
    expect(readJson([FERRY, COMET], 'a.jsonl')).toMatchObject({ drafts: [{}, {}], problems: [] });
  });

  it('are given up after a thousand bad ones', () => {
    const { problems } = openJsonLines('{\n'.repeat(100_000), 'a.jsonl');
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ problem: 'it has 901 more problems like these' });
  });
});

describe('a document that is no JSON', () => {
  it.each([
    ['a comma stands before “}”', 'take the comma out', '{\n "a": 1,\n}', 2],
    ['a comma stands before “]”', 'take the comma out', '[1,\n2,\n]', 2],
    ["a text stands in ' quotation marks", 'use the straight double ones: "', "{\n'a': 1}", 2],
    ['a text stands in “ quotation marks', 'use the straight double ones: "', '{"a":\n“b”}', 2],
    ['a comment stands in it', 'take it out: JSON has no comments', '{\n// a\n"a": 1}', 2],
    ['a comment stands in it', 'take it out: JSON has no comments', '{"a": 1 /* b */}', 1],
    ['“NaN” is no JSON value', 'write null, or leave the field out', '{"a":\n\nNaN}', 3],
    ['“-Infinity” is no JSON value', 'write null, or leave the field out', '[-Infinity]', 1],
    ['“None” is no JSON value', 'write null, or leave the field out', '[None]', 1],
    ['“True” is no JSON value', 'write true', '{"a": True}', 1],
    ['“007” is no JSON value', 'put texts into double quotation marks', '[007]', 1],
    [
      'the name “headline” stands without quotation marks',
      'put it into double quotation marks',
      '{headline: 1}',
      1,
    ],
    [
      'a text is not closed on its line',
      'close it with ", and write \\n for a line break',
      '{"a": 1,\n"b": "c,\n"d": "e"}',
      2,
    ],
    [
      'a text goes on behind its closing quotation mark',
      'write \\" for a quotation mark within a text',
      '{"a": "b "c" d"}',
      1,
    ],
    ['a comma is missing', 'put one between the two values', '{"a": "b"\n"c": "d"}', 1],
    ['a colon is missing behind a name', 'write “"name": value”', '{"a" 1}', 1],
    ['a value is missing before “}”', 'write one, or null', '{"a":}', 1],
    ['a backslash means nothing here', 'write \\\\ for a backslash', '{"a": "C:\\path"}', 1],
    ['“}” closes what “[” has opened', 'write “]”', '{"a": [1}', 1],
    ['“[” is never closed', 'add the missing “]”', '{"a":\n[1, 2', 2],
    [
      'something follows its end',
      'put several records into a list “[…]”, or one on each line of a .jsonl file',
      '{"a":1}\n{"a":2}',
      2,
    ],
  ])('is refused with its line and a remedy: %s', (problem, remedy, json, line) => {
    expect(read(json, 'news.json')).toEqual({
      draft: null,
      problems: [
        { severity: 'error', path: 'news.json', line, problem: `it is not valid JSON: ${problem}`, remedy },
      ],
    });
  });
});

/** Reads a document as an import does. */
function expectAnAnswer(json: string, path = 'news.json'): void {
  const { drafts, problems } = readAll(json, path);
  if (drafts.length === 0) expect(problems.length).toBeGreaterThan(0);
  for (const draft of drafts) {
    const article = understand(asDraft(draft));
    expect(JSON.stringify(article)).not.toMatch(/\\ud[89a-f]|\u202E|\\u0000/i);
  }
  const lines = json.split(/\r\n?|[\n\u2028\u2029]/).length;
  for (const { problem, remedy, line } of problems) {
    expect(problem + remedy).not.toMatch(/[\n\u0000-\u001F]/);
    expect(line === null || (line >= 1 && line <= lines)).toBe(true);
  }
}

describe('JSON made to do harm', () => {
  const names = fc.constantFrom(
    ...[
      'headline',
      'title',
      'body',
      'content',
      'html',
      'date',
      'url',
      'tags',
      'author',
      'image',
      'source',
      'lang',
    ],
    ...[
      'summary',
      'id',
      'articles',
      'items',
      '@graph',
      '@type',
      '@id',
      '__proto__',
      'constructor',
      'draft',
      'toString',
    ],
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        true,
        null,
        0,
        -1,
        1e20,
        1_769_850_000,
        'NewsArticle',
        '<p>a</p>',
        '# H\n\nx',
        '\uD800\u202E',
      ),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(names, tie('value')), { maxLength: 6 }).map((pairs) => Object.fromEntries(pairs)),
    ),
  }));

  it('is answered without throwing, whatever it holds', () => {
    fc.assert(
      fc.property(value, (document) => {
        expectAnAnswer(JSON.stringify(document));
        expectAnAnswer(JSON.stringify([document, FERRY], null, 1));
        expectAnAnswer(`${JSON.stringify(document)}\n${JSON.stringify(FERRY)}`, 'news.jsonl');
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('is answered without throwing wherever it is broken, and the place is found', () => {
    fc.assert(
      fc.property(
        value,
        fc.nat(),
        fc.constantFrom('', ',', '"', '{', ']', '\\', "'", '\n', 'x'),
        (document, at, put) => {
          const json = JSON.stringify(document, null, 1);
          const cut = at % json.length;
          const broken = json.slice(0, cut) + put + json.slice(cut + 1);
          if (broken.trim() === '') return;
          expectAnAnswer(broken);
          for (const { problem } of openJson(broken, 'a.json').problems) {
            expect(problem).not.toContain('something in it is no JSON');
          }
        },
      ),
      { numRuns: 2000, seed: 7 },
    );
  });

  it('cannot reach into the program through its names', () => {
    const json =
      '{"__proto__": {"headline": "x", "url": "https://evil.example"}, "constructor": {"name": "y"}}';
    expect(readJson(json)).toMatchObject({ drafts: [], problems: [{ problem: 'it holds no article' }] });
    const author =
      '{"headline": "H", "body": "b.", "date": "2026-01-31", "author": {"__proto__": {"name": "x"}}}';
    expect(readJson(author).drafts).toMatchObject([{ byline: null }]);
  });

  const many = 500_000;
  it.each([
    ['lists in lists', () => '['.repeat(10_000) + ']'.repeat(10_000)],
    ['half a million lists in lists', () => '['.repeat(many) + ']'.repeat(many)],
    ['maps in maps', () => `${'{"a":'.repeat(many / 2)}1${'}'.repeat(many / 2)}`],
    ['maps in a field', () => `{"title":"a","author":${'{"name":'.repeat(10_000)}1${'}'.repeat(10_000)}}`],
    ['lists in the text', () => `{"title":"a","body":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['brackets that are never closed', () => '['.repeat(many)],
    ['half a million numbers', () => `[${'1,'.repeat(many)}1]`],
    ['half a million empty records', () => `[${'{},'.repeat(many)}{}]`],
    ['half a million paragraphs', () => `{"title":"a","body":[${'"a",'.repeat(many)}"b"]}`],
    ['half a million topics', () => `{"title":"a","tags":[${'"a",'.repeat(many)}"b"]}`],
    ['half a million lists of topics', () => `{"title":"a","tags":[${'[],'.repeat(many)}[]]}`],
    ['many names', () => `{${Array.from({ length: 200_000 }, (_, n) => `"headlin${n}":1`).join()}}`],
    ['an endless headline', () => `{"headline":"${'x'.repeat(4 * many)}"}`],
    ['an endless date', () => `{"title":"a","date":"${'1 '.repeat(2 * many)}"}`],
    ['endless topics in one text', () => `{"title":"a","tags":"${'a,'.repeat(49_000)}"}`],
    ['an endless address', () => `{"title":"a","url":"https://news.example/${'x'.repeat(90_000)}"}`],
    ['an endless name', () => `{"title":"a","${'headline-'.repeat(400_000)}":1}`],
    ['elements that never end', () => `{"title":"a","body":"<p>${'<p '.repeat(many)}"}`],
    ['scripts that never end', () => `{"title":"a","html":"${'<script>'.repeat(many / 2)}"}`],
    ['texts that never end', () => '"'.repeat(many)],
    ['texts with line breaks that never end', () => `{"a":${'"\n"'.repeat(many)}`],
    ['backslashes', () => `"${'\\'.repeat(4 * many)}`],
  ])(
    'ends: %s',
    (_, json) => {
      const text = json();
      for (const open of [openJson, openJsonLines]) {
        const { pages, problems } = open(text, 'news.json');
        expect(pages.length + problems.length).toBeGreaterThan(0);
        expect(problems.length).toBeLessThan(110);
      }
    },
    10_000,
  );
});
