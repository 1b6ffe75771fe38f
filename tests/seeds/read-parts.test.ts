import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { readSeedFile } from '../../src/seeds/read-file.ts';
import { systemClock } from '../../src/system.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { aSeed } from '../support/seed-files.ts';

const reading = vi.hoisted(() => ({ drafts: 1, blocks: 1, problems: 0, fails: false }));

// A file with as many articles and problems as a test wants.
vi.mock(import('../../src/reading/read-seed.ts'), async (load) => {
  const original = await load();
  const openSeed: typeof original.openSeed = (seed) => {
    const [page] = original.openSeed(seed).pages;
    if (page === undefined) throw new Error('no page');
    const problem: Problem = {
      severity: 'warning',
      path: seed.path,
      line: 1,
      problem: 'odd',
      remedy: 'even',
    };
    return {
      pages: Array.from({ length: reading.drafts }, (_, index) => ({ ...page, key: String(index) })),
      problems: Array.from({ length: reading.problems }, () => problem),
    };
  };
  const readPage: typeof original.readPage = (page, modifiedAt) => {
    const { draft } = original.readPage(page, modifiedAt);
    if (draft === null) throw new Error('no draft');
    const index = Number(page.key);
    const block = { kind: 'paragraph', text: 'A line.' } as const;
    // What understanding refuses, it throws for.
    const id = reading.fails && index === 25 ? 'no id' : index.toString(16).padStart(16, '0');
    return {
      draft: { ...draft, id, body: Array.from({ length: reading.blocks }, () => block) },
      problems: [],
    };
  };
  return { ...original, openSeed, readPage };
});

/** The parts of such a file: articles, problems, and whether it is the last. */
function parts(given: Partial<typeof reading>) {
  Object.assign(reading, { drafts: 1, blocks: 1, problems: 0, fails: false, ...given });
  const folder = writeFiles(temporaryFolder(), { 'a.md': aSeed({ headline: 'Harbour opens a ferry line' }) });
  return [...readSeedFile(folder, { path: 'a.md', size: 1, modifiedAt: 1 }, systemClock)];
}

describe('a file with many articles', () => {
  it('comes in parts of 20, each once, and its problems with the last one', () => {
    const seeds = parts({ drafts: 50, problems: 3 });
    expect(
      seeds.map(({ articles, problems, complete }) => [articles.length, problems.length, complete]),
    ).toEqual([
      [20, 0, false],
      [20, 0, false],
      [10, 3, true],
    ]);
    const ids = seeds.flatMap(({ articles }) => articles.map(({ article }) => article.id));
    expect(new Set(ids).size).toBe(50);
    expect(new Set(seeds.map(({ contentHash }) => contentHash)).size).toBe(1);
  });

  it('comes in one part when there are 20', () => {
    expect(parts({ drafts: 20 }).map(({ articles, complete }) => [articles.length, complete])).toEqual([
      [20, true],
    ]);
  });

  it('comes in smaller parts when they are long', () => {
    const lengths = parts({ drafts: 6, blocks: 1500 }).map(({ articles }) => articles.length);
    expect(lengths).toEqual([2, 2, 2]);
  });

  it('keeps what was understood before the first that cannot be', () => {
    const seeds = parts({ drafts: 50, fails: true });
    expect(seeds.map(({ articles, complete }) => [articles.length, complete])).toEqual([
      [20, false],
      [5, true],
    ]);
    expect(seeds.at(-1)?.problems).toMatchObject([
      { severity: 'error', problem: expect.stringMatching(/^it cannot be understood/) },
    ]);
  });

  it('has its first hundred problems named, and the others counted', () => {
    const problems = parts({ problems: 100_000 }).flatMap((seed) => seed.problems);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ severity: 'warning', problem: 'it has 99900 more problems' });
  });
});
