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
    const peaks: number[] = [];
    const run = () => timed(async () => peaks.push(await peakMemoryOf(desk.start(['import']))));
    const first = await run();
    const restarts = await repeat(RESTARTS, run);
    const [fresh = 0, ...unchanged] = peaks;
    const many = articles.toLocaleString('en');
    return [
      {
        name: `import of ${many} fresh files`,
        sample: sampleOf([articles / (first / 1000)]),
        unit: 'files/s',
        target: null,
      },
      { name: '  its memory at most', sample: sampleOf([fresh]), unit: 'MB', target: null },
      {
        name: `restart over ${many} unchanged files`,
        sample: restarts,
        unit: 'ms',
        target: { figure: 'median', atMost: 5000 },
      },
      { name: '  its memory at most', sample: sampleOf(unchanged), unit: 'MB', target: null },
    ];
  } finally {
    desk.remove();
  }
}

/** Megabytes that a process had in memory at its most. Waits for its end. Source: Linux, `/proc/<pid>/status`. */
async function peakMemoryOf(started: WatchedProcess): Promise<number> {
  let peak = 0;
  const ended = started.ended(WITHIN).then(({ code, stderr }) => {
    if (code !== 0) throw new Error(`the import ended with code ${code}:\n${stderr}`);
    return true;
  });
  while (!(await Promise.race([ended, setTimeout(LOOK_EVERY, false)]))) {
    // It may have ended since.
    const status = await readFile(`/proc/${started.pid}/status`, 'utf8').catch(() => '');
    peak = Math.max(peak, Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024);
  }
  return peak;
}
