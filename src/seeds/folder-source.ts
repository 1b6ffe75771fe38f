import { UserError } from '../core/errors.ts';
import { type Items, Packed } from '../core/packed.ts';
import type { Problem } from '../core/problem.ts';
import { slices } from '../core/slices.ts';
import { oneLine } from '../core/text.ts';
import type { LiveSeeds, ReadSeed, SeedFile, SeedListing } from '../ports/seeds.ts';
import { NEVER, silentFolder, unread } from './problems.ts';
import { ThreadLost } from './reader-thread.ts';
import { ReaderThreads } from './reader-threads.ts';
import { watchFolder } from './watch-folder.ts';

/** Files of one request: few enough to be copied in no time, enough to keep the thread busy. */
const REQUEST = 200;

/** What tests make shorter; milliseconds and megabytes. */
export interface FolderOptions {
  /** Without a sign of life from a file. */
  readonly fileWithin?: number;
  /** Without a sign of life while the folder is listed. */
  readonly listWithin?: number;
  readonly memory?: number;
}

const FILE_WITHIN = 2000;
const LIST_WITHIN = 20_000;

/** The programs of the threads. */
export interface FolderPrograms {
  /** Answers `ReaderRequest` by `ReaderReply`. */
  readonly reader: URL;
  /** Says `WatcherNews`. */
  readonly watcher: URL;
}

/** A folder of article files. It is listed, read and watched in threads, which are started when they are needed. */
export function folderSource(
  folder: string,
  programs: FolderPrograms,
  options: FolderOptions = {},
): LiveSeeds {
  const threads = new ReaderThreads(folder, programs.reader, options.memory);
  return {
    list: () => list(folder, threads, options.listWithin ?? LIST_WITHIN),
    read: (files) => read(threads, files, options.fileWithin ?? FILE_WITHIN),
    watch: (changed, failed) => watchFolder(folder, programs.watcher, changed, failed),
    close: () => threads.close(new UserError('seeds-closed', 'Reading the seeds has been stopped.')),
  };
}

/** @throws UserError when the folder cannot be listed, or does not answer */
async function list(folder: string, threads: ReaderThreads, within: number): Promise<SeedListing> {
  const files = new Packed<SeedFile>();
  const problems: Problem[] = [];
  const pending: string[] = [];
  const thread = threads.take();
  try {
    for await (const part of thread.ask({ kind: 'list' }, within)) {
      if (part?.listed === undefined) continue;
      files.append(part.listed.files);
      problems.push(...part.listed.problems);
      pending.push(...part.listed.pending);
    }
    return { files, problems, pending };
  } catch (error) {
    throw error instanceof ThreadLost && error.why === 'late' ? silentFolder(folder) : error;
  } finally {
    await threads.giveBack(thread);
  }
}

async function* read(
  threads: ReaderThreads,
  files: Items<SeedFile>,
  within: number,
): AsyncGenerator<ReadSeed> {
  for (const request of slices(files, REQUEST)) yield* readRequest(threads, request, within);
}

/** Nothing is read twice: after a file that cost the thread, another thread goes on with the next one. */
async function* readRequest(
  threads: ReaderThreads,
  files: readonly SeedFile[],
  within: number,
): AsyncGenerator<ReadSeed> {
  let next = 0;
  while (next < files.length) {
    const thread = threads.take();
    const request = files.slice(next);
    let hasBegun = false;
    let isWithinFile = false;
    let lost: ThreadLost | null = null;
    try {
      for await (const part of thread.ask({ kind: 'read', files: request }, within)) {
        hasBegun = true;
        if (part?.seed === undefined) continue;
        isWithinFile = !part.seed.complete;
        if (part.seed.complete) next += 1;
        yield part.seed;
      }
    } catch (error) {
      if (!(error instanceof ThreadLost) || !hasBegun) throw error;
      lost = error;
    } finally {
      await threads.giveBack(thread);
    }
    const file = files[next];
    if (lost === null || file === undefined) continue;
    next += 1;
    // What came of its beginning is kept; the rest is asked for again at the next import.
    yield blamed(isWithinFile ? { ...file, modifiedAt: NEVER } : file, lost);
  }
}

function blamed(file: SeedFile, { why, message }: ThreadLost): ReadSeed {
  if (why === 'ended') {
    return unread(file, `reading it fails (${oneLine(message)})`, 'report this line, and the file with it');
  }
  const problem = why === 'late' ? message : 'it takes too much memory';
  return unread(file, `${problem} to read`, 'shorten it, or split it into one file for each article');
}
