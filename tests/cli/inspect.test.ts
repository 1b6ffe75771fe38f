import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { it } from '../support/place.ts';
import { aSeed } from '../support/seed-files.ts';

/** In the order of ARCHITECTURE.md, “Command line”. */
const FIELDS = [
  ...['path', 'id', 'headline', 'url', 'source', 'publishedAt', 'byline', 'caption', 'language', 'dek'],
  ...['summary', 'body', 'topics', 'entities', 'keyphrases', 'related', 'story', 'duplicateOf', 'warnings'],
];

const FERRY = aSeed({
  headline: 'Harbour opens a ferry line',
  body: 'It runs hourly.\n\nTickets are cheap.',
});
const COMET = '# Comet passes Jupiter\n\n18 November 2026\n\nThe comet was seen from Lisbon. It is large.\n';

const parsed = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe.concurrent('newsdesk inspect --json', () => {
  it('prints a line for each article, in the order of the paths, with exactly the promised fields', async ({
    aPlace,
  }) => {
    const place = aPlace({ 'b.md': FERRY, 'a/z.md': COMET, 'C.txt': aSeed({ headline: 'Third' }) });
    const { code, stdout, stderr } = await place.run(['inspect', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const articles = parsed(stdout);
    expect(articles.map(({ path }) => path)).toEqual(['C.txt', 'a/z.md', 'b.md']);
    for (const article of articles) expect(Object.keys(article)).toEqual(FIELDS);
  });

  it('says which articles tell of one event, and which only repeat another', async ({ aPlace }) => {
    const [first = '', second = '', third = ''] = ['1', '2', '3'].map((telling) =>
      readFileSync(
        new URL(`../quality/stories/articles/wildfire-monteluz-${telling}.md`, import.meta.url),
        'utf8',
      ),
    );
    const copy = first
      .replace(/^# .*$/m, '# News from Monteluz')
      .replace(/^source: .*$/m, 'source: The Copy');
    const place = aPlace({ '1.md': first, '2.md': second, '3.md': third, '4.md': copy, 'comet.md': COMET });
    const articles = parsed((await place.run(['inspect', '--json'])).stdout);
    const stories = articles.map(({ story }) => story);
    expect(new Set(stories.slice(0, 4)).size).toBe(1);
    expect(stories[4]).not.toBe(stories[0]);
    const copies = articles.map(({ duplicateOf }) => duplicateOf);
    expect(copies.filter((original) => original !== null)).toHaveLength(1);
    expect([copies[0], copies[3]]).toContain(copies[0] === null ? articles[0]?.id : articles[3]?.id);
  });

  it('gives each field its kind', async ({ aPlace }) => {
    const { stdout } = await aPlace({ 'ferry.md': FERRY }).run(['inspect', '--json']);
    expect(parsed(stdout)).toEqual([
      {
        path: 'ferry.md',
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        headline: 'Harbour opens a ferry line',
        url: 'https://news.example/harbour-opens-a-ferry-line',
        source: 'The Example',
        publishedAt: '2026-11-20',
        byline: null,
        caption: null,
        language: 'en',
        dek: 'Harbour opens a ferry line, as everybody had expected.',
        summary: ['Harbour opens a ferry line, as everybody had expected.'],
        body: ['It runs hourly.', 'Tickets are cheap.'],
        topics: ['transport'],
        entities: expect.any(Array),
        keyphrases: expect.any(Array),
        related: [],
        story: expect.stringMatching(/^[0-9a-f]{16}$/),
        duplicateOf: null,
        warnings: [],
      },
    ]);
  });

  it('keeps problems out of the lines of JSON', async ({ aPlace }) => {
    const place = aPlace({
      'bad.md': '',
      'ferry.md': FERRY,
      'undated.md': '# Undated\n\nA text without a date.',
    });
    const { code, stdout, stderr } = await place.run(['inspect', '--json']);
    expect(code).toBe(1);
    const [, undated] = parsed(stdout);
    const doubt =
      'undated.md: it has no date, so the time of the file is used (give “published: 2026-01-31” in the front matter)';
    expect(undated?.warnings).toEqual([doubt]);
    expect(stderr).toBe(`bad.md: it is empty (write an article into it, or delete it)\n${doubt}\n`);
  });

  it('spells out what a terminal would obey, in the name of a file', async ({ aPlace }) => {
    const name = 'red\u009B31m\u202E.md';
    const { stdout } = await aPlace({ [name]: FERRY }).run(['inspect', '--json']);
    expect(stdout).toContain('red\\u009b31m\\u202e.md');
    expect(parsed(stdout)[0]?.path).toBe(name);
  });

  it('names the article that a second file with its address doubles', async ({ aPlace }) => {
    const { stdout } = await aPlace({ 'a.md': FERRY, 'b.md': FERRY }).run(['inspect', '--json']);
    const [first, second] = parsed(stdout);
    expect(first?.duplicateOf).toBeNull();
    expect(second?.duplicateOf).toBe(first?.id);
  });
});

describe.concurrent('newsdesk inspect', () => {
  it('loses nothing of what is more than a pipe holds', async ({ aPlace }) => {
    const body = 'It runs hourly. '.repeat(2000);
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, number) => [
        `${number}.md`,
        aSeed({ headline: `Ferry number ${number}`, body }),
      ]),
    );
    const { code, stdout } = await aPlace(files).run(['inspect', '--json']);
    expect(code).toBe(0);
    expect(parsed(stdout)).toHaveLength(60);
  });

  it('prints headline, facts and dek for people', async ({ aPlace }) => {
    const { code, stdout } = await aPlace({ 'ferry.md': FERRY }).run(['inspect']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Harbour opens a ferry line\n {2}ferry\.md · [0-9a-f]{16} · 2026-11-20 · en · The Example\n {2}Harbour opens/,
    );
  });

  it('makes no database', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    await place.run(['inspect']);
    await place.run(['check']);
    expect(readdirSync(place.folder)).toEqual(['seeds']);
  });
});
