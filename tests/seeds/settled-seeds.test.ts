import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { Packed, parcelOf } from '../../src/core/packed.ts';
import type { LiveSeeds, SeedFile, SeedListing } from '../../src/ports/seeds.ts';
import { SettledSeeds } from '../../src/seeds/settled-seeds.ts';

/** A folder of files by path, with a number that says when they were written. */
type Folder = Record<string, number>;

/** Shows one folder after the other, so many milliseconds apart. */
function looking(pending: readonly string[] = []) {
  let now = 1_000_000;
  let folder: Folder | Error = {};
  const seeds: LiveSeeds = {
    async list(): Promise<SeedListing> {
      if (folder instanceof Error) throw folder;
      const files = new Packed<SeedFile>();
      const shown = Object.entries(folder).map(([path, modifiedAt]) => ({ path, size: 1, modifiedAt }));
      files.append(parcelOf(shown.sort((a, b) => (a.path < b.path ? -1 : 1))));
      return { files, problems: [], pending };
    },
    async *read() {},
    watch: () => async () => {},
    close: async () => {},
  };
  const settled = new SettledSeeds(seeds, { now: () => now });
  const listing = async (after: number, shown: Folder | Error) => {
    now += after;
    folder = shown;
    return settled.list();
  };
  const look = async (after: number, shown: Folder | Error) => {
    const { files, pending } = await listing(after, shown);
    return { files: [...files].map(({ path }) => path), pending, restless: settled.restless };
  };
  return Object.assign(look, { listing });
}

const SETTLED = { pending: [], restless: null };

describe('seeds that settle', () => {
  it('are taken as they are at the first look', async () => {
    const look = looking();
    expect(await look(0, { a: 1, b: 1 })).toEqual({ files: ['a', 'b'], ...SETTLED });
  });

  it('are the same list for as long as nothing changes', async () => {
    const { listing } = looking();
    const first = await listing(0, { a: 1, b: 1 });
    expect((await listing(60_000, { a: 1, b: 1 })).files).toBe(first.files);
    expect([...(await listing(60_000, { a: 2, b: 1 })).files]).toEqual([
      { path: 'b', size: 1, modifiedAt: 1 },
    ]);
    const settled = await listing(500, { a: 2, b: 1 });
    expect([...settled.files].map(({ modifiedAt }) => modifiedAt)).toEqual([2, 1]);
    expect((await listing(60_000, { a: 2, b: 1 })).files).toBe(settled.files);
  });

  it('wait for a new file until two looks have seen it the same', async () => {
    const look = looking();
    await look(0, { a: 1 });
    expect(await look(10, { a: 1, b: 1 })).toEqual({ files: ['a'], pending: ['b'], restless: 500 });
    expect(await look(499, { a: 1, b: 1 })).toEqual({ files: ['a'], pending: ['b'], restless: 500 });
    expect(await look(1, { a: 1, b: 1 })).toEqual({ files: ['a', 'b'], ...SETTLED });
  });

  it('wait for a file for as long as it is being written', async () => {
    const look = looking();
    await look(0, { a: 1 });
    for (const time of [2, 3, 4, 5]) {
      expect(await look(500, { a: time })).toEqual({ files: [], pending: ['a'], restless: 500 });
    }
    expect(await look(500, { a: 5 })).toEqual({ files: ['a'], ...SETTLED });
  });

  it('do not compare the time of a file with the clock, which may be that of another machine', async () => {
    const look = looking();
    await look(0, {});
    await look(10, { future: 9e15, past: 1 });
    expect(await look(500, { future: 9e15, past: 1 })).toEqual({ files: ['future', 'past'], ...SETTLED });
  });

  it('believe that a file is gone when two looks have missed it', async () => {
    const look = looking();
    await look(0, { a: 1, b: 1 });
    expect(await look(10, { a: 1 })).toEqual({ files: ['a'], pending: ['b'], restless: 2000 });
    expect(await look(1999, { a: 1 })).toEqual({ files: ['a'], pending: ['b'], restless: 2000 });
    expect(await look(1, { a: 1 })).toEqual({ files: ['a'], ...SETTLED });
  });

  it('never miss a file that an editor saves by removing and adding it', async () => {
    const look = looking();
    await look(0, { a: 1, b: 1 });
    const seen = [await look(10, { b: 1 }), await look(100, { a: 2, b: 1 }), await look(500, { a: 2, b: 1 })];
    for (const { files, pending } of seen) expect([...files, ...pending].sort()).toEqual(['a', 'b']);
    expect(seen.at(-1)).toEqual({ files: ['a', 'b'], ...SETTLED });
  });

  it('see both names of a renamed file in one look', async () => {
    const look = looking();
    await look(0, { a: 1 });
    expect(await look(10, { b: 1 })).toEqual({ files: [], pending: ['b', 'a'], restless: 500 });
    expect(await look(500, { b: 1 })).toEqual({ files: [], pending: ['b', 'a'], restless: 500 });
    expect(await look(1500, { b: 1 })).toEqual({ files: ['b'], ...SETTLED });
  });

  it('let a changed file count while another one is missed, and a new one after as long a wait', async () => {
    const look = looking();
    await look(0, { a: 1, b: 1 });
    await look(10, { b: 2, c: 1 });
    expect(await look(500, { b: 2, c: 1 })).toEqual({ files: ['b'], pending: ['c', 'a'], restless: 500 });
    expect(await look(1490, { c: 1 })).toMatchObject({ files: [], pending: ['c', 'a', 'b'] });
    expect(await look(10, { c: 1 })).toEqual({ files: ['c'], pending: ['b'], restless: 2000 });
  });

  it('remember what was there while the folder was away', async () => {
    const look = looking();
    await look(0, { a: 1, b: 1 });
    await expect(look(10, new UserError('no-seeds-folder', 'gone'))).rejects.toThrow('gone');
    expect(await look(99_999, { a: 1 })).toEqual({ files: ['a'], pending: ['b'], restless: 2000 });
  });

  it('take in what a drive shows that was empty for a while', async () => {
    const look = looking();
    await look(0, { a: 1, b: 1 });
    expect(await look(10, {})).toEqual({ files: [], pending: ['a', 'b'], restless: 2000 });
    expect(await look(60_000, {})).toEqual({ files: [], ...SETTLED });
    expect(await look(60_000, { a: 1, b: 1 })).toEqual({ files: [], pending: ['a', 'b'], restless: 500 });
    expect(await look(500, { a: 1, b: 1 })).toEqual({ files: ['a', 'b'], ...SETTLED });
  });

  it('are looked at again when something vanished while it was listed', async () => {
    const look = looking(['moved']);
    expect(await look(0, { a: 1 })).toEqual({ files: ['a'], pending: ['moved'], restless: 500 });
  });
});
