/** Both platforms, as slow as the real ones, in a thread of their own: what they take is not the bot's. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { startDiscordDouble } from '../doubles/discord/index.ts';
import type { GuildFixture } from '../doubles/discord/state/world.ts';
import { startSlackDouble } from '../doubles/slack/index.ts';

export interface PlatformsData {
  /** Ids. */
  readonly slackChannels: readonly string[];
  readonly guilds: readonly GuildFixture[];
  /** As strict as the real ones. */
  readonly isLimited: boolean;
  /** Milliseconds until a call is answered. */
  readonly latencyMs: number;
}

export interface PlatformsReady {
  readonly slack: { readonly apiUrl: string; readonly botToken: string; readonly appToken: string };
  readonly discord: { readonly apiUrl: string; readonly token: string };
}

/** What became of the messages. */
export interface PlatformsReport {
  readonly slack: Served;
  readonly discord: Served;
  /** The longest that their own event loop was held, in milliseconds: what came meanwhile looks to them as if it came at once. */
  readonly hold: number;
}

export interface Served {
  /** Channels with exactly one message. */
  readonly once: number;
  readonly messages: number;
  /** Calls that came too often. */
  readonly tooMany: number;
}

const port = parentPort;
if (port === null) throw new Error('the platforms are started as a worker');
const { slackChannels, guilds, isLimited, latencyMs } = workerData as PlatformsData;
const [slack, discord] = await Promise.all([
  startSlackDouble({ isLimited, latencyMs }),
  startDiscordDouble({ guilds, isLimited, latencyMs }),
]);
for (const id of slackChannels) slack.workspace.enter(id);

const blocked = monitorEventLoopDelay({ resolution: 1 });
blocked.enable();
// Each time that somebody asks.
port.on('message', () => {
  const report: PlatformsReport = {
    slack: served(
      slack.messages.map(({ channel }) => channel),
      slack.calls.filter(({ response }) => response.error === 'ratelimited').length,
    ),
    discord: served(
      discord.channelMessages.map(({ channelId }) => channelId),
      discord.requests.filter(({ status }) => status === 429).length,
    ),
    hold: blocked.max / 1e6,
  };
  port.postMessage(report);
});
port.postMessage({
  slack: { apiUrl: slack.apiUrl, botToken: slack.botToken, appToken: slack.appToken },
  discord: { apiUrl: discord.apiUrl, token: discord.token },
} satisfies PlatformsReady);

function served(channels: readonly string[], tooMany: number): Served {
  const counts = Map.groupBy(channels, (channel) => channel);
  const once = [...counts.values()].filter(({ length }) => length === 1).length;
  return { once, messages: channels.length, tooMany };
}
