/** A reading thread that dies of one file, as of one that takes all its memory. */
import { parentPort, workerData } from 'node:worker_threads';
import { readSeedFile } from '../../src/seeds/read-file.ts';
import type { ReaderOptions, ReadReply, ReadRequest } from '../../src/seeds/reader-protocol.ts';

const { folder } = workerData as ReaderOptions;

parentPort?.on('message', async ({ files }: ReadRequest) => {
  if (files.some(({ path }) => path === 'deadly.md')) process.exit(1);
  const seeds = await Promise.all(files.map((file) => readSeedFile(folder, file)));
  parentPort?.postMessage({ seeds } satisfies ReadReply);
});
