import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { withDeadline } from '../core/deadline.ts';
import type { ReadSeed, SeedFile, SeedSource } from '../ports/seeds.ts';
import { listFolder } from './folder.ts';
import type { ReaderOptions, ReadReply, ReadRequest } from './reader-protocol.ts';
import { unread } from './unread.ts';

/** Files that are read at one go: enough to keep the thread busy, few enough to keep the store's turns short. */
const BATCH = 20;
/** Milliseconds that reading one batch, or one file alone, may take. */
const BATCH_WITHIN = 30_000;
const FILE_WITHIN = 5000;
/** Megabytes for the thread: a file that needs more than this is no article. */
const MEMORY = 1024;

/**
 * A folder of article files. Listing is done here, reading and understanding in a thread that is started when there
 * is something to read and ends afterwards.
 * @param reader the thread's program, which answers `ReadRequest` by `ReadReply`
 */
export function folderSource(folder: string, reader: URL): SeedSource {
  return {
    list: () => listFolder(folder),
    read: (files) => readInThread(new ReaderThread(folder, reader), files),
  };
}

async function* readInThread(thread: ReaderThread, files: readonly SeedFile[]): AsyncGenerator<ReadSeed> {
  try {
    for (let start = 0; start < files.length; start += BATCH) {
      yield* await readBatch(thread, files.slice(start, start + BATCH));
    }
  } finally {
    await thread.end();
  }
}

/** When a batch takes the thread's memory or all its time, its files are read one by one, to find the one to blame. */
async function readBatch(thread: ReaderThread, files: readonly SeedFile[]): Promise<readonly ReadSeed[]> {
  try {
    return await thread.read(files, files.length === 1 ? FILE_WITHIN : BATCH_WITHIN);
  } catch (error) {
    await thread.end();
    const [only] = files;
    if (only !== undefined && files.length === 1) return [blamed(only, error)];
    const seeds: ReadSeed[] = [];
    for (const file of files) seeds.push(...(await readBatch(thread, [file])));
    return seeds;
  }
}

function blamed(file: SeedFile, error: unknown): ReadSeed {
  const reason = error instanceof Error ? error.message : String(error);
  return unread(
    file,
    `it cannot be read: ${reason}`,
    'shorten it, or split it into one file for each article',
  );
}

/** A worker, and a promise that rejects when it ends. */
interface Running {
  readonly worker: Worker;
  readonly ended: Promise<never>;
}

/** A reading thread that is started when it is needed, also after it has died. */
class ReaderThread {
  readonly #folder: string;
  readonly #program: URL;
  #running: Running | null = null;

  constructor(folder: string, program: URL) {
    this.#folder = folder;
    this.#program = program;
  }

  /** @throws Error when the thread dies over it, or does not answer within so many milliseconds */
  async read(files: readonly SeedFile[], within: number): Promise<readonly ReadSeed[]> {
    this.#running ??= this.#start();
    const { worker, ended } = this.#running;
    worker.postMessage({ files } satisfies ReadRequest);
    const reply = await withDeadline(
      Promise.race([nextReply(worker), ended]),
      within,
      () => new Error(`reading it takes longer than ${within / 1000} seconds`),
    );
    if ('error' in reply) throw reply.error;
    return reply.seeds;
  }

  async end(): Promise<void> {
    await this.#running?.worker.terminate();
    this.#running = null;
  }

  #start(): Running {
    const worker = new Worker(this.#program, {
      workerData: { folder: this.#folder } satisfies ReaderOptions,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    const ended = new Promise<never>((_, reject) => {
      worker.once('exit', () => reject(new Error('reading it ended the thread')));
    });
    // Also when it ends while nobody waits for a reply.
    ended.catch(() => {});
    return { worker, ended };
  }
}

/** Rejects when the thread fails. */
async function nextReply(worker: Worker): Promise<ReadReply> {
  const [reply] = (await once(worker, 'message')) as [ReadReply];
  return reply;
}
