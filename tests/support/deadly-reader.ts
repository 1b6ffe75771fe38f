/** A reading thread that each file with a deadly name costs, in the way that the name says. */
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadSeed, SeedFile } from '../../src/ports/seeds.ts';
import { answerRequests } from '../../src/seeds/answer-requests.ts';
import { listFolder } from '../../src/seeds/folder.ts';
import { readSeedFile } from '../../src/seeds/read-file.ts';
import type { ReaderOptions } from '../../src/seeds/reader-protocol.ts';
import { systemClock } from '../../src/system.ts';

const { folder } = workerData as ReaderOptions;

/** So many parts that nobody can hold them; each says when it was made. */
function* manyParts(file: SeedFile): Generator<ReadSeed> {
  for (;;) {
    const contentHash = String(process.hrtime.bigint());
    yield { file, contentHash, articles: [], problems: [], complete: false };
  }
}

function* read(file: SeedFile): Generator<ReadSeed> {
  if (file.path.endsWith('deadly.md')) process.exit(1);
  if (file.path.endsWith('slow.md')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  if (file.path.endsWith('many.md')) yield* manyParts(file);
  if (file.path.endsWith('endless.md')) for (;;);
  if (file.path.endsWith('greedy.md')) {
    for (const hoard: number[][] = []; ; ) hoard.push(Array.from({ length: 100_000 }, (_, index) => index));
  }
  // A pipe that nobody writes to holds the thread in the system, where nothing can end it.
  if (file.path.endsWith('stuck.md')) closeSync(openSync(join(folder, '.pipe'), 'r'));
  for (const seed of readSeedFile(folder, file, systemClock)) {
    if (file.path.endsWith('parted.md')) {
      yield { ...seed, complete: false };
      for (;;);
    }
    yield seed;
  }
}

if (parentPort !== null) {
  answerRequests(parentPort, {
    list: (alive) => {
      // Holds up whoever lists such a folder.
      if (folder.endsWith('.stuck')) closeSync(openSync(join(folder, '.pipe'), 'r'));
      return listFolder(folder, alive);
    },
    reading: async () => read,
  });
}
