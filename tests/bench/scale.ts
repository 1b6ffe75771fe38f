import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { WatchedProcess } from '../support/process.ts';
import { Desk } from './desk.ts';
import type { Result } from './report.ts';
import { repeat, sampleOf, timed } from './sample.ts';

const RESTARTS = 3;
/** Milliseconds that importing the largest folder may take. */
const WITHIN = 900_000;
/** Milliseconds between two looks at a process's memory. */
const LOOK_EVERY = 50;

/** A first import of so many files and restarts over them unchanged: how long, and how much memory at its most. */
export async function scaleResults(articles: number): Promise<Result[]> {
  const desk = new Desk(articles, 2);
  try {
    const memory: number[][] = [];
    const run = () => timed(async () => memory.push(await memoryOf(desk.start(['import']))));
    const first = await run();
    const restarts = await repeat(RESTARTS, run);
    const [fresh = [], ...unchanged] = memory;
    const tenth = fresh.slice(0, Math.ceil(fresh.length / 10));
    const many = articles.toLocaleString('en');
    return [
      {
        name: `import of ${many} fresh files`,
        sample: sampleOf([articles / (first / 1000)]),
        unit: 'files/s',
        target: null,
      },
      {
        name: '  its memory in the first tenth',
        sample: sampleOf([Math.max(...tenth)]),
        unit: 'MB',
        target: null,
      },
      { name: '  its memory at most', sample: sampleOf([Math.max(...fresh)]), unit: 'MB', target: null },
      {
        name: `restart over ${many} unchanged files`,
        sample: restarts,
        unit: 'ms',
        target: { figure: 'median', atMost: 5000 },
      },
      {
        name: '  its memory at most',
        sample: sampleOf(unchanged.map((looks) => Math.max(...looks))),
        unit: 'MB',
        target: null,
      },
    ];
  } finally {
    desk.remove();
  }
}

/** Megabytes that a process had in memory, look by look, until its end. Source: Linux, `/proc/<pid>/status`. */
async function memoryOf(started: WatchedProcess): Promise<number[]> {
  const looks: number[] = [];
  const ended = started.ended(WITHIN).then(({ code, stderr }) => {
    if (code !== 0) throw new Error(`the import ended with code ${code}:\n${stderr}`);
    return true;
  });
  while (!(await Promise.race([ended, setTimeout(LOOK_EVERY, false)]))) {
    // It may have ended since.
    const status = await readFile(`/proc/${started.pid}/status`, 'utf8').catch(() => '');
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
    if (kilobytes !== undefined) looks.push(Number(kilobytes) / 1024);
  }
  return looks;
}
