import { describe, expect, it } from 'vitest';
import { AMP, FRAGMENT, GRAPH, NEWSLETTER, NEWSPAPER, RUSSIAN, WORD, WORDPRESS } from './pages.ts';
import { asDraft, bodyOf, draftOf, FILE_TIME, type PlainDraft, read } from './reading.ts';

const page = (html: string | Uint8Array): PlainDraft => draftOf(html, 'ferry.html');
/** The blocks of an article with this HTML below its headline. */
const blocksOf = (html: string) => page(`<h1>Harbour opens a line</h1>${html}`).blocks;
const paragraph = (text: string) => ({ kind: 'paragraph', text });
const item = (text: string, depth = 0, number: number | null = null) => ({
  kind: 'item',
  depth,
  number,
  text,
});

/** A page with these tags in its head, and an article. */
const withHead = (head: string, above = '') =>
  `<html><head>${head}</head><body><article><h1>Harbour opens a line</h1>${above}<p>The first ferry left the quay at noon, with the mayor, a brass band and two hundred passengers on board.</p></article></body></html>`;

function encoded(encoding: string, text: string): Uint8Array {
  const all = [...new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))];
  return Uint8Array.from([...text].map((character) => all.indexOf(character)));
}

describe('a newspaper page', () => {
  const draft = page(NEWSPAPER);

  it('gives its facts', () => {
    expect(read(NEWSPAPER, 'ferry.html').problems).toEqual([]);
    expect(draft).toMatchObject({
      headline: 'Harbour opens a second ferry line',
      url: 'https://www.porto-herald.example/news/2025/02/18/ferry',
      source: 'The Porto Herald',
      byline: 'Ana Silva',
      caption: 'The first ferry leaves the quay on Monday. Photo: Rui Costa',
      image: 'https://img.porto-herald.example/ferry-1200.jpg',
      publishedAt: Date.UTC(2025, 1, 18, 9, 30),
      precision: 'instant',
      language: 'en-GB',
      dek: 'Commuters had waited nine years for the crossing, which halves the way to work & costs two euros.',
      summary: null,
      topics: ['Ferries', 'Public transport'],
    });
  });

  it('gives the article in its structure, and nothing that stands around it', () => {
    expect(draft.blocks).toEqual([
      expect.objectContaining({
        text: expect.stringMatching(/^The harbour on Monday .* nine years, .* morning\.$/),
      }),
      expect.objectContaining({
        text: expect.stringMatching(/^“It is a bridge that moves,” .* every gull\.$/),
      }),
      { kind: 'heading', level: 2, text: 'What it costs' },
      expect.objectContaining({ text: expect.stringMatching(/^A single crossing .* until 2027\.$/) }),
      item('Single: 2 euros'),
      item('Monthly pass: 30 euros'),
      item('For students: 20 euros', 1),
      { kind: 'quote', text: 'We have waited for this since our children were born.' },
      {
        kind: 'image',
        url: 'https://www.porto-herald.example/img/quay.jpg',
        alt: 'Passengers wait on the northern quay.',
      },
      {
        kind: 'table',
        rows: [
          ['Line', 'Minutes'],
          ['North', '12'],
          ['South', '18'],
        ],
      },
      expect.objectContaining({ text: expect.stringMatching(/^Last year the old line .* every day\.$/) }),
    ]);
  });

  it('gives the same article each time', () => expect(asDraft(page(NEWSPAPER))).toEqual(asDraft(draft)));
});

it('a WordPress page gives its article, its schema and no furniture', () => {
  const draft = page(WORDPRESS);
  expect(draft).toMatchObject({
    headline: 'Neue Fähre für den Hafen',
    url: 'https://hafenblog.example/2025/02/neue-faehre/',
    source: 'Hafenblog',
    byline: 'Jonas Weber',
    image: 'https://hafenblog.example/wp-content/uploads/faehre.jpg',
    publishedAt: Date.UTC(2025, 1, 18, 7, 15),
    language: 'de-DE',
    // The description is only the beginning of the text.
    dek: null,
    summary: null,
    topics: ['Verkehr', 'Fähre', 'Hafen & Fluss'],
  });
  expect(draft.blocks.slice(1)).toEqual([
    {
      kind: 'image',
      url: 'https://hafenblog.example/wp-content/uploads/bord-300x200.jpg',
      alt: 'Blick von Bord auf die Stadt.',
    },
    expect.objectContaining({
      text: expect.stringMatching(/^Die Überfahrt .* zwei Euro 😀\. .* morgens\.$/),
    }),
    { kind: 'heading', level: 2, text: 'So geht es weiter' },
    item('Im März kommt ein zweites Schiff.', 0, 3),
    item('Im Mai wird der Anleger erneuert.', 0, 4),
    { kind: 'code', text: '06:00  Nord\n06:20  Süd' },
  ]);
});

it('a fragment is the article, all of it that is shown', () => {
  const draft = page(FRAGMENT);
  expect(draft).toMatchObject({
    headline: 'Harbour opens a second ferry line',
    publishedAt: Date.UTC(2025, 1, 18),
  });
  expect(draft.blocks).toEqual([
    paragraph('The harbour on Monday opened\na second ferry line.'),
    paragraph('First thought.'),
    paragraph('Second thought, with H2O and 12 m².'),
    item('Four', 0, 4),
    item('Five', 0, 5),
    item('Nested', 1),
    { kind: 'rule' },
    paragraph('It left on time.'),
  ]);
});

it('a page in Windows-1251 is read as it says', () => {
  const draft = page(encoded('windows-1251', RUSSIAN));
  expect(draft).toMatchObject({
    headline: 'В порту открыли вторую паромную линию',
    source: 'Портовые вести',
    byline: 'Анна Смирнова',
    publishedAt: Date.UTC(2025, 1, 18),
    precision: 'day',
    language: 'ru',
  });
  expect(draft.body.map((text) => text.slice(0, 20))).toEqual([
    'В понедельник в порт',
    '«Это мост, который д',
    'Билет на одну поездк',
  ]);
  expect(read(encoded('windows-1251', RUSSIAN), 'a.htm').problems).toEqual([]);
});

it('an AMP page gives its article without advertisements and sharing', () => {
  const draft = page(AMP);
  expect(draft).toMatchObject({
    headline: 'Le port ouvre une deuxième ligne de ferry',
    byline: 'Léa Martin, Hugo Petit',
    source: 'Le Journal',
    image: 'https://journal.example/ferry.jpg',
    publishedAt: Date.UTC(2025, 1, 18, 9),
    language: 'fr',
  });
  expect(draft.blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  expect(draft.body.join(' ')).not.toMatch(/cookies|Publicité|Partager|Politique|Par Léa/);
});

it('what Word exports keeps its lists and tables', () => {
  const draft = page(WORD);
  expect(draft).toMatchObject({ headline: 'Harbour opens a second ferry line', language: 'en-GB' });
  expect(draft.blocks).toEqual([
    paragraph('The harbour on Monday opened a second ferry line, promised for nine years.'),
    item('Single: 2 euros'),
    item('Students: 1 euro', 1),
    {
      kind: 'table',
      rows: [
        ['Line', 'Minutes'],
        ['North', '12'],
      ],
    },
    paragraph('The mayor took the first boat.'),
  ]);
});

it('a newsletter is read out of the tables that it is laid out in', () => {
  const draft = page(NEWSLETTER);
  expect(draft).toMatchObject({ headline: 'Harbour opens a second ferry line', image: null });
  expect(draft.blocks).toEqual([
    paragraph('The harbour on Monday opened a second ferry line, promised for nine years.'),
    paragraph('The mayor took the first boat, with two hundred passengers, a brass band, and a dog.'),
    paragraph('Two euros is what a crossing costs, and children travel free.'),
    paragraph('First line of a letter.'),
    paragraph('Second paragraph of it.'),
  ]);
});

it('JSON-LD is found among other scripts, some of them broken', () => {
  expect(page(GRAPH)).toMatchObject({
    headline: 'Harbour opens a second ferry line',
    url: 'https://herald.example/ferry',
    source: 'The Herald',
    byline: 'Ana Silva',
    image: 'https://herald.example/f.jpg',
    topics: ['ferries', 'transport'],
    publishedAt: Date.UTC(2025, 1, 18),
  });
});

it('JSON-LD is read without the HTML in it', () => {
  const linked = { '@type': 'Article', headline: 'Bread &amp; <i>butter</i>', keywords: 'Q&amp;A,A < B' };
  const head = `<script type="application/ld+json">${JSON.stringify(linked)}</script>`;
  expect(page(withHead(head))).toMatchObject({ headline: 'Bread & butter', topics: ['Q&A', 'A < B'] });
});

describe('a fact of a page', () => {
  it.each([
    ['<title>Harbour opens a line | The Herald</title><meta property="og:site_name" content="The Herald">'],
    ['<title>The Herald: news</title><meta name="twitter:title" content="Harbour opens a line">'],
    ['<title>Harbour opens a line – The Herald</title>'],
    ['<meta property="og:title" content="Harbour opens a line - The Herald">'],
  ])('is its headline, without the name of the site: %s', (head) => {
    expect(page(withHead(head)).headline).toBe('Harbour opens a line');
  });

  it('is the address, unless it is that of the whole site', () => {
    expect(page(withHead('<link rel="canonical" href="https://a.example/x?utm_source=y#z">')).url).toBe(
      'https://a.example/x',
    );
    expect(
      page(withHead('<link rel=canonical href=/x><meta property=og:url content=https://a.example/y>')).url,
    ).toBe('https://a.example/y');
    expect(page(withHead('<link rel="canonical" href="https://a.example/">')).url).toBeNull();
  });

  it.each([
    ['<meta name="author" content="By Ana Silva">', 'Ana Silva'],
    ['<meta name="author" content="https://a.example/ana">', null],
    ['<meta name="author" content="ana@a.example">', null],
    ['<meta name="author" content="admin">', null],
    ['<meta name="author" content="The Herald"><meta property="og:site_name" content="The Herald">', null],
    [
      '<meta name="author" content="Ana Silva"><meta name="author" content="Rui Costa">',
      'Ana Silva, Rui Costa',
    ],
  ])('is the byline when it is a name: %s', (head, byline) =>
    expect(page(withHead(head)).byline).toBe(byline),
  );

  it.each([
    ['<meta name="date" content="2025-02-18">'],
    ['<meta name="DC.date.issued" content="2025-02-18">'],
    ['<meta itemprop="datePublished" content="2025-02-18">'],
    ['<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-02-18"}</script>'],
  ])('is the date: %s', (head) => expect(page(withHead(head)).publishedAt).toBe(Date.UTC(2025, 1, 18)));

  it('is the date that the page shows with a time element', () => {
    const draft = page(
      withHead('', '<p>Published <time datetime="2025-02-18T09:30:00Z">this morning</time></p>'),
    );
    expect(draft.publishedAt).toBe(Date.UTC(2025, 1, 18, 9, 30));
    expect(draft.body).toHaveLength(1);
  });

  it('is a date that cannot be understood, and the author hears of it', () => {
    const { problems } = read(withHead('<meta name="date" content="some day">'), 'a.html');
    expect(problems[0]).toMatchObject({
      severity: 'warning',
      problem: "the page's date “some day” cannot be understood",
    });
  });

  it('is left out without a word when a machine has written it wrongly', () => {
    const head = `<html lang="?"><meta property="article:published_time" content="2025-02-18"><meta property="og:image" content="//"><meta name="keywords" content="${'x'.repeat(90)}, ferry"><link rel="canonical" href="javascript:alert(1)">`;
    const { draft, problems } = read(withHead(head), 'a.html');
    expect(problems).toEqual([]);
    expect(draft).toMatchObject({ url: null, image: null, topics: ['ferry'] });
  });
});

describe('the text of HTML', () => {
  it.each([
    ['white space', '<p>  The\n\n first <b> ferry</b> left .</p>', [paragraph('The first ferry left .')]],
    [
      'text without paragraphs',
      'It left.<div>It came.</div>It stayed.',
      ['It left.', 'It came.', 'It stayed.'].map(paragraph),
    ],
    ['line breaks', '<p>a.<br>b.<br/><br>c.</p>', [paragraph('a.\nb.'), paragraph('c.')]],
    [
      'entities',
      '<p>&lt;b&gt; &amp;amp; &#x2014; &#150; &eacute;&nbsp;&hellip; &copy &unknown; AT&T</p>',
      [paragraph('<b> &amp; — – é … © &unknown; AT&T')],
    ],
    [
      'footnote marks',
      '<p>It left<sup><a href="#fn1">1</a></sup> at 5 m<sup>2</sup>.<sup>[2]</sup></p>',
      [paragraph('It left at 5 m².')],
    ],
    [
      'figures above the line, and what is struck out',
      '<p>It cost 10<sup>6</sup> crowns, the 1<sup>er</sup> time, and killed <del>900</del> <ins>9</ins>.</p>',
      [paragraph('It cost 10⁶ crowns, the 1er time, and killed 9.')],
    ],
    ['quotations', '<p>She said <q>yes</q> twice.</p>', [paragraph('She said “yes” twice.')]],
    [
      'tags that never close',
      '<p>One.<p>Two <i>bold<p>Three.<ul><li>a<li>b</ul>',
      [paragraph('One.'), paragraph('Two bold'), paragraph('Three.'), item('a'), item('b')],
    ],
    [
      'tags that close in the wrong order',
      '<p><b>One <i>two</b> three</i> four.</p>',
      [paragraph('One two three four.')],
    ],
    [
      'bold text that never ends',
      '<p>One <font>two<p>Three.<p><b>Four.</b>',
      [paragraph('One two'), paragraph('Three.'), paragraph('Four.')],
    ],
    [
      'cells and items that never close',
      '<table><tr><th>Line<th>Minutes<tr><td><p>North<td><b>12<tr><td>South<td>18</table><ul><li><p>a<li><p>b</ul><p>c.',
      [
        {
          kind: 'table',
          rows: [
            ['Line', 'Minutes'],
            ['North', '12'],
            ['South', '18'],
          ],
        },
        item('a'),
        item('b'),
        paragraph('c.'),
      ],
    ],
    [
      'tags that close themselves',
      '<p>One<b/> two.</p><iframe src="x"/><p>Three.</p><script src="y"/><p>Four.</p>',
      [paragraph('One two.'), paragraph('Three.'), paragraph('Four.')],
    ],
    [
      'what is not shown',
      '<p>a.</p><p hidden>b</p><p style="display: none">c</p><p aria-hidden="true">d</p><template>e</template><noscript>f</noscript><nav>g</nav><form>h</form>',
      [paragraph('a.')],
    ],
    ['code', '<pre>\nif (a &lt; b)\n  go();\n</pre>', [{ kind: 'code', text: 'if (a < b)\n  go();' }]],
    [
      'numbers of items',
      '<ol start="7"><li>a</li><li value="10">b</li><li>c</li></ol><ol reversed start=2><li>d</li><li>e</li></ol>',
      [paragraph('7. a'), item('b', 0, 10), item('c', 0, 11), paragraph('2. d'), paragraph('1. e')],
    ],
    [
      'items of several blocks, which are one',
      '<ol><li><h3>A</h3><p>a</p><p>b</p></li><li>c</li></ol>',
      [item('A\na\nb', 0, 1), item('c', 0, 2)],
    ],
    [
      'lists that count down',
      '<ol reversed><li>a</li><li>b</li></ol>',
      [paragraph('2. a'), paragraph('1. b')],
    ],
    ['a table of one cell', '<table><tr><td>It left.</td></tr></table>', [paragraph('It left.')]],
    ['signs that are no tags', '<p>1 < 2, a <3 b, x<y</p>', [paragraph('1 < 2, a <3 b, x')]],
    ['definitions', '<dl><dt>Ferry<dd>A boat.</dl>', [paragraph('Ferry'), paragraph('A boat.')]],
    ['directions', '<p>It &#x202E;left&#8203;&shy;.</p>', [paragraph('It left.')]],
  ] as [string, string, unknown[]][])('is what a browser shows: %s', (_, html, blocks) => {
    expect(blocksOf(`<p>First, as there is always a paragraph.</p>${html}`).slice(1)).toEqual(blocks);
  });

  it('keeps pictures with addresses on the web, and none of the ornaments', () => {
    const text = '<p>The first ferry left the quay at noon.</p>';
    const image = (tag: string) => blocksOf(`${text}${tag}${text}`).filter(({ kind }) => kind === 'image');
    expect(image('<img src="https://a.example/x.jpg" alt="A boat">')).toEqual([
      { kind: 'image', url: 'https://a.example/x.jpg', alt: 'A boat' },
    ]);
    expect(image('<img srcset="https://a.example/s.jpg 300w, https://a.example/l.jpg 900w">')).toMatchObject([
      { url: 'https://a.example/l.jpg' },
    ]);
    expect(image('<base href="https://b.example/c/"><img src="x.jpg">')).toMatchObject([
      { url: 'https://b.example/c/x.jpg' },
    ]);
    for (const tag of [
      '<img src="data:image/png;base64,AA">',
      '<img src="x.jpg">',
      '<img src="https://a.example/x.gif" width="1">',
      '<img src="https://a.example/logo.png">',
      '<img>',
    ])
      expect(image(tag)).toEqual([]);
  });

  it('has its lines counted', () => {
    expect(read('<p>\n', 'a.html').problems).toMatchObject([
      { severity: 'error', problem: 'it has no headline' },
    ]);
    expect(read('just words', 'a.html').problems).toMatchObject([{ problem: 'there is no HTML in it' }]);
  });
});

describe('HTML in Markdown', () => {
  it.each([
    [
      'bold text and links',
      'It <b>left</b> <a href="https://a.example">on <i>time</i></a>.',
      ['It left on time.'],
    ],
    ['line breaks', 'It left.<br>It came.<br />It stayed.', ['It left.\nIt came.\nIt stayed.']],
    ['raised and lowered text', 'H<sub>2</sub>O and m<sup>2</sup>', ['H2O and m²']],
    ['what is struck out', 'It killed <del>900</del> 9.', ['It killed 9.']],
    ['scripts', 'It <script>alert(1)</script>left.', ['It left.']],
    ['comments', 'It <!-- a note --> left.\n\n<!-- a\n\nlong one -->\n\nIt came.', ['It left.', 'It came.']],
    [
      'blocks',
      '<div align="center">\n<p>It left.</p>\n<p>It came.</p>\n</div>\n\nIt stayed.',
      ['It left.', 'It came.', 'It stayed.'],
    ],
    [
      'blocks around Markdown',
      '<details>\n<summary>More</summary>\n\nIt *left*.\n\n</details>',
      ['More', 'It left.'],
    ],
    [
      'tables with empty lines in them',
      '<table>\n<tr><th>a</th><th>b</th></tr>\n\n<tr><td>c</td><td>d</td></tr>\n</table>',
      ['a | b', 'c | d'],
    ],
    [
      'signs that are no tags',
      'a < b, <3, x <name> y, List<String> and a<b and c>d',
      ['a < b, <3, x <name> y, List<String> and a<b and c>d'],
    ],
    [
      'addresses',
      'See <https://a.example/b> and <ana@a.example>.',
      ['See https://a.example/b and ana@a.example.'],
    ],
    ['code', 'Write `<b>` here.\n\n```\n<b>x</b>\n```', ['Write <b> here.', '<b>x</b>']],
  ] as [string, string, string[]][])('vanishes but for what it says: %s', (_, text, body) => {
    expect(bodyOf(text)).toEqual(body);
  });

  it('keeps pictures, headings and bold credits', () => {
    const { blocks } = draftOf(
      '# H\n\nIt left.\n\n<img src="https://a.example/x.jpg" alt="A boat">\n\n<h2>Fares</h2>\n\nIt came <img src="https://a.example/y.jpg"> back.',
    );
    expect(blocks).toEqual([
      paragraph('It left.'),
      { kind: 'image', url: 'https://a.example/x.jpg', alt: 'A boat' },
      { kind: 'heading', level: 2, text: 'Fares' },
      paragraph('It came back.'),
      { kind: 'image', url: 'https://a.example/y.jpg', alt: '' },
    ]);
    expect(draftOf('# H\n\nThe ferry. <b>Reuters</b>\n\nIt left.').caption).toBe('The ferry. Reuters');
  });
});

/** What took quadratic time would not end before the runner's patience. */
const filled = (unit: string, length = 750_000) => unit.repeat(Math.floor(length / unit.length));

describe('much HTML', () => {
  it.each(
    [
      ...[
        '<div>',
        '<span>',
        '<p>x',
        '<table><tr><td>',
        '<ul><li>',
        '<li>',
        '<blockquote>',
        '<b>',
        '<a href=x>',
        '</p>',
        '</div>',
        '<br>',
        '</br>',
        '<p><svg></p>',
        '<p><b>',
      ],
      ...[
        '<',
        '< ',
        '<!-- ',
        '<!',
        '<?',
        '<![CDATA[',
        '<script>',
        '<title>',
        '<textarea>',
        '<a b="',
        '<a b=\'c" ',
        '<p = ',
        '<td>x',
        '</',
      ],
      ...[
        'hello, ',
        'x',
        ' ',
        '\n',
        '&amp;',
        '&nbsp',
        '&',
        '&#x202E;',
        '<img src=https://a.example/a.jpg>',
        '<form>',
        '<figure><figcaption>',
      ],
      ...[
        '<meta name=author content=x>',
        '<link rel=canonical href=x>',
        '<h1>x</h1>',
        '<svg>',
        '<pre>',
        '<sup>',
        '<time>',
        '<q>',
        '<article>',
      ],
    ].map((unit) => [unit]),
  )('are answered in time: %j', (unit) => {
    for (const start of [
      '',
      '<html><head><title>The ferry leaves</title></head><body><h1>It leaves</h1><p>',
    ]) {
      const { draft, problems } = read((start + filled(unit)).slice(0, 5_000_000), 'a.html');
      expect(draft !== null || problems.some(({ severity }) => severity === 'error')).toBe(true);
    }
  });

  it.each([
    ['an attribute', `<div class="${filled('ad ')}">It left.`],
    ['attributes', `<p ${Array.from({ length: 400_000 }, (_, index) => `a${index}=1`).join(' ')}>It left.`],
    ['picture sizes', `<img srcset="${filled('a 1w, ')}">`],
    ['ends of nothing in deep tags', `${'<i>'.repeat(300)}${filled('</b>')}`],
    [
      'pictures with captions',
      filled('<figure><img src="https://a.example/x.jpg"><figcaption>x</figcaption></figure>', 2_000_000),
    ],
    ['JSON in JSON', `<script type="application/ld+json">${filled('[')}</script>`],
    ['JSON of articles', `<script type="application/ld+json">[${filled('{"@type":"Article"},')}1]</script>`],
  ])('are answered in time: %s', (_, html) => {
    expect(page(withHead('', html)).headline).toBe('Harbour opens a line');
  });

  it('are refused with more tags than any article has', () => {
    expect(read(filled('<p>x'), 'a.html').problems).toEqual([
      {
        severity: 'error',
        path: 'a.html',
        line: null,
        problem: 'it has more than 100,000 tags',
        remedy: 'save the article alone, as .md or .txt',
      },
    ]);
  });

  it.each(['</b>', '</p>'])('are refused when too many tags never close, before %s', (end) => {
    expect(
      read(`<h1>Harbour opens a line</h1>${'<i>'.repeat(49_000)}${filled(end)}`, 'a.html').problems,
    ).toEqual([
      {
        severity: 'error',
        path: 'a.html',
        line: null,
        problem: 'too many of its tags are never closed',
        remedy: 'save the article alone, as .md or .txt',
      },
    ]);
  });

  it('are taken whole, with a warning, when they are too much to look for the article', () => {
    const { draft, problems } = read(withHead('', '<p>It left.</p>'.repeat(20_000)), 'a.html');
    expect(draft?.body).toHaveLength(20_001);
    expect(problems[0]).toMatchObject({ severity: 'warning', remedy: 'save the article alone' });
  });
});

it('text stays, however deep it is', () => {
  for (const tag of ['div', 'span', 'ul><li', 'blockquote', 'b', 'table><tr><td', 'section']) {
    const html = `<h1>Harbour opens a line</h1><p>First.</p>${`<${tag}>`.repeat(10_000)}It left.`;
    expect(page(html).body.at(-1)).toBe('It left.');
    expect(page(`<html><body>${html}</body></html>`).headline).toBe('Harbour opens a line');
  }
});

it('a script that stands too deep is no text', () => {
  const html = `<h1>Harbour opens a line</h1><p>First.</p>${'<div>'.repeat(300)}<script>alert(1)</script>It left.`;
  expect(page(html).body).toEqual(['First.', 'It left.']);
});

it('paragraphs stay apart, however many tags never close', () => {
  const html = `<h1>Harbour opens a line</h1>${'<p><font><b>It left.'.repeat(500)}`;
  expect(page(html).body).toHaveLength(500);
});

describe('any HTML at all', () => {
  const PARTS = [
    ...[
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<b>',
      '</b>',
      '<a href="#">',
      '</a>',
      '<li>',
      '<ul>',
      '</ul>',
      '<ol start="-3">',
      '<table>',
      '<tr>',
      '<td>',
    ],
    ...[
      '</table>',
      '<figure>',
      '<figcaption>',
      '</figure>',
      '<img src=x>',
      '<img src="https://a.example/a.jpg">',
      '<br>',
      '<hr>',
      '<pre>',
      '</pre>',
    ],
    ...[
      '<h1>',
      '</h1>',
      '<html>',
      '<head>',
      '<body>',
      '</body>',
      '<title>',
      '</title>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<![if x]>',
      '<svg>',
    ],
    ...[
      '<form>',
      '<article>',
      '</article>',
      '<main>',
      '<nav>',
      '<aside>',
      '<footer>',
      '<header>',
      '<q>',
      '</q>',
      '<sup>1</sup>',
      '<time datetime=x>',
    ],
    ...[
      '<meta name=date content=x>',
      '<meta property=og:title content="',
      '">',
      '<o:p>',
      '<x-y>',
      '<a"b>',
      '</br>',
      '<p class="',
      'comments',
      "'",
      '"',
    ],
    ...[
      'The ferry left the quay at noon, and came back at night. ',
      'x',
      ' ',
      '\n',
      '&',
      '&#x202E;',
      '&#xD800;',
      '&#0;',
      '&nbsp;',
      '<',
      '\u202E',
      '\uD83D',
    ],
  ];

  it.each(Array.from({ length: 6 }, (_, index) => index + 1))(
    'is answered without throwing, and clean (seed %i)',
    (seed) => {
      let state = seed;
      const random = (below: number) => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((state / 4_294_967_296) * below);
      };
      for (let count = 0; count < 150; count += 1) {
        let text = random(2) === 0 ? '<h1>H</h1>' : '<html><body><h1>H</h1><p>';
        for (let left = random(80); left > 0; left -= 1) text += PARTS[random(PARTS.length)] ?? '';
        for (const path of ['a.html', 'a.md']) {
          const { draft, problems } = read(text, path);
          if (draft === null)
            expect(
              problems.some(({ severity }) => severity === 'error'),
              text,
            ).toBe(true);
          expect(JSON.stringify(draft), text).not.toMatch(
            /[\u007F-\u009F\u00AD\u200B\u202A-\u202E\uFEFF]|\\u00[01]|\\ud8/i,
          );
          if (draft !== null && problems.some(({ problem }) => problem.includes('no date')))
            expect(draft.publishedAt).toBe(FILE_TIME);
        }
      }
    },
  );
});
