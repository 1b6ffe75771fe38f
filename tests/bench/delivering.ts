import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Deliverer } from '../../src/app/deliver.ts';
import type { CommandRunner } from '../../src/app/run-command.ts';
import type { Channel, Platform } from '../../src/core/channel.ts';
import { discordChat } from '../../src/discord/chat.ts';
import type { Poster } from '../../src/ports/chat.ts';
import { slackPoster } from '../../src/slack/poster.ts';
import { openStore } from '../../src/store/open.ts';
import { SYSTEM, systemClock } from '../../src/system.ts';
import { RATES as DISCORD } from '../doubles/discord/rest/rates.ts';
import type { GuildFixture } from '../doubles/discord/state/world.ts';
import { RATES as SLACK } from '../doubles/slack/rates.ts';
import { TEAM } from '../doubles/slack/workspace.ts';
import { NO_LOG } from '../support/runner-on.ts';
import type { PlatformsData, PlatformsReady, PlatformsReport, Served } from './platforms-thread.ts';
import type { Result } from './report.ts';
import { sampleOf } from './sample.ts';
import { fillWaiting } from './waiting.ts';

/** Milliseconds that all of it may take, and between two looks whether all are served. */
const PATIENCE = 600_000;
const LOOK_EVERY = 20;

/** Milliseconds until a platform answers. */
const LATENCY = 100;

/** Channels that wait for a digest. */
export interface Waiting {
  /** In one workspace. */
  readonly slack: number;
  readonly discord: number;
  /** Of Discord, among which the channels are spread. */
  readonly servers: number;
}

/** What one look at the bot while it delivers came to. */
interface Measured {
  /** Milliseconds from the beginning until the last message was answered, by platform. */
  readonly took: ReadonlyMap<Platform, number>;
  readonly report: PlatformsReport;
  /** The longest, in milliseconds. */
  readonly hold: number;
}

/** How long everybody waits for their digest, beside what the platforms' own limits would have them wait. */
export async function deliveringResults(waiting: Waiting): Promise<Result[]> {
  const measured = await measure(waiting);
  const { report, hold } = measured;
  const servers = waiting.servers === 1 ? 'one server' : `${waiting.servers.toLocaleString('en')} servers`;
  return [
    ...(waiting.slack === 0
      ? []
      : resultsOf('slack', 'one workspace of Slack', waiting.slack, SLACK.workspace, measured, report.slack)),
    ...resultsOf('discord', `${servers} of Discord`, waiting.discord, DISCORD.bot, measured, report.discord),
    {
      name: '  longest hold of the event loop meanwhile',
      sample: sampleOf([hold]),
      unit: 'ms',
      target: { figure: 'median', atMost: 20 },
    },
    // On a machine that is busy otherwise they count calls as too many that were not.
    {
      name: '  that of the platforms that it is tried with',
      sample: sampleOf([report.hold]),
      unit: 'ms',
      target: null,
    },
  ];
}

function resultsOf(
  platform: Platform,
  place: string,
  channels: number,
  { most, per }: { readonly most: number; readonly per: number },
  { took }: Measured,
  { once: served, messages, tooMany }: Served,
): Result[] {
  if (served !== channels || messages !== channels)
    throw new Error(`${platform}: ${messages} messages, ${served} of ${channels} channels got one`);
  const milliseconds = took.get(platform) ?? 0;
  const name = `${channels.toLocaleString('en')} channels of ${place}`;
  return [
    { name: `${name}, until the last is served`, sample: sampleOf([milliseconds]), unit: 'ms', target: null },
    {
      name: `  to what ${most} messages in ${per / 1000} s would take`,
      sample: sampleOf([milliseconds / ((channels * per) / most)]),
      unit: 'times',
      target: { figure: 'median', atMost: 1.1 },
    },
    {
      name: '  asked too often',
      sample: sampleOf([tooMany]),
      unit: 'answers',
      target: { figure: 'median', atMost: 0 },
    },
  ];
}

async function measure(waiting: Waiting): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'newsdesk-bench-'));
  const slackChannels = Array.from({ length: waiting.slack }, (_, n) => `C${String(n).padStart(9, '0')}`);
  const guilds = guildsWith(waiting);
  const program = new URL('platforms-thread.ts', import.meta.url);
  const platforms = new Worker(program, {
    workerData: { slackChannels, guilds, isLimited: true, latencyMs: LATENCY } satisfies PlatformsData,
  });
  const [ready] = (await once(platforms, 'message')) as [PlatformsReady];
  const { token, apiUrl } = ready.discord;
  const discord = discordChat({ token, guildId: undefined, apiUrl }, [], {} as CommandRunner, NO_LOG, []);
  try {
    const path = join(folder, 'newsdesk.db');
    await fillWaiting(path, channelsOf(slackChannels, guilds), Date.now());
    await discord.start();
    await discord.listen();
    const slack = slackPoster(ready.slack, async () => ready.slack.botToken, NO_LOG);
    // A bot has signed in before it delivers: the first call of a process takes what no later one does.
    const [firstOnSlack] = channelsOf(slackChannels, []);
    if (firstOnSlack !== undefined) await slack.lookOf(firstOnSlack);
    return {
      ...(await deliver(path, waiting.slack + waiting.discord, slack, discord)),
      report: await reportOf(platforms),
    };
  } finally {
    await discord.stop();
    await platforms.terminate();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function deliver(
  path: string,
  total: number,
  slack: Poster,
  discord: Poster,
): Promise<Omit<Measured, 'report'>> {
  const store = await openStore(`sqlite:${path}`, 'owner', systemClock);
  const took = new Map<Platform, number>();
  const start = performance.now();
  let served = 0;
  const watched = (platform: Platform, poster: Poster): [Platform, Poster] => [
    platform,
    {
      ...poster,
      async post(channel, message) {
        const reference = await poster.post(channel, message);
        took.set(platform, performance.now() - start);
        served += 1;
        return reference;
      },
    },
  ];
  const posters = new Map([watched('slack', slack), watched('discord', discord)]);
  const { clock, timer, wait, random } = SYSTEM;
  const clocks = { clock, timer, wait, holder: 'bench', peers: { count: () => 1, look: async () => {} } };
  const deliverer = new Deliverer({ store, ...clocks, log: NO_LOG, posters, random });
  const blocked = monitorEventLoopDelay({ resolution: 1 });
  blocked.enable();
  try {
    await deliverer.run();
    // What was put off is made all the same.
    while (served < total && performance.now() - start < PATIENCE) await setTimeout(LOOK_EVERY);
    blocked.disable();
    return { took, hold: blocked.max / 1e6 };
  } finally {
    await deliverer.end();
    await store.close();
  }
}

async function reportOf(platforms: Worker): Promise<PlatformsReport> {
  const reported = once(platforms, 'message');
  platforms.postMessage('report');
  return ((await reported) as [PlatformsReport])[0];
}

/** The servers, each with its channels. */
export function guildsWith({ discord, servers }: Waiting): GuildFixture[] {
  const guilds = Array.from({ length: servers }, (_, n) => ({
    id: `3${String(n).padStart(17, '0')}`,
    name: `Server ${n}`,
    locale: 'en-US',
    channels: [] as { id: string; name: string; type: number }[],
  }));
  for (let n = 0; n < discord; n += 1) {
    guilds[n % servers]?.channels.push({ id: `4${String(n).padStart(17, '0')}`, name: `news-${n}`, type: 0 });
  }
  return guilds;
}

/** All channels that wait. */
export function channelsOf(slackChannels: readonly string[], guilds: readonly GuildFixture[]): Channel[] {
  const onSlack = slackChannels.map((id): Channel => ({ platform: 'slack', workspace: TEAM.id, id }));
  const onDiscord = guilds.flatMap(({ id: workspace, channels }) =>
    channels.map(({ id }): Channel => ({ platform: 'discord', workspace, id })),
  );
  return [...onSlack, ...onDiscord];
}
