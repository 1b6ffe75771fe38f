import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it } from '../support/place.ts';
import { aSeed } from '../support/seed-files.ts';

const FERRY = aSeed({ headline: 'Harbour opens a ferry line' });
const BINARY = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x00, 0xff]);

describe.concurrent('a seeds folder without an article', () => {
  it('is named with the remedy when it does not exist', async ({ aPlace }) => {
    const place = aPlace();
    rmSync(place.seeds, { recursive: true });
    const { code, stdout, stderr } = await place.run(['start']);
    expect(stderr).toBe(
      `There is no folder ${place.seeds}. Create it and put articles into it, or set SEEDS_DIR to the folder that has them.\n`,
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it('is named when it is a file', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    const path = join(place.seeds, 'ferry.md');
    const { code, stderr } = await place.run(['start'], { settings: { SEEDS_DIR: path } });
    expect(stderr).toBe(`${path} is a file. Name the folder that it is in.\n`);
    expect(code).toBe(1);
  });

  it('is named when it is empty', async ({ aPlace }) => {
    const place = aPlace();
    const { code, stdout, stderr } = await place.run(['start']);
    expect(stderr).toBe(
      `There are no article files in ${place.seeds}. Put articles into it (Markdown, text, HTML or JSON, see seeds/README.md), or set SEEDS_DIR to the folder that has them.\n`,
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it('is named, and each of its files, when none of them is usable', async ({ aPlace }) => {
    const place = aPlace({ 'empty.md': '', 'photo.md': BINARY, 'photo.jpg': BINARY, 'sheet.xlsx': BINARY });
    const { code, stdout, stderr } = await place.run(['start']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'empty.md: it is empty (write an article into it, or delete it)',
      'photo.md: it is a PNG picture (move it out of the folder)',
      'sheet.xlsx: it is not a kind of file that is read (use .md, .txt, .html, .json or .jsonl, or move it elsewhere)',
      `There is no file that yields an article in ${place.seeds}. Put articles into it (Markdown, text, HTML or JSON, see seeds/README.md), or set SEEDS_DIR to the folder that has them.`,
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it.for(['digest', 'article'])('is said by newsdesk %s', async (command, { aPlace }) => {
    const { code, stdout, stderr } = await aPlace().run([command]);
    expect(stderr).toMatch(/^There are no articles yet\. Put some into the seeds folder[^\n]+\n$/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});

describe.concurrent('a file that is no article', () => {
  it.for<readonly [what: string, path: string, content: string | Uint8Array, said: string]>([
    ['binary', 'photo.md', BINARY, 'it is a PNG picture (move it out of the folder)'],
    ['empty', 'empty.md', '\n \n', 'it is empty (write an article into it, or delete it)'],
    [
      'without a headline',
      'note.txt',
      'Remember the milk.\n',
      'it has no headline (begin it with “# Headline”, or give “headline:” in the front matter)',
    ],
    [
      'with front matter that is no YAML',
      'colon.md',
      '---\nheadline: One: two: three\n---\n\nText.\n',
      'the front matter is not valid YAML',
    ],
  ])('is named while the others are shown: %s', async ([, path, content, said], { aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY, [path]: content });
    const { code, stdout, stderr } = await place.run(['start']);
    expect(code).toBe(0);
    expect(stdout).toContain('Harbour opens a ferry line');
    expect(stderr).toContain(said);
    expect(stderr).toMatch(new RegExp(`^${path}(?::\\d+)?: [^\\n]+\\n$`));
  });

  it('is named once, with where to see the rest, when there are many like it', async ({ aPlace }) => {
    const notes = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((number) => [`note${number}.md`, '']));
    const { code, stderr } = await aPlace({ 'ferry.md': FERRY, ...notes }).run(['start']);
    expect(code).toBe(0);
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toBe('… and 3 more: “npm run newsdesk -- check” names them all.');
  });

  it('is named before many that are only in doubt', async ({ aPlace }) => {
    const undated = [1, 2, 3, 4, 5, 6].map((number) => [`a${number}.md`, `# Story ${number}\n\nIt left.\n`]);
    const { stderr } = await aPlace({ ...Object.fromEntries(undated), 'empty.md': '' }).run(['start']);
    expect(stderr.split('\n')[0]).toMatch(/^empty\.md: it is empty/);
  });
});

describe.concurrent('a file with a doubt about it', () => {
  it('is shown with the time of the file when it has no date', async ({ aPlace }) => {
    const place = aPlace({
      'ferry.md': '# Harbour opens a ferry line\n\nIt runs every hour, on most days.\n',
    });
    utimesSync(join(place.seeds, 'ferry.md'), 0, new Date('2025-11-18T07:00:00Z'));
    const { code, stdout, stderr } = await place.run(['start']);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('18 November 2025');
    expect(stderr).toBe(
      'ferry.md: it has no date, so the time of the file is used (give “published: 2026-01-31” in the front matter)\n',
    );
  });

  it('yields to the file that has its address already', async ({ aPlace }) => {
    const place = aPlace({
      'a.md': aSeed({ headline: 'The first wording', url: 'https://news.example/ferry' }),
      'b.md': aSeed({ headline: 'The second wording', url: 'http://www.news.example/ferry#top' }),
    });
    const { code, stdout, stderr } = await place.run(['start']);
    expect(code).toBe(0);
    expect(stdout).toContain('The first wording');
    expect(stdout).not.toContain('The second wording');
    expect(stderr).toBe(
      'b.md: it has the same address as a.md, which is used (delete one of the two, or give each its own “url:”)\n',
    );
  });
});
