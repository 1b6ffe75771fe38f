import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { comparePaths } from '../../src/core/path-order.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { type FileSystem, listFolder } from '../../src/seeds/folder.ts';
import { makePipe, temporaryFolder, writeFiles } from '../support/folder.ts';

const disk: FileSystem = {
  entries: (path) => readdirSync(path, { withFileTypes: true }),
  stat: (path) => statSync(path),
  exists: (path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined,
  realpath: (path) => realpathSync.native(path),
};

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** All parts of a listing as one. */
function listing(folder: string, system?: FileSystem) {
  const parts = [...listFolder(folder, () => {}, system)];
  return {
    files: parts.flatMap(({ files }) => files),
    problems: parts.flatMap(({ problems }) => problems),
    pending: parts.flatMap(({ pending }) => pending),
  };
}

/** The paths that are listed, and the sentences about the others. */
function listed(folder: string, system: Partial<FileSystem> = {}) {
  const { files, problems, pending } = listing(folder, { ...disk, ...system });
  return { files: files.map(({ path }) => path), problems: problems.map(formatProblem), pending };
}

describe('listing a folder', () => {
  it('names every article file in it and below it, by path, with size and time', () => {
    const folder = writeFiles(temporaryFolder(), { 'b.md': 'B', 'a/c.txt': 'CC', 'a/d/e.jsonl': 'EEE' });
    expect(listing(folder)).toEqual({
      files: ['a/c.txt', 'a/d/e.jsonl', 'b.md'].map((path, index) => ({
        path,
        size: [2, 3, 1][index],
        modifiedAt: Math.round(statSync(join(folder, path)).mtimeMs),
      })),
      problems: [],
      pending: [],
    });
  });

  it('says nothing of what editors leave behind, of what pages are shown with, and of the schema', () => {
    const names = ['~$a.md', 'a.md~', 'a.tmp', 'photo.jpg', 'page.css', 'page.js', 'font.woff2'];
    const files = [...names, 'article.schema.json', 'Thumbs.db', '.git/x.md', 'a.md'].map((name) => [
      name,
      'x',
    ]);
    const folder = writeFiles(temporaryFolder(), Object.fromEntries(files));
    expect(listed(folder)).toEqual({ files: ['a.md'], problems: [], pending: [] });
  });

  it('passes over what a browser saves beside a page, and nothing that is only called like it', () => {
    const names = ['a/page.html', 'a/page_files/ad.html', 'a/page_files/x.md', 'b.htm', 'b-Dateien/ad.html'];
    const folder = writeFiles(
      temporaryFolder(),
      Object.fromEntries([...names, 'our_files/c.md', 'page_files/d.md'].map((name) => [name, 'x'])),
    );
    expect(listed(folder).files).toEqual(['a/page.html', 'b.htm', 'our_files/c.md', 'page_files/d.md']);
  });

  it('orders paths by their code points, where folders stand among files', () => {
    const names = [
      'a!.md',
      'a-b.md',
      'a.md',
      'a/0.md',
      'a/b.md',
      'a/b/c.md',
      'a/b0.md',
      'a0.md',
      'a\uff21.md',
    ];
    const paths = [...names, 'a\u{1f600}.md', 'b/z.md', 'b0/a.md'];
    const folder = writeFiles(temporaryFolder(), Object.fromEntries(paths.map((path) => [path, 'x'])));
    expect(listed(folder).files).toEqual(paths);
    expect(paths.toSorted(comparePaths)).toEqual(paths);
  });

  it('names a file once that the system shows twice', () => {
    const folder = writeFiles(temporaryFolder(), { 'a.md': 'x', 'b/c.md': 'x' });
    const entries = (path: string) => [...disk.entries(path), ...disk.entries(path)];
    expect(listed(folder, { entries }).files).toEqual(['a.md', 'b/c.md']);
  });

  it('gives signs of life while it goes on', () => {
    const names = Array.from({ length: 1000 }, (_, number) => [`n${number}.md`, 'x']);
    const folder = writeFiles(temporaryFolder(), Object.fromEntries(names));
    let signs = 0;
    const count = () => {
      signs += 1;
    };
    expect([...listFolder(folder, count)].length).toBeGreaterThan(1);
    expect(signs).toBeGreaterThanOrEqual(5);
  });

  it('takes names with line feeds, control characters and 255 bytes, and shows them on one line', () => {
    const long = `${'ä'.repeat(126)}.md`;
    const folder = writeFiles(temporaryFolder(), { 'a\nb\u001b[31m.md': 'x', [long]: 'x', 'a\nb.pdf': 'x' });
    const { files, problems } = listed(folder);
    expect(files).toEqual(['a\nb\u001b[31m.md', long]);
    expect(problems).toEqual([expect.stringMatching(/^a b\.pdf: it is not a kind of file that is read/)]);
  });

  it('names files and folders whose names are not UTF-8, and goes on', () => {
    const folder = writeFiles(temporaryFolder(), { 'z.md': 'x', 'real \uFFFD.md': 'x' });
    const bytes = (name: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
    execFileSync('sh', [
      '-c',
      'cd "$1" && touch "$(printf "caf\\351.md")" && mkdir "$(printf "d\\351")"',
      'sh',
      folder,
    ]);
    expect(lstatSync(bytes('caf\u00e9.md')).isFile()).toBe(true);
    expect(listed(folder)).toEqual({
      files: ['real \uFFFD.md', 'z.md'],
      problems: [
        'caf\uFFFD.md: its name is not UTF-8 (rename it)',
        'd\uFFFD: its name is not UTF-8 (rename it)',
      ],
      pending: [],
    });
  });

  it('names pipes and sockets that are called like articles', async () => {
    const folder = writeFiles(temporaryFolder(), { 'z.md': 'x' });
    makePipe(join(folder, 'pipe.md'));
    const server = createServer().listen(join(folder, 'socket.md'));
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const said = 'it is a pipe, a socket or a device (put a file in its place)';
    expect(listed(folder)).toMatchObject({
      files: ['z.md'],
      problems: [`pipe.md: ${said}`, `socket.md: ${said}`],
    });
  });

  it('follows no link to a folder, so that no loop can catch it, and none out of the folder', () => {
    const outside = writeFiles(temporaryFolder(), { 'secret.md': 'x' });
    const folder = writeFiles(temporaryFolder(), { 'a/b.md': 'x' });
    symlinkSync('..', join(folder, 'a', 'loop'));
    symlinkSync('.', join(folder, 'a', 'self'));
    symlinkSync('itself.md', join(folder, 'itself.md'));
    symlinkSync(join(outside, 'secret.md'), join(folder, 'secret.md'));
    symlinkSync('/dev/zero', join(folder, 'zero.md'));
    symlinkSync('nowhere', join(folder, 'dangling.md'));
    symlinkSync('a/b.md', join(folder, 'same.md'));
    const { files, problems } = listed(folder);
    expect(files).toEqual(['a/b.md', 'same.md']);
    expect(problems).toEqual([
      'a/loop: it is a link to a place outside the folder (put the file itself there)',
      'a/self: it is a link to a folder, and those are not followed (put the folder itself there)',
      'dangling.md: it cannot be opened (ENOENT) (check that it exists and may be read)',
      'itself.md: it cannot be opened (ELOOP) (replace the link by the file itself)',
      'secret.md: it is a link to a place outside the folder (put the file itself there)',
      'zero.md: it is a link to a place outside the folder (put the file itself there)',
    ]);
  });

  it('refuses files over 5 MB by their size alone, however large', () => {
    const folder = writeFiles(temporaryFolder(), { 'giant.md': '', 'most.md': '', 'over.md': '' });
    truncateSync(join(folder, 'giant.md'), 1_000_000_000_000);
    truncateSync(join(folder, 'most.md'), 5_000_000);
    truncateSync(join(folder, 'over.md'), 5_000_001);
    const said = 'it is larger than 5 MB (split it into one file for each article)';
    expect(listed(folder)).toMatchObject({
      files: ['most.md'],
      problems: [`giant.md: ${said}`, `over.md: ${said}`],
    });
  });

  it('stops at the folder whose path is too long for the system, and goes on elsewhere', () => {
    const folder = writeFiles(temporaryFolder(), { 'z.md': 'x' });
    // Deeper than any path can say: each step goes on from where it is.
    execFileSync('sh', [
      '-c',
      'cd "$1"; n=$(printf "%0200d" 0); i=0; while [ $i -lt 30 ]; do mkdir $n && cd -P $n || exit 1; i=$((i + 1)); done',
      'sh',
      folder,
    ]);
    onTestFinished(() => void execFileSync('rm', ['-rf', folder]));
    const { files, problems } = listed(folder);
    expect(files).toEqual(['z.md']);
    expect(problems).toEqual([
      expect.stringMatching(
        /cannot be opened \(ENAMETOOLONG\) \(give it and the folders .* shorter names\)$/,
      ),
    ]);
  });

  it('names a file and a folder that it may not read, and goes on', () => {
    const folder = writeFiles(temporaryFolder(), { 'a.md': 'x', 'closed/b.md': 'x', 'z.md': 'x' });
    const refuse = (what: string, path: string) => {
      if (path === join(folder, what)) throw failure('EACCES');
    };
    const system: Partial<FileSystem> = {
      entries: (path) => {
        refuse('closed', path);
        return disk.entries(path);
      },
      stat: (path) => {
        refuse('a.md', path);
        return disk.stat(path);
      },
    };
    const said = 'it cannot be opened (EACCES) (give the user that runs Newsdesk the right to read it)';
    expect(listed(folder, system)).toMatchObject({
      files: ['z.md'],
      problems: [`a.md: ${said}`, `closed: ${said}`],
    });
  });

  it('leaves what vanishes while it is listed to the next look', () => {
    const folder = writeFiles(temporaryFolder(), { 'a.md': 'x', 'moved/b.md': 'x', 'z.md': 'x' });
    const entries: FileSystem['entries'] = (path) => {
      const found = disk.entries(path);
      if (path === folder) {
        rmSync(join(folder, 'a.md'));
        rmSync(join(folder, 'moved'), { recursive: true });
      }
      return found;
    };
    let calls = 0;
    // The first call only asks whether the folder can be read at all.
    const once: FileSystem['entries'] = (path) => {
      calls += 1;
      return calls === 2 ? entries(path) : disk.entries(path);
    };
    expect(listed(realpathSync(folder), { entries: once })).toEqual({
      files: ['z.md'],
      problems: [],
      pending: ['a.md', 'moved'],
    });
  });

  it.each([
    ['ENOENT', 'no-seeds-folder', /^There is no folder/],
    ['ENOTDIR', 'seeds-folder-unreadable', /is a file\. Name the folder that it is in\.$/],
    ['EACCES', 'seeds-folder-unreadable', /cannot be read \(EACCES\)/],
    ['ESTALE', 'seeds-folder-unreadable', /cannot be read \(ESTALE\)/],
  ])('says what to do when the folder itself fails with %s', (code, error, message) => {
    const folder = temporaryFolder();
    const entries = () => {
      throw failure(code);
    };
    expect(() => listed(folder, { entries })).toThrowError(
      expect.objectContaining({ code: error, message: expect.stringMatching(message) }),
    );
  });

  it('lists an empty folder, and folders with nothing in them', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    expect(listed(folder)).toEqual({ files: [], problems: [], pending: [] });
  });
});
