import { Packed, parcelOf } from '../../src/core/packed.ts';
import type { Problem } from '../../src/core/problem.ts';
import type { SeedFile, SeedSource } from '../../src/ports/seeds.ts';
import { listFolder } from '../../src/seeds/folder.ts';
import { readSeedFile } from '../../src/seeds/read-file.ts';
import { systemClock } from '../../src/system.ts';

/** A folder of article files without the threads that list and read it in the program. */
export function sourceHere(folder: string): SeedSource {
  return {
    async list() {
      const files = new Packed<SeedFile>();
      const problems: Problem[] = [];
      const pending: string[] = [];
      for (const part of listFolder(folder)) {
        files.append(parcelOf(part.files));
        problems.push(...part.problems);
        pending.push(...part.pending);
      }
      return { files, problems, pending };
    },
    async *read(files) {
      for (const file of files) yield* readSeedFile(folder, file, systemClock);
    },
  };
}
