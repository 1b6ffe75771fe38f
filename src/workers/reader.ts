/** The reading thread: files in, understood articles out. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerRequests } from '../seeds/answer-requests.ts';
import { listFolder } from '../seeds/folder.ts';
import type { ReaderOptions } from '../seeds/reader-protocol.ts';
import { systemClock } from '../system.ts';

const { folder } = workerData as ReaderOptions;

if (parentPort !== null) {
  answerRequests(parentPort, {
    list: (alive) => listFolder(folder, alive),
    reading: async () => {
      const { readSeedFile } = await import('../seeds/read-file.ts');
      return (file) => readSeedFile(folder, file, systemClock);
    },
  });
}
