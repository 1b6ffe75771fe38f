import { describe, expect } from 'vitest';
import { it } from '../support/place.ts';
import { aSeed } from '../support/seed-files.ts';

const FERRY = aSeed({ headline: 'Harbour opens a ferry line' });
const DOUBTFUL = FERRY.replace('https://news.example/harbour-opens-a-ferry-line', 'nowhere');

describe.concurrent('newsdesk check', () => {
  it('says how many articles there are when nothing is wrong', async ({ aPlace }) => {
    const { code, stdout, stderr } = await aPlace({ 'ferry.md': FERRY }).run(['check']);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '1 article, no problems\n', stderr: '' });
  });

  it('prints each problem as file:line: problem (remedy), in the order of the files', async ({ aPlace }) => {
    const place = aPlace({
      'a/doubt.md': DOUBTFUL,
      'b.md': '',
      'c.md': FERRY,
      'd.md': FERRY,
      'e.pdf': '%PDF',
    });
    const { code, stdout } = await place.run(['check']);
    expect(stdout.trimEnd().split('\n')).toEqual([
      'a/doubt.md:3: “url” is left out: “nowhere” is no web address (give a full web address, https://…)',
      'b.md: it is empty (write an article into it, or delete it)',
      'd.md: it has the same address as c.md, which is used (delete one of the two, or give each its own “url:”)',
      'e.pdf: it is not a kind of file that is read (use .md, .txt, .html, .json or .jsonl, or move it elsewhere)',
      '2 articles, 2 errors, 2 warnings',
    ]);
    expect(code).toBe(1);
  });

  it('ends with code 0 for warnings alone', async ({ aPlace }) => {
    const { code, stdout } = await aPlace({ 'ferry.md': DOUBTFUL }).run(['check']);
    expect(stdout.split('\n')[1]).toBe('1 article, 0 errors, 1 warning');
    expect(code).toBe(0);
  });

  it('prints one document of counts and problems with --json', async ({ aPlace }) => {
    const place = aPlace({ 'a/doubt.md': DOUBTFUL, 'b.md': '', 'c.md': FERRY, 'd.md': FERRY });
    const { code, stdout, stderr } = await place.run(['check', '--json']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      files: 4,
      articles: 2,
      problems: [
        {
          path: 'a/doubt.md',
          line: 3,
          severity: 'warning',
          problem: '“url” is left out: “nowhere” is no web address',
          remedy: 'give a full web address, https://…',
        },
        {
          path: 'b.md',
          line: null,
          severity: 'error',
          problem: 'it is empty',
          remedy: 'write an article into it, or delete it',
        },
        {
          path: 'd.md',
          line: null,
          severity: 'error',
          problem: 'it has the same address as c.md, which is used',
          remedy: 'delete one of the two, or give each its own “url:”',
        },
      ],
    });
  });

  it('prints the document also when nothing is wrong', async ({ aPlace }) => {
    const { code, stdout } = await aPlace({ 'ferry.md': FERRY }).run(['check', '--json']);
    expect({ code, printed: JSON.parse(stdout) }).toEqual({
      code: 0,
      printed: { files: 1, articles: 1, problems: [] },
    });
  });

  it('warns of a draft, and counts no article for it', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY.replace('language: en', 'draft: true') });
    const { code, stdout } = await place.run(['check']);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        'ferry.md:6: it is skipped, because it says “draft: true” (take that line out when it is ready)\n0 articles, 0 errors, 1 warning\n',
    });
  });

  it('names every problem, however many', async ({ aPlace }) => {
    const notes = Object.fromEntries(Array.from({ length: 30 }, (_, number) => [`note${number}.md`, '']));
    const { stdout } = await aPlace(notes).run(['check']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(31);
  });

  it('says of an empty folder what to put into it', async ({ aPlace }) => {
    const place = aPlace();
    const { code, stdout, stderr } = await place.run(['check', place.seeds]);
    expect(stderr).toBe(
      `There are no article files in ${place.seeds}. Put articles into it (Markdown, text, HTML or JSON, see seeds/README.md), or set SEEDS_DIR to the folder that has them.\n`,
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it('names a folder that does not exist', async ({ aPlace }) => {
    const place = aPlace();
    const { code, stderr } = await place.run(['check', 'nowhere']);
    expect(stderr).toBe(
      'There is no folder nowhere. Create it and put articles into it, or set SEEDS_DIR to the folder that has them.\n',
    );
    expect(code).toBe(1);
  });
});
