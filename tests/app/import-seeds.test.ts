import { renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ImportMemory } from '../../src/app/import-memory.ts';
import { importSeeds } from '../../src/app/import-seeds.ts';
import { folderSource } from '../../src/seeds/folder-source.ts';
import { readSeedFile } from '../../src/seeds/read-file.ts';
import { systemClock } from '../../src/system.ts';
import { aSeedArticle, NOW } from '../support/articles.ts';
import { aStore } from '../support/desk.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { sourceHere } from '../support/source-here.ts';

const WORKERS = new URL('../../src/workers/', import.meta.url);
const READER = { reader: new URL('reader.ts', WORKERS), watcher: new URL('watcher.ts', WORKERS) };
const clock = { now: () => NOW };

const seed = (headline: string, url = '') =>
  `---\nheadline: ${headline}\n${url === '' ? '' : `url: ${url}\n`}published: 2026-11-20\n---\n\nSomething happened at the harbour today.\n`;

async function anImport(files: Record<string, string | Uint8Array>) {
  const folder = writeFiles(temporaryFolder(), files);
  const store = await aStore();
  const run = () => importSeeds(sourceHere(folder), store, clock);
  const headlines = async () => (await store.newest({ limit: 50 })).map(({ headline }) => headline).sort();
  return { folder, store, run, headlines };
}

describe('importing seeds', () => {
  it('reads every article of the folder and of the folders in it', async () => {
    const { run, headlines } = await anImport({
      'one.md': seed('One'),
      'deep/er/two.markdown': seed('Two'),
      'three.txt': '# Three\n\nText.',
    });
    expect(await run()).toMatchObject({ files: 3, added: 3, revised: 0, unchanged: 0, withdrawn: 0 });
    expect(await headlines()).toEqual(['One', 'Three', 'Two']);
  });

  it('passes over hidden files and pages about the folder, and names files that it cannot read', async () => {
    const { run } = await anImport({
      'README.md': '# About',
      '.draft.md': seed('Draft'),
      '.git/x.md': seed('X'),
      'a.md': seed('A'),
      'sheet.xlsx': 'x',
    });
    const { files, problems } = await run();
    expect(files).toBe(1);
    expect(problems).toEqual([expect.objectContaining({ path: 'sheet.xlsx', severity: 'warning' })]);
  });

  it('skips files that did not change', async () => {
    const { run } = await anImport({ 'a.md': seed('A'), 'b.md': seed('B') });
    await run();
    expect(await run()).toMatchObject({ files: 2, added: 0, revised: 0, unchanged: 2 });
  });

  it('knows files again whatever they are called, and sees which of them are gone', async () => {
    const names = [
      'a-b.md',
      'a.md',
      'a/b.md',
      'a/b/c.md',
      'a0.md',
      'e\u0301.md',
      'é.md',
      '\uff21.md',
      '😀.md',
    ];
    const { run, folder } = await anImport(Object.fromEntries(names.map((name) => [name, seed(name)])));
    expect(await run()).toMatchObject({ added: names.length });
    expect(await run()).toMatchObject({ unchanged: names.length, withdrawn: 0 });
    for (const name of ['a.md', '\uff21.md']) rmSync(join(folder, name));
    expect(await run()).toMatchObject({ unchanged: names.length - 2, withdrawn: 2, added: 0 });
  });

  it('updates nothing when only the time of a file has changed', async () => {
    const { run, folder } = await anImport({ 'a.md': seed('A') });
    await run();
    utimesSync(join(folder, 'a.md'), new Date(NOW), new Date(NOW));
    expect(await run()).toMatchObject({ added: 0, revised: 0, unchanged: 1 });
    expect(await run()).toMatchObject({ unchanged: 1 });
  });

  it('takes an edited file for the same article', async () => {
    const { run, folder, headlines } = await anImport({ 'a.md': seed('Befor', 'https://news.example/a') });
    await run();
    writeFiles(folder, { 'a.md': seed('After the edit', 'https://news.example/a') });
    expect(await run()).toMatchObject({ added: 0, revised: 1, withdrawn: 0 });
    expect(await headlines()).toEqual(['After the edit']);
  });

  it('takes a renamed file with an address for the same article', async () => {
    const { run, folder, headlines } = await anImport({ 'a.md': seed('Same', 'https://news.example/a') });
    await run();
    renameSync(join(folder, 'a.md'), join(folder, 'b.md'));
    expect(await run()).toMatchObject({ added: 0, revised: 0, retouched: 1, withdrawn: 0 });
    expect(await headlines()).toEqual(['Same']);
  });

  it('takes an article out of the lists when its file is gone, and in again when it is back', async () => {
    const { run, folder, headlines } = await anImport({ 'a.md': seed('A'), 'b.md': seed('B') });
    await run();
    rmSync(join(folder, 'a.md'));
    expect(await run()).toMatchObject({ withdrawn: 1 });
    expect(await headlines()).toEqual(['B']);
    writeFiles(folder, { 'a.md': seed('A') });
    await run();
    expect(await headlines()).toEqual(['A', 'B']);
  });

  it('withdraws nothing when the folder is empty: the drive may not be there', async () => {
    const { run, folder, headlines } = await anImport({ 'a.md': seed('A') });
    await run();
    rmSync(join(folder, 'a.md'));
    expect(await run()).toMatchObject({ files: 0, withdrawn: 0 });
    expect(await headlines()).toEqual(['A']);
  });

  it('changes nothing when the folder is not there, and says which one is missing', async () => {
    const { run, folder, headlines } = await anImport({ 'a.md': seed('A') });
    await run();
    rmSync(folder, { recursive: true });
    await expect(run()).rejects.toMatchObject({
      code: 'no-seeds-folder',
      message: expect.stringContaining(folder),
    });
    expect(await headlines()).toEqual(['A']);
  });

  it('goes on after a bad file and reports it', async () => {
    const { run, headlines } = await anImport({
      'bad.md': '---\nheadline: "unclosed\n---\n\nText.',
      'binary.md': new Uint8Array([0, 1, 2, 255]),
      'empty.md': '',
      'good.md': seed('Good'),
    });
    const { added, problems } = await run();
    expect(added).toBe(1);
    expect(problems.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual([
      'bad.md',
      'binary.md',
      'empty.md',
    ]);
    expect(await headlines()).toEqual(['Good']);
  });

  it('keeps the last good text of a file that was damaged by an edit', async () => {
    const { run, folder, headlines } = await anImport({ 'a.md': seed('A') });
    await run();
    writeFiles(folder, { 'a.md': '---\nheadline: [\n---\n' });
    expect((await run()).problems).toHaveLength(1);
    expect(await headlines()).toEqual(['A']);
  });

  it('uses the first of two files with one address and names both', async () => {
    const { run, headlines } = await anImport({
      'a.md': seed('First', 'https://news.example/same'),
      'b.md': seed('Second', 'https://news.example/same?utm_source=mail#top'),
    });
    const { problems } = await run();
    expect(problems).toEqual([
      expect.objectContaining({ severity: 'error', path: 'b.md', problem: expect.stringContaining('a.md') }),
    ]);
    expect(await headlines()).toEqual(['First']);
  });

  it('lets the second of two files speak when the first is gone', async () => {
    const { run, folder, headlines } = await anImport({
      'a.md': seed('First', 'https://news.example/same'),
      'b.md': seed('Second', 'https://news.example/same'),
    });
    await run();
    rmSync(join(folder, 'a.md'));
    expect(await run()).toMatchObject({ problems: [], withdrawn: 0 });
    expect(await headlines()).toEqual(['Second']);
  });

  it('follows articles whose files swap their names', async () => {
    const { run, folder, headlines } = await anImport({
      'a.md': seed('A', 'https://news.example/a'),
      'b.md': seed('B', 'https://news.example/b'),
    });
    await run();
    writeFiles(folder, {
      'a.md': seed('B now', 'https://news.example/b'),
      'b.md': seed('A now', 'https://news.example/a'),
    });
    expect(await run()).toMatchObject({ added: 0, revised: 2, withdrawn: 0, problems: [] });
    expect(await headlines()).toEqual(['A now', 'B now']);
  });

  it('reads no file outside the folder, whatever a link says, and follows links inside it', async () => {
    const secrets = writeFiles(temporaryFolder(), { 'secrets.md': seed('Secret') });
    const { run, folder, headlines } = await anImport({ 'a.md': seed('A'), 'deep/b.md': seed('B') });
    symlinkSync(join(secrets, 'secrets.md'), join(folder, 'note.md'));
    symlinkSync(join(folder, 'gone.md'), join(folder, 'broken.md'));
    symlinkSync(join(folder, 'deep', 'b.md'), join(folder, 'c.md'));
    const { problems } = await run();
    expect(problems.map(({ path, problem }) => `${path}: ${problem}`)).toEqual([
      'broken.md: it cannot be opened (ENOENT)',
      'note.md: it is a link to a place outside the folder',
    ]);
    expect(await headlines()).toEqual(['A', 'B', 'B']);
  });

  it('keeps the articles of a folder that cannot be read for a while', async () => {
    const folder = writeFiles(temporaryFolder(), {
      'a.md': seed('A'),
      'deep/er/b.md': seed('B'),
      'c.md': seed('C'),
    });
    const store = await aStore();
    const source = sourceHere(folder);
    await importSeeds(source, store, clock);
    const closed = {
      ...source,
      async list() {
        const { files } = await source.list();
        const problem = {
          severity: 'error',
          path: 'deep',
          line: null,
          problem: 'it cannot be opened (EACCES)',
          remedy: '',
        } as const;
        return { files: [...files].filter(({ path }) => path === 'a.md'), pending: [], problems: [problem] };
      },
    };
    expect(await importSeeds(closed, store, clock)).toMatchObject({ withdrawn: 1 });
    expect((await store.newest({ limit: 5 })).map(({ headline }) => headline).sort()).toEqual(['A', 'B']);
  });

  it('reads no file that was swapped for a link after it was listed', async () => {
    const secrets = writeFiles(temporaryFolder(), { 'secrets.md': seed('Secret') });
    const folder = writeFiles(temporaryFolder(), { 'a.md': seed('A') });
    const [listed] = (await sourceHere(folder).list()).files;
    if (listed === undefined) throw new Error('nothing was listed');
    rmSync(join(folder, 'a.md'));
    symlinkSync(join(secrets, 'secrets.md'), join(folder, 'a.md'));
    expect([...readSeedFile(folder, listed, systemClock)]).toMatchObject([
      { articles: [], problems: [{ severity: 'error' }] },
    ]);
  });

  it('blames the one file that the reading thread dies of, and reads the others', async () => {
    const { folder, store, headlines } = await anImport({
      'a.md': seed('A'),
      'deadly.md': seed('X'),
      'z.md': seed('Z'),
    });
    const deadly = { ...READER, reader: new URL('../support/deadly-reader.ts', import.meta.url) };
    const { problems } = await importSeeds(folderSource(folder, deadly), store, clock);
    expect(problems).toEqual([expect.objectContaining({ path: 'deadly.md', severity: 'error' })]);
    expect(await headlines()).toEqual(['A', 'Z']);
  });

  it('lets who has had an address keep it, and a file that gave it up make room', async () => {
    const { run, folder, headlines } = await anImport({ 'b.md': seed('First', 'https://news.example/same') });
    await run();
    writeFiles(folder, { 'a.md': seed('Late', 'https://news.example/same') });
    expect((await run()).problems).toEqual([expect.objectContaining({ path: 'a.md' })]);
    expect(await headlines()).toEqual(['First']);
    writeFiles(folder, { 'b.md': seed('First, moved', 'https://news.example/other') });
    expect((await run()).problems).toEqual([]);
    expect(await headlines()).toEqual(['First, moved', 'Late']);
  });

  it('reads a refused file again only when it has changed, and names its problem all the same', async () => {
    const folder = writeFiles(temporaryFolder(), { 'bad.md': '', 'good.md': seed('Good') });
    for (const path of ['bad.md', 'good.md'])
      utimesSync(join(folder, path), 1_800_000_000.5, 1_800_000_000.5);
    const store = await aStore();
    const source = sourceHere(folder);
    const read: string[] = [];
    const watched = {
      ...source,
      read(files: Parameters<typeof source.read>[0]) {
        read.push(...[...files].map(({ path }) => path));
        return source.read(files);
      },
    };
    const memory = new ImportMemory();
    const problems = [];
    for (let round = 0; round < 3; round += 1) {
      problems.push((await importSeeds(watched, store, clock, memory)).problems.map(({ path }) => path));
    }
    expect(read).toEqual(['bad.md', 'good.md']);
    expect(problems).toEqual([['bad.md'], ['bad.md'], ['bad.md']]);
    writeFiles(folder, { 'bad.md': seed('Mended') });
    expect(await importSeeds(watched, store, clock, memory)).toMatchObject({ added: 1, problems: [] });
  });

  describe('again and again', () => {
    /** A folder that is listed as the same object while it stays as it is; counts how often the store is asked. */
    async function again(files: Record<string, string>) {
      const folder = writeFiles(temporaryFolder(), files);
      for (const path of Object.keys(files)) utimesSync(join(folder, path), 1_800_000_000.5, 1_800_000_000.5);
      const store = await aStore();
      const source = sourceHere(folder);
      const memory = new ImportMemory();
      let listing = await source.list();
      let asked = 0;
      const counting = {
        ...store,
        files: (...given: Parameters<typeof store.files>) => {
          asked += 1;
          return store.files(...given);
        },
      };
      const run = async (changed: Partial<typeof listing> = {}, later = 0) => {
        const before = asked;
        listing = { ...listing, ...changed };
        const seeds = { ...source, list: async () => listing };
        const report = await importSeeds(seeds, counting, { now: () => NOW + later }, memory);
        return { report, asked: asked - before };
      };
      return { run, memory, source };
    }

    it('does not ask the store as long as nothing has changed since nothing was to do', async () => {
      const { run, source } = await again({ 'a.md': seed('A'), 'bad.md': '' });
      expect(await run()).toMatchObject({ report: { added: 1 }, asked: expect.any(Number) });
      const done = await run();
      expect(done.asked).toBeGreaterThan(0);
      expect(await run()).toEqual({ report: done.report, asked: 0 });
      expect(done.report).toMatchObject({ files: 2, unchanged: 1, problems: [{ path: 'bad.md' }] });
      const { files } = await source.list();
      expect((await run({ files })).asked).toBeGreaterThan(0);
    });

    it('asks it when a file is waited for, or cannot be opened', async () => {
      const { run } = await again({ 'a.md': seed('A') });
      await run();
      await run();
      expect((await run({ pending: ['b.md'] })).asked).toBeGreaterThan(0);
      expect((await run({ pending: [] })).asked).toBeGreaterThan(0);
      expect((await run()).asked).toBe(0);
      const problems = [{ severity: 'error', path: 'c', line: null, problem: '', remedy: '' }] as const;
      expect((await run({ problems })).asked).toBeGreaterThan(0);
      expect((await run({ problems: [] })).asked).toBeGreaterThan(0);
    });

    it('asks it once an hour, for what it has lost', async () => {
      const { run } = await again({ 'a.md': seed('A') });
      await run();
      await run();
      expect((await run({}, 3_599_999)).asked).toBe(0);
      expect((await run({}, 3_600_000)).asked).toBeGreaterThan(0);
      expect((await run({}, 7_199_999)).asked).toBe(0);
    });

    it('asks it when somebody else may have imported', async () => {
      const { run, memory } = await again({ 'a.md': seed('A') });
      memory.keepSince(1);
      await run();
      await run();
      memory.keepSince(1);
      expect((await run()).asked).toBe(0);
      memory.keepSince(2);
      expect((await run()).asked).toBeGreaterThan(0);
    });
  });

  it('reads unchanged files again when a newer program would understand them otherwise', async () => {
    const { run, store } = await anImport({ 'a.md': seed('A') });
    await run();
    const known = await store.seed('a.md');
    const [brief] = await store.newest({ limit: 1 });
    const article = await store.article(brief?.id ?? '');
    if (known === null || article === null) throw new Error('nothing was imported');
    const former = aSeedArticle({ ...article, headline: 'As it was' });
    await store.save(
      {
        articles: [{ ...former, substance: 'as it was', edited: false }],
        read: [{ ...known, readingVersion: 0 }],
      },
      NOW,
    );
    expect(await run()).toMatchObject({ added: 0, revised: 0, retouched: 1, unchanged: 0 });
    expect(await run()).toMatchObject({ retouched: 0, unchanged: 1 });
    expect(await store.history(article.id)).toMatchObject({ revision: 1 });
  });

  it('imports more than one batch', async () => {
    const files = Object.fromEntries(Array.from({ length: 45 }, (_, n) => [`n${n}.md`, seed(`Number ${n}`)]));
    const { run, store } = await anImport(files);
    expect(await run()).toMatchObject({ files: 45, added: 45 });
    expect((await store.holdings({})).articles).toBe(45);
  });
});
