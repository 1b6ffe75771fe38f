import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { GivenSettings } from '../support/newsdesk.ts';
import type { WatchedProcess } from '../support/process.ts';
import { Desk } from './desk.ts';
import type { PlatformsData, PlatformsReady } from './platforms-thread.ts';
import type { Result } from './report.ts';
import { sampleOf, timed } from './sample.ts';
import { storedResults } from './stored.ts';

export interface Growing {
  /** Articles in the folder, the fewest first. */
  readonly sizes: readonly number[];
  /** Restarts over them. */
  readonly restarts: number;
  /** Milliseconds for which a bot has nothing to do before it counts as at rest. */
  readonly rest: number;
}

/** Paragraphs of each article. */
const PARAGRAPHS = 2;
/** Milliseconds that importing the largest folder may take, and between two looks whether that is over. */
const PATIENCE = 1_800_000;
const LOOK_EVERY = 20;
/** Milliseconds between two figures of the memory of one that imports. */
const SAMPLE_EVERY = 1000;
/** Megabytes, with both platforms, of which the libraries alone take some 190. */
const AT_MOST = { figure: 'median', atMost: 350 } as const;
/** Ours for a start over 100,000 unchanged files, in milliseconds. */
const RESTARTED_WITHIN = { figure: 'median', atMost: 5000 } as const;

/** One life of a bot: milliseconds until it was ready, and megabytes that it had meanwhile, at its most, and at rest. */
interface Life {
  readonly took: number;
  /** One figure a second. */
  readonly meanwhile: readonly number[];
  readonly peak: number;
  readonly rest: number;
}

/** What articles were measured, and what a bot took with them. */
interface Grown {
  readonly articles: number;
  readonly first: Life;
  readonly restarts: readonly Life[];
}

/** What a bot on both platforms takes as its folder grows: a first import, restarts, its memory, and answers from it. */
export async function memoryResults({ sizes, restarts, rest }: Growing): Promise<Result[]> {
  const worker = new Worker(new URL('platforms-thread.ts', import.meta.url), {
    workerData: { slackChannels: [], guilds: [], isLimited: false, latencyMs: 0 } satisfies PlatformsData,
  });
  try {
    const [ready] = (await once(worker, 'message')) as [PlatformsReady];
    const settings = {
      ...{ SLACK_BOT_TOKEN: ready.slack.botToken, SLACK_APP_TOKEN: ready.slack.appToken },
      ...{ SLACK_API_URL: ready.slack.apiUrl, DISCORD_TOKEN: ready.discord.token },
      DISCORD_API_URL: ready.discord.apiUrl,
    };
    const results: Result[] = [];
    let fewest: Grown | null = null;
    for (const articles of sizes) {
      const desk = new Desk(articles, PARAGRAPHS);
      try {
        const one = () => live(desk, settings, rest);
        const grown = await grow(articles, restarts, one);
        fewest ??= grown;
        results.push(...resultsOf(grown, fewest), ...(await storedResults(desk.databaseUrl, articles)));
      } finally {
        desk.remove();
      }
    }
    return results;
  } finally {
    await worker.terminate();
  }
}

async function grow(articles: number, restarts: number, one: () => Promise<Life>): Promise<Grown> {
  const first = await one();
  const others: Life[] = [];
  for (let run = 0; run < restarts; run += 1) others.push(await one());
  return { articles, first, restarts: others };
}

function resultsOf({ articles, first, restarts }: Grown, fewest: Grown): Result[] {
  const many = articles.toLocaleString('en');
  const of = `those with ${fewest.articles.toLocaleString('en')}`;
  const line = (
    name: string,
    unit: Result['unit'],
    target: Result['target'],
    values: (life: Grown) => number[],
  ): Result => {
    const sample = sampleOf(values({ articles, first, restarts }));
    return {
      name,
      sample,
      unit,
      target,
      ratio: { times: sample.median / sampleOf(values(fewest)).median, of },
    };
  };
  return [
    line(`first import of ${many} files, on both platforms`, 'files/s', null, (grown) => [
      grown.articles / (grown.first.took / 1000),
    ]),
    line('  memory meanwhile', 'MB', AT_MOST, (grown) => [...grown.first.meanwhile]),
    line('  memory at most', 'MB', AT_MOST, (grown) => [grown.first.peak]),
    line('  memory at rest', 'MB', AT_MOST, (grown) => [grown.first.rest]),
    line(`restart over ${many} files, until ready`, 'ms', RESTARTED_WITHIN, (grown) =>
      grown.restarts.map(({ took }) => took),
    ),
    line('  memory at most', 'MB', AT_MOST, (grown) => grown.restarts.map(({ peak }) => peak)),
    line('  memory at rest', 'MB', AT_MOST, (grown) => grown.restarts.map(({ rest }) => rest)),
  ];
}

async function live(desk: Desk, settings: GivenSettings, rest: number): Promise<Life> {
  const bot = desk.start(['start'], { settings });
  try {
    const meanwhile: number[] = [];
    const took = await timed(async () => {
      for await (const _ of seconds(bot)) meanwhile.push(await megabytesOf(bot, 'VmRSS'));
    });
    await setTimeout(rest);
    return { took, meanwhile, peak: await megabytesOf(bot, 'VmHWM'), rest: await megabytesOf(bot, 'VmRSS') };
  } finally {
    await bot.kill();
  }
}

/** Comes round once a second, until it is ready, and then once more. */
async function* seconds(bot: WatchedProcess): AsyncGenerator<void> {
  const ended = bot.ended(PATIENCE);
  let last = performance.now();
  while (!bot.stderr.includes('"msg":"ready"')) {
    const over = await Promise.race([ended, setTimeout(LOOK_EVERY, null)]);
    if (over !== null) throw new Error(`the bot ended with code ${over.code}:\n${over.stderr}`);
    if (performance.now() - last < SAMPLE_EVERY) continue;
    last = performance.now();
    yield;
  }
  yield;
}

/** Source: Linux, `/proc/<pid>/status`. */
async function megabytesOf(bot: WatchedProcess, field: 'VmHWM' | 'VmRSS'): Promise<number> {
  const status = await readFile(`/proc/${bot.pid}/status`, 'utf8');
  const [, kilobytes] = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status) ?? [];
  if (kilobytes === undefined) throw new Error(`the system does not say ${field}`);
  return Number(kilobytes) / 1024;
}
