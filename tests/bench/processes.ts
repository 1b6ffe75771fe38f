import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { openStore } from '../../src/store/open.ts';
import type { GuildFixture } from '../doubles/discord/state/world.ts';
import type { WatchedProcess } from '../support/process.ts';
import { channelsOf, guildsWith } from './delivering.ts';
import { Desk } from './desk.ts';
import type { PlatformsData, PlatformsReady, PlatformsReport } from './platforms-thread.ts';
import type { BenchPostgres } from './postgres.ts';
import type { Result } from './report.ts';
import { sampleOf } from './sample.ts';
import { fillWaitingOnPostgres } from './waiting.ts';

export interface Processes {
  /** Each of one channel. */
  readonly workspaces: number;
  /** How many processes there are, one after the other; one of them is alone. */
  readonly counts: readonly number[];
  readonly runs: number;
  /** Milliseconds until the platform answers: so many that waiting for it is what takes the time. */
  readonly latencyMs: number;
  /** Milliseconds in which all processes have to be ready. */
  readonly readyWithin: number;
}

const UNLIMITED = fileURLToPath(new URL('unlimited-process.ts', import.meta.url));
/** Milliseconds that all deliveries may take, and between two looks how far they are. */
const PATIENCE = 120_000;
const LOOK_EVERY = 20;
/** How much more four processes have to do than one. */
const GAIN: Readonly<Record<number, number>> = { 4: 3.5 };

/** What several bots on one PostgreSQL deliver in a second, beside what one does: each message once, whoever posts it. */
export async function processesResults(wanted: Processes, postgres: BenchPostgres): Promise<Result[]> {
  const rates = new Map<number, number[]>();
  for (let run = 0; run < wanted.runs; run += 1) {
    for (const count of wanted.counts) {
      rates.set(count, [...(rates.get(count) ?? []), await rateOf(count, wanted, postgres)]);
    }
  }
  const alone = sampleOf(rates.get(1) ?? []).median;
  const channels = wanted.workspaces.toLocaleString('en');
  return [...rates].flatMap(([count, values]): Result[] => {
    const name = `${channels} workspaces, answers after ${wanted.latencyMs} ms, ${count} ${count === 1 ? 'process' : 'processes'}`;
    const sample = sampleOf(values);
    const atLeast = GAIN[count];
    const served: Result = { name, sample, unit: 'deliveries/s', target: null };
    if (count === 1) return [served];
    return [
      served,
      {
        name: '  to one process',
        sample: sampleOf(values.map((value) => value / alone)),
        unit: 'times',
        target: atLeast === undefined ? null : { figure: 'median', atLeast },
      },
    ];
  });
}

async function rateOf(count: number, wanted: Processes, postgres: BenchPostgres): Promise<number> {
  const guilds = guildsWith({ slack: 0, discord: wanted.workspaces, servers: wanted.workspaces });
  const { url, remove } = await postgres.passing();
  const platforms = await platformsWith(guilds, wanted.latencyMs);
  const desk = new Desk(1);
  const bots: WatchedProcess[] = [];
  try {
    await (await openStore(url, 'owner', { now: () => Date.now() })).close();
    // They are there before it is time, so that all begin at the same moment.
    const dueAt = Date.now() + wanted.readyWithin;
    const channels = channelsOf([], guilds);
    await fillWaitingOnPostgres(url, { channels, publishedAt: Date.now(), dueAt });
    const { token, apiUrl } = platforms.ready.discord;
    const settings = {
      ...{ DATABASE_URL: url, DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl },
      NODE_COMPILE_CACHE: `${desk.folder}/compiled`,
    };
    for (let started = 0; started < count; started += 1)
      bots.push(desk.start([], { settings, program: UNLIMITED }));
    await Promise.all(bots.map((bot) => bot.says('"msg":"ready"', 'stderr')));
    if (Date.now() > dueAt) throw new Error(`${count} bots were not ready in time`);
    await setTimeout(dueAt - Date.now());
    const start = performance.now();
    await servedBy(platforms, wanted.workspaces, bots);
    return wanted.workspaces / ((performance.now() - start) / 1000);
  } finally {
    await Promise.all(bots.map((bot) => bot.kill()));
    await platforms.worker.terminate();
    await remove();
    desk.remove();
  }
}

interface Platforms {
  readonly worker: Worker;
  readonly ready: PlatformsReady;
}

async function platformsWith(guilds: readonly GuildFixture[], latencyMs: number): Promise<Platforms> {
  const workerData: PlatformsData = { slackChannels: [], guilds, isLimited: false, latencyMs };
  const worker = new Worker(new URL('platforms-thread.ts', import.meta.url), { workerData });
  const [ready] = (await once(worker, 'message')) as [PlatformsReady];
  return { worker, ready };
}

/** Resolves when every channel has its message. @throws Error when one got two, or that takes too long */
async function servedBy(
  { worker }: Platforms,
  channels: number,
  bots: readonly WatchedProcess[],
): Promise<void> {
  for (let waited = 0; ; waited += LOOK_EVERY) {
    const reported = once(worker, 'message');
    worker.postMessage('report');
    const [{ discord }] = (await reported) as [PlatformsReport];
    if (discord.messages !== discord.once) throw new Error('a message was posted twice');
    if (discord.once === channels) return;
    if (waited > PATIENCE) {
      const said = bots.map(({ stderr }) => stderr.slice(-1000)).join('\n');
      throw new Error(`${discord.once} of ${channels} were served:\n${said}`);
    }
    await setTimeout(LOOK_EVERY);
  }
}
