import { expect, it } from 'vitest';
import type { ReadSeed, SeedFile } from '../../src/ports/seeds.ts';
import { counted } from '../../src/seeds/counted.ts';

const file = (path: string): SeedFile => ({ path, size: 1, modifiedAt: 1 });
const part = (path: string, complete: boolean): ReadSeed => ({
  ...{ file: file(path), contentHash: '', articles: [], problems: [] },
  complete,
});

it('counts files, not their parts, from 0 on, each when it has been dealt with', async () => {
  const events: string[] = [];
  const seeds = {
    list: async () => ({ files: [], problems: [], pending: [] }),
    async *read() {
      yield* [part('a', false), part('a', true), part('b', true)];
    },
  };
  const read = counted(seeds, (done, total) => events.push(`${done} of ${total}`));
  for await (const seed of read([file('a'), file('b')])) events.push(seed.file.path);
  expect(events).toEqual(['0 of 2', 'a', 'a', '1 of 2', 'b', '2 of 2']);
});

it('says nothing where there is nothing to read', async () => {
  const events: unknown[] = [];
  const seeds = { list: async () => ({ files: [], problems: [], pending: [] }), async *read() {} };
  for await (const _ of counted(seeds, (...counts) => events.push(counts))([]));
  expect(events).toEqual([]);
});
