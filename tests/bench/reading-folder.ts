import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WatchedProcess } from '../support/process.ts';
import { Desk } from './desk.ts';
import type { ReadingProcess } from './reading-process.ts';
import type { Result } from './report.ts';
import { sampleOf } from './sample.ts';

const PROGRAM = fileURLToPath(new URL('reading-process.ts', import.meta.url));
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** Paragraphs of each article. */
const PARAGRAPHS = 2;
/** Milliseconds that one process may take. */
const PATIENCE = 1_800_000;
/** Times as much memory for a hundred times as many files: what a process that keeps nothing of them varies by. */
const FLAT = 1.1;

export interface ReadingFolder {
  /** Files of two folders, to compare many with few. */
  readonly few: number;
  readonly many: number;
  /** Processes for each. */
  readonly runs: number;
}

/**
 * What listing and reading a folder takes of memory. A process that has read for a second has small heaps, however many
 * files there are: so the few are read again and again, until as much has been read as of the many.
 */
export async function readingFolderResults({ few, many, runs }: ReadingFolder): Promise<Result[]> {
  const ofFew = await peaks(few, many / few, runs);
  const ofMany = await peaks(many, 1, runs);
  const median = sampleOf(ofFew).median;
  const [fewer, more] = [few.toLocaleString('en'), many.toLocaleString('en')];
  return [
    {
      name: `${fewer} files listed and read, ${(many / few).toLocaleString('en')} times over: memory at most`,
      sample: sampleOf(ofFew),
      unit: 'MB',
      target: null,
    },
    {
      name: `${more} files listed and read: memory at most`,
      sample: sampleOf(ofMany),
      unit: 'MB',
      target: null,
    },
    {
      name: `  to that of reading ${fewer} as long`,
      sample: sampleOf(ofMany.map((peak) => peak / median)),
      unit: 'times',
      target: { figure: 'median', atMost: FLAT },
    },
  ];
}

/** Megabytes, of each process. */
async function peaks(files: number, times: number, runs: number): Promise<number[]> {
  const desk = new Desk(files, PARAGRAPHS);
  try {
    const all: number[] = [];
    for (let run = 0; run < runs; run += 1) all.push(await peakOf(join(desk.folder, 'seeds'), times, files));
    return all;
  } finally {
    desk.remove();
  }
}

async function peakOf(folder: string, times: number, files: number): Promise<number> {
  // As a bot runs.
  const env = { MALLOC_ARENA_MAX: '2' };
  const args = ['--max-semi-space-size=4', PROGRAM, folder, String(times)];
  const ended = await new WatchedProcess(process.execPath, args, { env, cwd: PROJECT }).ended(PATIENCE);
  if (ended.code !== 0) throw new Error(ended.stderr);
  const { files: read, peak }: ReadingProcess = JSON.parse(ended.stdout);
  if (read !== files * times) throw new Error(`${read} files were read, not ${files * times}`);
  return peak;
}
