import { acknowledgingResults } from './acknowledging.ts';
import { deliveringResults, type Waiting } from './delivering.ts';
import { Desk } from './desk.ts';
import { importResults } from './importing.ts';
import { type Growing, memoryResults } from './memory.ts';
import type { BenchPostgres } from './postgres.ts';
import { type Processes, processesResults } from './processes.ts';
import { type Publishing, publishingResults } from './publishing.ts';
import { type Queueing, queueingResults } from './queueing.ts';
import { type Reading, readingResults } from './reading.ts';
import { type ReadingFolder, readingFolderResults } from './reading-folder.ts';
import type { Result } from './report.ts';
import type { Shelf } from './search/kept.ts';
import { type Searching, searchResults } from './search/searching.ts';
import { startResults } from './start.ts';
import { understandingResults } from './understanding.ts';
import { type Writing, writingResults } from './writing.ts';

/** How much is measured. */
export interface Sizes {
  readonly reading: Reading & { readonly clustered: number; readonly folder: ReadingFolder };
  readonly start: { readonly articles: number; readonly runs: number };
  readonly import: readonly { readonly articles: number; readonly runs: number }[];
  readonly search: Searching;
  readonly acknowledging: { readonly articles: number; readonly rounds: number };
  readonly publishing: Publishing;
  readonly delivering: readonly Waiting[];
  readonly queueing: Queueing;
  readonly writing: Writing;
  readonly processes: Processes;
  readonly memory: Growing;
}

export type SectionName = keyof Sizes;

/** What sections are measured with. */
export interface Surroundings {
  readonly shelf: Shelf;
  /** Begins to run when it is first asked for. */
  postgres(): Promise<BenchPostgres>;
}

/** Minutes on two cores, most of them for large folders. */
export const WHOLE: Sizes = {
  reading: { files: 1000, rounds: 9, clustered: 2000, folder: { few: 1000, many: 100_000, runs: 2 } },
  start: { articles: 1000, runs: 9 },
  import: [
    { articles: 1000, runs: 5 },
    { articles: 10_000, runs: 3 },
  ],
  search: { sizes: [10_000, 100_000, 1_000_000], rounds: 50 },
  acknowledging: { articles: 20_000, rounds: 100 },
  publishing: { subscriptions: 100_000, articles: 1000 },
  // With more channels the time in which the last call is answered counts for less.
  delivering: [
    { slack: 300, discord: 1000, servers: 1 },
    { slack: 0, discord: 1000, servers: 1000 },
  ],
  queueing: { few: 1000, many: 100_000, workspaces: 10_000, runs: 3, lasting: 8000 },
  writing: { subscriptions: 5000, runs: 3 },
  processes: { workspaces: 2000, counts: [1, 2, 4], runs: 2, latencyMs: 3000, readyWithin: 20_000 },
  memory: { sizes: [1000, 10_000, 100_000], restarts: 3, rest: 20_000 },
};

/** So little that a minute is enough to see that every section works; the figures say nothing. */
export const QUICK: Sizes = {
  reading: { files: 20, rounds: 1, clustered: 50, folder: { few: 10, many: 20, runs: 1 } },
  start: { articles: 20, runs: 1 },
  import: [{ articles: 20, runs: 1 }],
  search: { sizes: [200, 400], rounds: 2 },
  acknowledging: { articles: 100, rounds: 2 },
  publishing: { subscriptions: 100, articles: 50 },
  delivering: [{ slack: 3, discord: 10, servers: 2 }],
  queueing: { few: 20, many: 100, workspaces: 10, runs: 1, lasting: 500 },
  writing: { subscriptions: 40, runs: 1 },
  processes: { workspaces: 20, counts: [1, 2], runs: 1, latencyMs: 100, readyWithin: 6000 },
  memory: { sizes: [20, 40], restarts: 1, rest: 100 },
};

/** What there is to measure, in the order in which it is. */
export const SECTIONS: Readonly<
  Record<SectionName, (sizes: Sizes, surroundings: Surroundings) => Promise<Result[]>>
> = {
  reading: async ({ reading }) => [
    ...(await readingResults(reading)),
    ...(await understandingResults(reading.rounds, reading.clustered)),
    ...(await readingFolderResults(reading.folder)),
  ],
  start: async ({ start: { articles, runs } }) => {
    const desk = new Desk(articles);
    try {
      await desk.run(['import']);
      return await startResults(desk, runs);
    } finally {
      desk.remove();
    }
  },
  import: async (sizes) => inOrder(sizes.import, ({ articles, runs }) => importResults(articles, runs)),
  search: async ({ search }, { shelf, postgres }) => searchResults(search, shelf, await postgres()),
  acknowledging: ({ acknowledging: { articles, rounds } }) => acknowledgingResults(articles, rounds),
  publishing: ({ publishing }) => publishingResults(publishing),
  delivering: ({ delivering }) => inOrder(delivering, deliveringResults),
  queueing: ({ queueing }) => queueingResults(queueing),
  writing: async ({ writing }, { postgres }) => writingResults(writing, await postgres()),
  processes: async ({ processes }, { postgres }) => processesResults(processes, await postgres()),
  memory: ({ memory }) => memoryResults(memory),
};

/** One after the other: beside each other they would measure each other. */
async function inOrder<T>(all: readonly T[], measure: (one: T) => Promise<Result[]>): Promise<Result[]> {
  const results: Result[] = [];
  for (const one of all) results.push(...(await measure(one)));
  return results;
}
