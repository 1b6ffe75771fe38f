import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Channel } from '../../src/core/channel.ts';
import { WatchedProcess } from '../support/process.ts';
import type { DeliveringProcess } from './delivering-process.ts';
import type { Result } from './report.ts';
import { sampleOf } from './sample.ts';
import { fillWaiting } from './waiting.ts';

const PROGRAM = fileURLToPath(new URL('delivering-process.ts', import.meta.url));
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
export interface Queueing {
  /** Deliveries that wait, to compare many with few. */
  readonly few: number;
  readonly many: number;
  /** Among which the many are spread. */
  readonly workspaces: number;
  /** Processes of each kind. */
  readonly runs: number;
  /** Milliseconds that each of them delivers for. */
  readonly lasting: number;
}

/** Times as much memory for a hundred times as many: what a process that keeps nothing of them varies by. */
const FLAT = 1.1;

/** What it costs that many deliveries wait: memory, and the time to take the next one. */
export async function queueingResults(queueing: Queueing): Promise<Result[]> {
  const { few, many, workspaces } = queueing;
  const ofFew = await processes(few, 1, queueing);
  const ofMany = await processes(many, 1, queueing);
  const spread = await processes(many, workspaces, queueing);
  return [
    ...resultsOf('in one workspace', ofMany, ofFew, queueing),
    ...resultsOf(`in ${workspaces.toLocaleString('en')} workspaces`, spread, ofFew, queueing),
  ];
}

function resultsOf(
  where: string,
  many: readonly DeliveringProcess[],
  few: readonly DeliveringProcess[],
  queueing: Queueing,
): Result[] {
  const of = (all: readonly DeliveringProcess[], figure: 'heap' | 'rss' | 'first' | 'hold') =>
    sampleOf(all.map((one) => one[figure]));
  const growth = (figure: 'heap' | 'rss') =>
    sampleOf(many.map((one) => one[figure] / of(few, figure).median));
  const flat = { figure: 'median', atMost: FLAT } as const;
  return [
    {
      name: `${queueing.many.toLocaleString('en')} deliveries wait ${where}: until the next of them are taken`,
      sample: sampleOf(many.flatMap(({ claims }) => claims)),
      unit: 'ms',
      target: { figure: 'median', atMost: 20 },
    },
    { name: '  until the first is posted', sample: of(many, 'first'), unit: 'ms', target: null },
    {
      name: '  deliveries meanwhile, of 46 a second',
      sample: sampleOf(many.map(({ delivered }) => delivered / (queueing.lasting / 1000))),
      unit: 'deliveries/s',
      target: { figure: 'median', atLeast: 42 },
    },
    {
      name: '  longest hold of the event loop',
      sample: of(many, 'hold'),
      unit: 'ms',
      target: { figure: 'median', atMost: 20 },
    },
    { name: '  heap in use', sample: of(many, 'heap'), unit: 'MB', target: null },
    {
      name: `  heap, to that with ${queueing.few.toLocaleString('en')}`,
      sample: growth('heap'),
      unit: 'times',
      target: flat,
    },
    { name: '  memory at most', sample: of(many, 'rss'), unit: 'MB', target: null },
    {
      name: `  memory, to that with ${queueing.few.toLocaleString('en')}`,
      sample: growth('rss'),
      unit: 'times',
      target: flat,
    },
  ];
}

async function processes(
  deliveries: number,
  workspaces: number,
  { runs, lasting }: Queueing,
): Promise<DeliveringProcess[]> {
  const measured: DeliveringProcess[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await measure(deliveries, workspaces, lasting));
  return measured;
}

async function measure(deliveries: number, workspaces: number, lasting: number): Promise<DeliveringProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'newsdesk-bench-'));
  try {
    const path = join(folder, 'newsdesk.db');
    const channels = Array.from(
      { length: deliveries },
      (_, n): Channel => ({ platform: 'discord', workspace: `W${n % workspaces}`, id: `C${n}` }),
    );
    await fillWaiting(path, channels, Date.now());
    const args = ['--expose-gc', '--max-semi-space-size=4', PROGRAM, path, String(lasting)];
    const ended = await new WatchedProcess(process.execPath, args, { env: {}, cwd: PROJECT }).ended(120_000);
    if (ended.code !== 0) throw new Error(ended.stderr);
    return JSON.parse(ended.stdout) as DeliveringProcess;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
