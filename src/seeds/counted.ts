import type { Items } from '../core/packed.ts';
import type { SeedFile, SeedSource } from '../ports/seeds.ts';

/** Reading that is counted: `count` gets how many files have been dealt with, from 0 on, after each of them. */
export function counted(seeds: SeedSource, count: (done: number, total: number) => void): SeedSource['read'] {
  return async function* read(files: Items<SeedFile>) {
    let done = 0;
    if (files.length > 0) count(done, files.length);
    for await (const seed of seeds.read(files)) {
      yield seed;
      if (!seed.complete) continue;
      done += 1;
      count(done, files.length);
    }
  };
}
