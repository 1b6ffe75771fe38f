/** Which article a file yields, told by what its readers see: the ids that stay, and the revisions that are counted. */
import { renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importSeeds } from '../../src/app/import-seeds.ts';
import type { ReadSeed, SeedFile, SeedSource } from '../../src/ports/seeds.ts';
import { aSeedArticle, NOW } from '../support/articles.ts';
import { aStore } from '../support/desk.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { sourceHere } from '../support/source-here.ts';

const clock = { now: () => NOW };

const TEXT = [
  'The harbour has opened a second ferry line to the northern islands after two years of work.',
  'The mayor said that the line would run every hour from early morning until midnight.',
  'Fishermen on the islands had asked for the connection since the old bridge was closed.',
].join('\n\n');
const OTHER = [
  'A comet that nobody had expected was seen over the southern hemisphere on Sunday night.',
  'Astronomers measured its path with three telescopes and expect it to return in ninety years.',
].join('\n\n');

interface Given {
  readonly headline?: string;
  readonly url?: string;
  readonly date?: string;
  readonly caption?: string;
  readonly text?: string;
}

function seed({
  headline = 'Harbour opens a ferry line',
  url,
  date = '2026-11-20',
  text = TEXT,
}: Given = {}) {
  const address = url === undefined ? [] : [`url: ${url}`];
  return ['---', `headline: ${headline}`, ...address, `published: ${date}`, '---', '', text, ''].join('\n');
}

async function aFolder(files: Record<string, string>) {
  const folder = writeFiles(temporaryFolder(), files);
  const store = await aStore();
  const run = () => importSeeds(sourceHere(folder), store, clock);
  const first = await run();
  const articles = async () => {
    const newest = await store.newest({ limit: 50 });
    const found = await Promise.all(
      newest.map(async ({ id, path }) => ({ id, path, revision: (await store.history(id))?.revision })),
    );
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
  };
  const idOf = async (path: string) => (await articles()).find((article) => article.path === path)?.id;
  return { folder, store, run, first, articles, idOf };
}

describe('an edited file', () => {
  it('is the same article with a new revision, with an address and without', async () => {
    const { folder, run, articles } = await aFolder({
      'a.md': seed({ url: 'https://news.example/a' }),
      'b.md': seed({ text: OTHER }),
    });
    const before = await articles();
    writeFiles(folder, {
      'a.md': seed({ url: 'https://news.example/a', text: `${TEXT}\n\nTickets are free on Sunday.` }),
      'b.md': seed({ text: OTHER, headline: 'Comet surprises' }),
    });
    expect(await run()).toMatchObject({ added: 0, revised: 2, retouched: 0, withdrawn: 0 });
    expect(await articles()).toEqual(before.map((article) => ({ ...article, revision: 2 })));
  });

  it.each([
    ['white space', seed({ text: TEXT.replaceAll(' ', '  ').replaceAll('\n\n', '\n\n\n\n') })],
    ['other quotation marks and dashes', seed({ text: TEXT.replaceAll('.', '!') })],
    ['a bumped date', seed({ date: '2026-11-22' })],
    ['paragraphs in another order', seed({ text: TEXT.split('\n\n').reverse().join('\n\n') })],
    ['a topic', seed().replace('published:', 'topics: [harbour]\npublished:')],
  ])('that differs only by %s is no revision', async (_, edited) => {
    const { folder, run, articles } = await aFolder({ 'a.md': seed() });
    const before = await articles();
    writeFiles(folder, { 'a.md': edited });
    expect(await run()).toMatchObject({ added: 0, revised: 0, retouched: 1 });
    expect(await articles()).toEqual(before);
  });

  it('is seen although it has the size and the time that it had before', async () => {
    const { folder, run } = await aFolder({});
    const save = (text: string) => {
      writeFiles(folder, { 'a.md': text });
      const now = Date.now() / 1000;
      utimesSync(join(folder, 'a.md'), Math.floor(now), Math.floor(now));
    };
    save(seed());
    expect(await run()).toMatchObject({ added: 1 });
    save(seed({ text: TEXT.replace('second', 'fourth') }));
    expect(await run()).toMatchObject({ revised: 1 });
  });

  it('whose caption moved is no revision', async () => {
    const caption = 'The first ferry at the quay. **Ana Silva / Example Press**';
    const { folder, run } = await aFolder({ 'a.md': seed({ text: `${caption}\n\n${TEXT}` }) });
    const [first = '', ...rest] = TEXT.split('\n\n');
    writeFiles(folder, { 'a.md': seed({ text: [first, caption, ...rest].join('\n\n') }) });
    expect(await run()).toMatchObject({ revised: 0, retouched: 1 });
  });

  it('that becomes a draft leaves the lists, and comes back as the same article', async () => {
    const { folder, run, idOf, articles } = await aFolder({ 'a.md': seed(), 'b.md': seed({ text: OTHER }) });
    const before = await idOf('a.md');
    writeFiles(folder, { 'a.md': seed().replace('published:', 'draft: true\npublished:') });
    expect((await run()).problems).toEqual([expect.objectContaining({ path: 'a.md', severity: 'warning' })]);
    expect(await articles()).toHaveLength(1);
    writeFiles(folder, { 'a.md': seed() });
    expect(await run()).toMatchObject({ added: 1, revised: 0, problems: [] });
    expect(await idOf('a.md')).toBe(before);
  });

  it('that is given an address, or another one, stays the same article', async () => {
    const { folder, run, articles } = await aFolder({ 'a.md': seed() });
    const before = await articles();
    for (const url of ['https://news.example/a', 'https://news.example/b']) {
      writeFiles(folder, { 'a.md': seed({ url }) });
      expect(await run()).toMatchObject({ added: 0, revised: 1, withdrawn: 0 });
    }
    writeFiles(folder, { 'a.md': seed() });
    expect(await run()).toMatchObject({ added: 0, revised: 1, withdrawn: 0 });
    expect(await articles()).toEqual(before.map((article) => ({ ...article, revision: 4 })));
  });

  it('with another text at another address is another article', async () => {
    const { folder, run, idOf } = await aFolder({ 'a.md': seed({ url: 'https://news.example/a' }) });
    const before = await idOf('a.md');
    writeFiles(folder, {
      'a.md': seed({ url: 'https://news.example/comet', headline: 'Comet seen', text: OTHER }),
    });
    expect(await run()).toMatchObject({ added: 1, revised: 0 });
    expect(await idOf('a.md')).not.toBe(before);
  });
});

describe('a renamed file', () => {
  it.each([
    ['with an address', { url: 'https://news.example/a' }],
    ['without an address', {}],
  ])('is the same article %s, and no revision', async (_, given) => {
    const { folder, run, idOf, articles } = await aFolder({
      'a.md': seed(given),
      'x.md': seed({ text: OTHER }),
    });
    const before = await idOf('a.md');
    renameSync(join(folder, 'a.md'), join(folder, 'b.md'));
    expect(await run()).toMatchObject({ added: 0, revised: 0, retouched: 1, withdrawn: 0 });
    expect(await idOf('b.md')).toBe(before);
    expect(await articles()).toHaveLength(2);
  });

  it('is the same article also when it was away for a while, and keeps its id when it is edited later', async () => {
    const { folder, run, idOf } = await aFolder({ 'a.md': seed(), 'x.md': seed({ text: OTHER }) });
    const before = await idOf('a.md');
    rmSync(join(folder, 'a.md'));
    expect(await run()).toMatchObject({ withdrawn: 1 });
    writeFiles(folder, { 'deep/b.md': seed() });
    expect(await run()).toMatchObject({ added: 1 });
    expect(await idOf('deep/b.md')).toBe(before);
    writeFiles(folder, { 'deep/b.md': seed({ text: `${TEXT}\n\nIt is free.` }) });
    expect(await run()).toMatchObject({ added: 0, revised: 1 });
    expect(await idOf('deep/b.md')).toBe(before);
  });

  it('and another that takes its name keep their ids, in one look', async () => {
    const { folder, run, idOf } = await aFolder({
      'one.md': seed({ headline: 'One' }),
      'two.md': seed({ headline: 'Two', text: OTHER }),
    });
    const [one, two] = [await idOf('one.md'), await idOf('two.md')];
    renameSync(join(folder, 'one.md'), join(folder, 'uno.md'));
    renameSync(join(folder, 'two.md'), join(folder, 'one.md'));
    expect(await run()).toMatchObject({ added: 0, revised: 0, retouched: 2, withdrawn: 0 });
    expect([await idOf('uno.md'), await idOf('one.md')]).toEqual([one, two]);
  });

  it('makes room for another article at its old place', async () => {
    const { folder, run, idOf } = await aFolder({ 'a.md': seed() });
    const before = await idOf('a.md');
    renameSync(join(folder, 'a.md'), join(folder, 'b.md'));
    await run();
    writeFiles(folder, { 'a.md': seed({ headline: 'Comet seen', text: OTHER }) });
    expect(await run()).toMatchObject({ added: 1, problems: [] });
    expect(await idOf('b.md')).toBe(before);
    const comet = await idOf('a.md');
    writeFiles(folder, { 'a.md': seed({ headline: 'Comet seen again', text: OTHER }) });
    expect(await run()).toMatchObject({ added: 0, revised: 1 });
    expect(await idOf('a.md')).toBe(comet);
  });

  it('is not taken for a copy beside it', async () => {
    const { folder, run, idOf, articles } = await aFolder({ 'a.md': seed() });
    const before = await idOf('a.md');
    writeFiles(folder, { 'b.md': seed() });
    expect(await run()).toMatchObject({ added: 1 });
    expect(await idOf('a.md')).toBe(before);
    expect(await articles()).toHaveLength(2);
  });
});

/** A file that holds many articles, in parts as the reading thread sends them. */
function records(file: SeedFile, contentHash: string, names: readonly string[], size = 2): ReadSeed[] {
  const articles = names.map((name) => {
    const { article, searchText, comparison, substance } = aSeedArticle({
      path: file.path,
      headline: name,
      url: `https://news.example/${name}`,
    });
    return { article, searchText, comparison, substance };
  });
  const count = Math.max(1, Math.ceil(articles.length / size));
  return Array.from({ length: count }, (_, part) => ({
    file,
    contentHash,
    articles: articles.slice(part * size, (part + 1) * size),
    problems: [],
    complete: part === count - 1,
  }));
}

describe('a file of many articles', () => {
  const file = { path: 'all.jsonl', size: 1, modifiedAt: 1 };
  const sourceOf = (seeds: readonly ReadSeed[]): SeedSource => ({
    list: async () => ({ files: seeds.slice(0, 1).map((part) => part.file), pending: [], problems: [] }),
    async *read(files) {
      if (files.length > 0) yield* seeds;
    },
  });
  const names = Array.from({ length: 45 }, (_, index) => `n${index}`);

  it('yields them all, and is not read again while it does not change', async () => {
    const store = await aStore();
    const source = sourceOf(records(file, 'x', names));
    expect(await importSeeds(source, store, clock)).toMatchObject({ files: 1, added: 45, unchanged: 0 });
    expect(await importSeeds(source, store, clock)).toMatchObject({ added: 0, retouched: 0, unchanged: 1 });
    expect((await store.seed(file.path))?.articleIds).toHaveLength(45);
  });

  it('revises, adds and withdraws them one by one', async () => {
    const store = await aStore();
    await importSeeds(sourceOf(records(file, 'x', ['one', 'two', 'three'])), store, clock);
    const [part, ...others] = records({ ...file, modifiedAt: 2 }, 'y', ['one', 'three', 'four']);
    if (part === undefined) throw new Error('there is a part');
    const [one, ...rest] = part.articles;
    if (one === undefined) throw new Error('there is an article');
    const edited = { ...part, articles: [{ ...one, substance: 'edited' }, ...rest] };
    expect(await importSeeds(sourceOf([edited, ...others]), store, clock)).toMatchObject({
      added: 1,
      revised: 1,
      retouched: 1,
    });
    expect((await store.newest({ limit: 9 })).map(({ headline }) => headline).sort()).toEqual([
      'four',
      'one',
      'three',
    ]);
  });

  it('withdraws nothing while one of its records has an error', async () => {
    const store = await aStore();
    await importSeeds(sourceOf(records(file, 'x', ['one', 'two'])), store, clock);
    const [part] = records({ ...file, modifiedAt: 2 }, 'y', ['one']);
    if (part === undefined) throw new Error('there is a part');
    const problem = { severity: 'error', path: file.path, line: 2, problem: 'p', remedy: 'r' } as const;
    await importSeeds(sourceOf([{ ...part, problems: [problem] }]), store, clock);
    expect(await store.newest({ limit: 9 })).toHaveLength(2);
  });

  it('names a record that repeats another', async () => {
    const store = await aStore();
    const report = await importSeeds(sourceOf(records(file, 'x', ['one', 'two', 'one'])), store, clock);
    expect(report).toMatchObject({
      added: 2,
      problems: [
        { severity: 'error', path: file.path, problem: 'it has the same address as another article in it' },
      ],
    });
  });

  it('is read again when an import was cut off in the middle of it', async () => {
    const store = await aStore();
    const [first, second] = records(file, 'x', names, 20);
    if (first === undefined || second === undefined) throw new Error('there are parts');
    const cut: SeedSource = {
      ...sourceOf([first]),
      async *read() {
        yield first;
        yield second;
        throw new Error('cut off');
      },
    };
    await expect(importSeeds(cut, store, clock)).rejects.toThrow('cut off');
    expect(await importSeeds(sourceOf(records(file, 'x', names)), store, clock)).toMatchObject({
      unchanged: 0,
    });
    expect((await store.holdings({})).articles).toBe(45);
  });

  it('is withdrawn with all that it yielded', async () => {
    const store = await aStore();
    const other = { path: 'other.md', size: 1, modifiedAt: 1 };
    await importSeeds(
      sourceOf([...records(file, 'x', ['one', 'two']), ...records(other, 'z', ['else'])]),
      store,
      clock,
    );
    const [left] = records(other, 'z', ['else']);
    if (left === undefined) throw new Error('there is a part');
    expect((await store.holdings({})).articles).toBe(3);
    expect(await importSeeds(sourceOf([left]), store, clock)).toMatchObject({ withdrawn: 2 });
  });
});

describe('a file that is pending', () => {
  it('is neither read nor withdrawn', async () => {
    const { folder, store } = await aFolder({ 'a.md': seed(), 'b.md': seed({ text: OTHER }) });
    const source = sourceHere(folder);
    const waiting: SeedSource = {
      ...source,
      async list() {
        const listing = await source.list();
        return {
          ...listing,
          files: [...listing.files].filter(({ path }) => path === 'a.md'),
          pending: ['b.md'],
        };
      },
    };
    expect(await importSeeds(waiting, store, clock)).toMatchObject({ withdrawn: 0, unchanged: 1 });
    expect((await store.holdings({})).articles).toBe(2);
  });
});
