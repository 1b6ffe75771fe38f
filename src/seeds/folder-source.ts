import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReadSeed, SeedFile, SeedSource } from '../ports/seeds.ts';
import { listFolder } from './folder.ts';
import type { ReaderOptions, ReadReply, ReadRequest } from './reader-protocol.ts';

/** Files that are read at one go: enough to keep the thread busy, few enough to keep the store's turns short. */
const BATCH = 20;

/**
 * A folder of article files. Listing is done here, reading and understanding in a thread that is started when there
 * is something to read and ends afterwards.
 * @param reader the thread's program, which answers `ReadRequest` by `ReadReply`
 */
export function folderSource(folder: string, reader: URL): SeedSource {
  return {
    list: () => listFolder(folder),
    read: (files) => readInThread(folder, reader, files),
  };
}

async function* readInThread(
  folder: string,
  reader: URL,
  files: readonly SeedFile[],
): AsyncGenerator<ReadSeed> {
  if (files.length === 0) return;
  const worker = new Worker(reader, { workerData: { folder } satisfies ReaderOptions });
  const ended = once(worker, 'exit').then((): never => {
    throw new Error('the reading thread has ended before its work was done');
  });
  // Also when nobody is waiting for a reply just then.
  ended.catch(() => {});
  try {
    for (let start = 0; start < files.length; start += BATCH) {
      worker.postMessage({ files: files.slice(start, start + BATCH) } satisfies ReadRequest);
      const reply = await Promise.race([nextReply(worker), ended]);
      if ('error' in reply) throw reply.error;
      yield* reply.seeds;
    }
  } finally {
    await worker.terminate();
  }
}

/** Rejects when the thread fails. */
async function nextReply(worker: Worker): Promise<ReadReply> {
  const [reply] = (await once(worker, 'message')) as [ReadReply];
  return reply;
}
