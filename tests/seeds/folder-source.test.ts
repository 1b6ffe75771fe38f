import { closeSync, openSync, readdirSync, renameSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LiveSeeds } from '../../src/ports/seeds.ts';
import { type FolderOptions, folderSource } from '../../src/seeds/folder-source.ts';
import { makePipe, temporaryFolder, writeFiles } from '../support/folder.ts';
import { aSeed, generatedSeeds } from '../support/seed-files.ts';

const program = (path: string) => new URL(path, import.meta.url);
const watcher = program('../../src/workers/watcher.ts');
const SOUND = { reader: program('../../src/workers/reader.ts'), watcher };
const DEADLY = { reader: program('../support/deadly-reader.ts'), watcher };
const FERRY = aSeed({ headline: 'Harbour opens a ferry line' });

/** A source of these files, each an article, that is closed after the test. */
function sourceOf(names: readonly string[], programs = SOUND, options: FolderOptions = {}) {
  const folder = writeFiles(temporaryFolder(), Object.fromEntries(names.map((name) => [name, FERRY])));
  const source = folderSource(folder, programs, options);
  onTestFinished(() => source.close());
  return { folder, source };
}

/** A path for a good file, else the sentence about it, in the order in which they came. */
async function readAll(source: LiveSeeds): Promise<string[]> {
  const said: string[] = [];
  for await (const { file, articles, problems } of source.read((await source.list()).files)) {
    said.push(articles.length > 0 ? file.path : `${file.path}: ${problems[0]?.problem}`);
  }
  return said;
}

/** A pipe that holds whoever opens it, until the test is over. */
function aDeadDrive(folder: string): void {
  const pipe = join(folder, '.pipe');
  makePipe(pipe);
  onTestFinished(() => {
    // Opened for reading and writing it waits for nobody, and lets those go who wait for a writer.
    closeSync(openSync(pipe, 'r+'));
  });
}

describe('a folder', () => {
  it('is listed and read in order, in more than one request', async () => {
    const folder = writeFiles(temporaryFolder(), generatedSeeds(450, 1));
    for (const path of readdirSync(folder)) utimesSync(join(folder, path), 1_790_000_000.5, 1_790_000_000.5);
    const source = folderSource(folder, SOUND);
    onTestFinished(() => source.close());
    const { files } = await source.list();
    const read: unknown[] = [];
    for await (const { file, complete } of source.read(files)) read.push({ ...file, complete });
    expect(read).toEqual([...files].map((file) => ({ ...file, complete: true })));
  });

  it('is listed in parts that lose nothing', async () => {
    const names = Array.from({ length: 1501 }, (_, number) => `n${number}.md`);
    const { source } = sourceOf([...names, 'a.pdf']);
    const { files, problems } = await source.list();
    expect([...files].map(({ path }) => path)).toEqual(names.sort());
    expect(problems).toMatchObject([{ path: 'a.pdf' }]);
  });

  it('may be listed while it is read', async () => {
    const { source } = sourceOf(['a.md', 'b.md']);
    const { files } = await source.list();
    for await (const _ of source.read(files)) expect([...(await source.list()).files]).toEqual([...files]);
  });

  it('says with its code what is wrong with the folder itself', async () => {
    const source = folderSource(join(temporaryFolder(), 'none'), SOUND);
    await expect(source.list()).rejects.toMatchObject({ name: 'UserError', code: 'no-seeds-folder' });
    await source.close();
  });

  it('can be left in the middle', async () => {
    const { source } = sourceOf(['a.md', 'b.md', 'c.md']);
    const { files } = await source.list();
    for await (const { file } of source.read(files)) {
      expect(file.path).toBe('a.md');
      break;
    }
    expect(await readAll(source)).toEqual(['a.md', 'b.md', 'c.md']);
  });
});

describe('one bad file', () => {
  it.each<readonly [what: string, name: string, problem: string, options: FolderOptions]>([
    ['ends the thread', 'm.deadly.md', 'reading it fails (it ended the thread)', {}],
    ['never ends', 'm.endless.md', 'it takes longer than 1.5 seconds to read', { fileWithin: 1500 }],
    [
      'takes all the memory',
      'm.greedy.md',
      'it takes too much memory to read',
      { memory: 64, fileWithin: 20_000 },
    ],
  ])('that %s is the only one that is lost', async (_what, name, problem, options) => {
    const { source } = sourceOf(['a.md', 'b.md', name, 'y.md', 'z.md'], DEADLY, options);
    expect(await readAll(source)).toEqual(['a.md', 'b.md', `${name}: ${problem}`, 'y.md', 'z.md']);
  });

  it('that falls silent between two parts keeps the first one', async () => {
    const { source } = sourceOf(['a.parted.md', 'z.md'], DEADLY, { fileWithin: 1500 });
    expect(await readAll(source)).toEqual([
      'a.parted.md',
      'a.parted.md: it takes longer than 1.5 seconds to read',
      'z.md',
    ]);
  });

  it('that falls silent between two parts is read again at the next import', async () => {
    const { source } = sourceOf(['a.parted.md', 'b.deadly.md'], DEADLY, { fileWithin: 1500 });
    const { files } = await source.list();
    const times: number[][] = [];
    for await (const { file } of source.read(files)) {
      const listed = [...files].find(({ path }) => path === file.path);
      times.push([file.modifiedAt, listed?.modifiedAt ?? 0]);
    }
    const [first, rest, deadly] = times;
    expect(first?.[0]).toBe(first?.[1]);
    expect(rest?.[0]).not.toBe(rest?.[1]);
    expect(deadly?.[0]).toBe(deadly?.[1]);
  });

  it('after the other costs a thread each, and the good ones between them are read', async () => {
    const { source } = sourceOf(['a.deadly.md', 'b.md', 'c.deadly.md', 'd.deadly.md', 'e.md'], DEADLY);
    const said = await readAll(source);
    expect(said.map((line) => line.split(':')[0])).toEqual([
      ...['a.deadly.md', 'b.md', 'c.deadly.md', 'd.deadly.md', 'e.md'],
    ]);
    expect(said.filter((line) => line.includes(':'))).toHaveLength(3);
  });

  it('is not blamed for the time that somebody takes over the one before it', async () => {
    const { source } = sourceOf(['a.md', 'b.md'], DEADLY, { fileWithin: 1000 });
    const said: unknown[] = [];
    for await (const { problems } of source.read((await source.list()).files)) {
      said.push(problems);
      const end = performance.now() + 1300;
      // As when the main thread itself is busy.
      while (performance.now() < end);
    }
    expect(said).toEqual([[], []]);
  });
});

describe('a file that answers while the main thread is busy', () => {
  it('is not blamed', async () => {
    const { source } = sourceOf(['a.md', 'b.slow.md'], DEADLY, { fileWithin: 1000 });
    const reading = source.read((await source.list()).files)[Symbol.asyncIterator]();
    await reading.next();
    // Node runs timers after this, and looks for messages only after those.
    const busy = setTimeout(20).then(() =>
      setImmediate().then(() => {
        const end = performance.now() + 1300;
        while (performance.now() < end);
      }),
    );
    expect(await reading.next()).toMatchObject({ value: { file: { path: 'b.slow.md' }, problems: [] } });
    await busy;
  });
});

describe('a reader that is slow to take', () => {
  it('makes the thread wait, so that what it has read does not pile up', async () => {
    const { source } = sourceOf(['a.many.md'], DEADLY);
    const made: bigint[] = [];
    const taken: bigint[] = [];
    for await (const { contentHash } of source.read((await source.list()).files)) {
      made.push(BigInt(contentHash));
      taken.push(process.hrtime.bigint());
      // Long enough for hundreds.
      await setTimeout(2);
      if (taken.length === 60) break;
    }
    expect(made[59]).toBeGreaterThan(taken[40] ?? 0n);
  });
});

describe('a drive that does not answer', () => {
  it('costs the file in work, and reading goes on in another thread', async () => {
    const { folder, source } = sourceOf(['a.md', 'b.stuck.md', 'z.md'], DEADLY, { fileWithin: 1500 });
    aDeadDrive(folder);
    expect(await readAll(source)).toEqual([
      'a.md',
      'b.stuck.md: it takes longer than 1.5 seconds to read',
      'z.md',
    ]);
  });

  it('is not sent more than three threads', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.stuck.md`);
    const { folder, source } = sourceOf(names, DEADLY, { fileWithin: 100 });
    aDeadDrive(folder);
    const { files } = await source.list();
    const seen: string[] = [];
    const reading = async () => {
      for await (const { file } of source.read(files)) seen.push(file.path);
    };
    await expect(reading()).rejects.toMatchObject({
      code: 'seeds-folder-silent',
      message: expect.stringMatching(/does not answer\. Check the drive that it is on/),
    });
    expect(seen).toEqual(names.slice(0, 3));
    await expect(source.list()).rejects.toMatchObject({ code: 'seeds-folder-silent' });
  });

  it('is said to be silent when it cannot even be listed', async () => {
    const { folder } = sourceOf(['a.md'], DEADLY);
    renameSync(folder, `${folder}.stuck`);
    aDeadDrive(`${folder}.stuck`);
    const source = folderSource(`${folder}.stuck`, DEADLY, { listWithin: 300 });
    await expect(source.list()).rejects.toMatchObject({ code: 'seeds-folder-silent' });
    await source.close();
  });
});

describe('closing', () => {
  it('ends what is under way', async () => {
    const { source } = sourceOf(['a.endless.md'], DEADLY, { fileWithin: 60_000 });
    const { files } = await source.list();
    const reading = source.read(files)[Symbol.asyncIterator]().next();
    const ended = expect(reading).rejects.toMatchObject({ code: 'seeds-closed' });
    await source.close();
    await ended;
    await expect(source.list()).rejects.toMatchObject({ code: 'seeds-closed' });
  });
});
