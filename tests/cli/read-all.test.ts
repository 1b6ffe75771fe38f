import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CheckedSeed, readAll } from '../../src/cli/read-all.ts';
import type { SeedFile, SeedSource } from '../../src/ports/seeds.ts';
import { readSeedFile } from '../../src/seeds/read-file.ts';
import { systemClock } from '../../src/system.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';

/** These files, read one by one; `read` grows with each. */
function sourceOf(files: Readonly<Record<string, string>>): SeedSource & { readonly begun: string[] } {
  const folder = writeFiles(temporaryFolder(), files);
  const begun: string[] = [];
  return {
    begun,
    async list() {
      const found = Object.keys(files).map(async (path): Promise<SeedFile> => {
        const { size, mtimeMs } = await stat(join(folder, path));
        return { path, size, modifiedAt: mtimeMs };
      });
      return { files: await Promise.all(found), pending: [], problems: [] };
    },
    async *read(listed) {
      for (const file of listed) {
        begun.push(file.path);
        yield* readSeedFile(folder, file, systemClock);
      }
    },
  };
}

const record = (headline: string, url?: string) => ({
  headline,
  date: '2026-01-31',
  body: `${headline} has happened at the harbour.`,
  url,
});
const A = 'https://news.example/a';
const B = 'https://news.example/b';

describe('reading a whole folder', () => {
  it('counts every article of a file with several', async () => {
    const source = sourceOf({
      'a.json': JSON.stringify([record('One'), record('Two')]),
      'b.md': '# Three\n\nText.',
    });
    const seeds: CheckedSeed[] = [];
    const { files, articles } = await readAll(source, (seed) => void seeds.push(seed));
    expect({ files, articles }).toEqual({ files: 2, articles: 3 });
    expect(seeds.map((seed) => seed.articles.map(({ article }) => article.headline))).toEqual([
      ['One', 'Two'],
      ['Three'],
    ]);
  });

  it('reports two files that share articles once, and marks each of the doubles', async () => {
    const both = JSON.stringify([record('One', A), record('Two', B)]);
    const seeds: CheckedSeed[] = [];
    const { articles, problems } = await readAll(
      sourceOf({ 'a.json': both, 'b.json': both }),
      (seed) => void seeds.push(seed),
    );
    expect(articles).toBe(2);
    expect(problems).toMatchObject([
      { path: 'b.json', severity: 'error', problem: 'it has the same address as a.json, which is used' },
    ]);
    const [first, second] = seeds.map((seed) => seed.articles);
    expect(first?.map(({ duplicateOf }) => duplicateOf)).toEqual([null, null]);
    expect(second?.map(({ duplicateOf }) => duplicateOf)).toEqual(first?.map(({ article }) => article.id));
  });

  it('reports two records of one file that have the same address', async () => {
    const records = [record('One', A), record('Two', `${A}#top`), record('Three', A)];
    const { articles, problems } = await readAll(sourceOf({ 'a.json': JSON.stringify(records, null, 1) }));
    expect(articles).toBe(1);
    expect(problems).toMatchObject([
      { path: 'a.json', problem: `“Two” has the same address as one above it, ${A}` },
      { path: 'a.json', problem: `“Three” has the same address as one above it, ${A}` },
    ]);
  });

  it('copes with a file that yields neither an article nor a problem', async () => {
    const schema = JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Article',
    });
    expect(await readAll(sourceOf({ 'article.schema.json': schema }))).toEqual({
      files: 1,
      articles: 0,
      problems: [],
    });
  });

  it('puts problems into the order of paths and lines', async () => {
    const doubtful = '---\nurl: nowhere\nlang: x\nheadlin: y\n---\n# One\n\nText.';
    const { problems } = await readAll(sourceOf({ 'b.md': doubtful, 'a.md': '' }));
    expect(problems.map(({ path, line }) => [path, line])).toEqual([
      ['a.md', null],
      ['b.md', null],
      ['b.md', 2],
      ['b.md', 3],
      ['b.md', 4],
    ]);
  });

  it('reads on only when what was read has been taken', async () => {
    const source = sourceOf({ 'a.md': '# One', 'b.md': '# Two' });
    const readWhenTaken: number[] = [];
    await readAll(source, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      readWhenTaken.push(source.begun.length);
    });
    expect(readWhenTaken).toEqual([1, 2]);
  });
});
