import { appendFileSync, readSync, statSync, symlinkSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/core/problem.ts';
import { readSeedFile } from '../../src/seeds/read-file.ts';
import { systemClock } from '../../src/system.ts';
import { makePipe, temporaryFolder, writeFiles } from '../support/folder.ts';
import { aSeed } from '../support/seed-files.ts';

const FERRY = aSeed({ headline: 'Harbour opens a ferry line' });
const listed = (path: string) => ({ path, size: 1, modifiedAt: 1 });

function problemsOf(folder: string, path: string): string[] {
  return [...readSeedFile(folder, listed(path), systemClock)].flatMap(({ problems }) =>
    problems.map(formatProblem),
  );
}

describe('reading a file', () => {
  it('yields its article with the fingerprint of what was read, not of what was listed', () => {
    const folder = writeFiles(temporaryFolder(), { 'ferry.md': FERRY });
    const { size, mtimeMs } = statSync(join(folder, 'ferry.md'));
    const now = () => mtimeMs + 60_000;
    expect([...readSeedFile(folder, listed('ferry.md'), { now })]).toMatchObject([
      {
        file: { path: 'ferry.md', size, modifiedAt: Math.round(mtimeMs) },
        articles: [{ article: { headline: 'Harbour opens a ferry line' } }],
        problems: [],
        complete: true,
      },
    ]);
  });

  it.each([
    ['a moment ago', 1_790_000_000_123, 19, -1],
    ['a moment ago, by a clock that is a little ahead', 1_790_000_000_123, -19, -1],
    ['a little earlier', 1_790_000_000_123, 20, 1_790_000_000_123],
    ['in the last second, on a drive that keeps whole ones', 1_790_000_000_000, 1999, -1],
    ['earlier, on a drive that keeps whole seconds', 1_790_000_000_000, 2000, 1_790_000_000_000],
    ['in the future', 1_790_000_000_123, -60_000, 1_790_000_000_123],
  ])('trusts the time of a file only when it cannot change again and keep it: %s', (_, time, later, told) => {
    const folder = writeFiles(temporaryFolder(), { 'a.md': FERRY.replace(/^published: .*\n/m, '') });
    utimesSync(join(folder, 'a.md'), time / 1000, time / 1000);
    const [seed] = readSeedFile(folder, listed('a.md'), { now: () => time + later });
    expect(seed?.file.modifiedAt).toBe(told);
    // An article without a date has its file's, all the same.
    expect(seed?.articles[0]?.article.publishedAt).toBe(time);
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
    const read = (...given: [number, Uint8Array, number, number, null]) => {
      change(join(folder, 'a.md'));
      return readSync(...given);
    };
    const seeds = readSeedFile(folder, listed('a.md'), systemClock, read);
    expect([...seeds]).toMatchObject([
      {
        // It may end with the size and the time that it had when it was listed.
        file: { modifiedAt: -1 },
        articles: [],
        problems: [{ severity: 'error', problem: 'it was changed while it was read' }],
      },
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
