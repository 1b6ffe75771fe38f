import { appendFileSync, readSync, statSync, symlinkSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/core/problem.ts';
import { readSeedFile } from '../../src/seeds/read-file.ts';
import { makePipe, temporaryFolder, writeFiles } from '../support/folder.ts';
import { aSeed } from '../support/seed-files.ts';

const FERRY = aSeed({ headline: 'Harbour opens a ferry line' });
const listed = (path: string) => ({ path, size: 1, modifiedAt: 1 });

function problemsOf(folder: string, path: string): string[] {
  return [...readSeedFile(folder, listed(path))].flatMap(({ problems }) => problems.map(formatProblem));
}

describe('reading a file', () => {
  it('yields its article with the fingerprint of what was read, not of what was listed', () => {
    const folder = writeFiles(temporaryFolder(), { 'ferry.md': FERRY });
    const { size, mtimeMs } = statSync(join(folder, 'ferry.md'));
    expect([...readSeedFile(folder, listed('ferry.md'))]).toMatchObject([
      {
        file: { path: 'ferry.md', size, modifiedAt: Math.round(mtimeMs) },
        articles: [{ article: { headline: 'Harbour opens a ferry line' } }],
        problems: [],
        complete: true,
      },
    ]);
  });

  it('says of a file with a mistake on every line how many there are', () => {
    const folder = writeFiles(temporaryFolder(), { 'bad.jsonl': 'x\n'.repeat(300) });
    const problems = problemsOf(folder, 'bad.jsonl');
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toContain('it has 200 more problems');
  });

  it('refuses a file that has grown over 5 MB since it was listed', () => {
    const folder = writeFiles(temporaryFolder(), { 'grown.md': FERRY });
    truncateSync(join(folder, 'grown.md'), 1_000_000_000);
    expect(problemsOf(folder, 'grown.md')).toEqual([
      'grown.md: it is larger than 5 MB (split it into one file for each article)',
    ]);
  });

  it.each<readonly [what: string, change: (path: string) => void]>([
    ['grows', (path) => appendFileSync(path, 'more')],
    ['shrinks', (path) => truncateSync(path, 10)],
    ['is written again', (path) => utimesSync(path, 1, 1)],
  ])('believes nothing of a file that %s while it is read', (_what, change) => {
    const folder = writeFiles(temporaryFolder(), { 'a.md': FERRY });
    const seeds = readSeedFile(folder, listed('a.md'), (...given) => {
      change(join(folder, 'a.md'));
      return readSync(...given);
    });
    expect([...seeds]).toMatchObject([
      { articles: [], problems: [{ severity: 'error', problem: 'it was changed while it was read' }] },
    ]);
  });

  it('does not wait for a pipe, a device or a folder that has taken the place of the file', () => {
    const folder = writeFiles(temporaryFolder(), { 'folder.md/x': '' });
    makePipe(join(folder, 'pipe.md'));
    symlinkSync('/dev/zero', join(folder, 'zero.md'));
    const said = (path: string, code: string) =>
      expect(problemsOf(folder, path)).toEqual([expect.stringContaining(`it cannot be opened (${code})`)]);
    said('folder.md', 'EINVAL');
    said('pipe.md', 'EINVAL');
    said('zero.md', 'EXDEV');
    said('gone.md', 'ENOENT');
  });
});
