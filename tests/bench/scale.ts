import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { WatchedProcess } from '../support/process.ts';
import { Desk } from './desk.ts';
import type { Result } from './report.ts';
import { repeat, sampleOf, timed } from './sample.ts';
import { storedResults } from './stored.ts';

const RESTARTS = 3;
/** Milliseconds that importing the largest folder may take. */
const WITHIN = 900_000;
/** Milliseconds between two looks at a process's memory. */
const LOOK_EVERY = 20;
/** Times as much memory for ten or a hundred times as many files: what a process that keeps nothing of them varies by. */
const FLAT = 1.1;

/** What a folder of one size took, and a store that holds it. */
export interface Scale {
  readonly articles: number;
  readonly results: readonly Result[];
  /** Megabytes at most: of a first import, and of a restart over unchanged files. */
  readonly peaks: { readonly fresh: number; readonly restart: number };
}

/** A first import of so many files and restarts over them unchanged: how long, and how much memory at its most. */
export async function scaleOf(articles: number): Promise<Scale> {
  const desk = new Desk(articles, 2);
  try {
    const memory: number[] = [];
    const run = () => timed(async () => memory.push(await peakOf(desk.start(['import']))));
    const first = await run();
    const restarts = await repeat(RESTARTS, run);
    const [fresh = 0, ...unchanged] = memory;
    const restart = sampleOf(unchanged);
    const many = articles.toLocaleString('en');
    const megabytes = { name: '  its memory at most', unit: 'MB', target: null } as const;
    const results: Result[] = [
      {
        name: `import of ${many} fresh files`,
        sample: sampleOf([articles / (first / 1000)]),
        unit: 'files/s',
        target: null,
      },
      { ...megabytes, sample: sampleOf([fresh]) },
      {
        name: `restart over ${many} unchanged files`,
        sample: restarts,
        unit: 'ms',
        target: { figure: 'median', atMost: 5000 },
      },
      { ...megabytes, sample: restart },
      ...(await storedResults(desk.databaseUrl, articles)),
    ];
    return { articles, results, peaks: { fresh, restart: restart.median } };
  } finally {
    desk.remove();
  }
}

/** How much more memory the last size takes than each of the others. */
export function growth(scales: readonly Scale[]): Result[] {
  const largest = scales.at(-1);
  return scales.slice(0, -1).flatMap((smaller) =>
    (['fresh', 'restart'] as const).map((kind): Result => {
      const many = smaller.articles.toLocaleString('en');
      return {
        name: `memory of a ${kind === 'fresh' ? 'first import' : 'restart'}, to that with ${many} files`,
        sample: sampleOf([(largest?.peaks[kind] ?? 0) / smaller.peaks[kind]]),
        unit: 'times',
        target: { figure: 'median', atMost: FLAT },
      };
    }),
  );
}

/** The megabytes that a process had in memory at its most. Source: Linux, `/proc/<pid>/status`. */
async function peakOf(started: WatchedProcess): Promise<number> {
  let peak = 0;
  const ended = started.ended(WITHIN).then(({ code, stderr }) => {
    if (code !== 0) throw new Error(`the import ended with code ${code}:\n${stderr}`);
    return true;
  });
  while (!(await Promise.race([ended, setTimeout(LOOK_EVERY, false)]))) {
    // It may have ended since.
    const status = await readFile(`/proc/${started.pid}/status`, 'utf8').catch(() => '');
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
    if (kilobytes !== undefined) peak = Number(kilobytes) / 1024;
  }
  return peak;
}
