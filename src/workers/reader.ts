/** The reading thread: files in, understood articles out. */
import { parentPort, workerData } from 'node:worker_threads';
import { asError } from '../core/errors.ts';
import { readSeedFile } from '../seeds/read-file.ts';
import type { ReaderOptions, ReadReply, ReadRequest } from '../seeds/reader-protocol.ts';

const { folder } = workerData as ReaderOptions;

parentPort?.on('message', async ({ files }: ReadRequest) => {
  try {
    const seeds = await Promise.all(files.map((file) => readSeedFile(folder, file)));
    parentPort?.postMessage({ seeds } satisfies ReadReply);
  } catch (error) {
    parentPort?.postMessage({ error: asError(error) } satisfies ReadReply);
  }
});
