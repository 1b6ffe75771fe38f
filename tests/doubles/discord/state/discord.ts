import { Rates } from '../rest/rates.ts';
import { CommandRegistry } from './command-registry.ts';
import type { Failure } from './failures.ts';
import { snowflakes } from './ids.ts';
import type { Interaction } from './interactions.ts';
import type { Message } from './messages.ts';
import { Waiting } from './waiting.ts';
import { type ChannelFixture, DEFAULT_GUILDS, type GuildFixture } from './world.ts';

/** How a test may set up the double; everything has a default. */
export interface DiscordDoubleOptions {
  readonly token?: string;
  readonly applicationId?: string;
  readonly guilds?: readonly GuildFixture[];
  /** The intents that may be asked for; only Guilds (1) unless told. */
  readonly allowedIntents?: number;
  /** The clock, in milliseconds; it stamps everything and decides what came too late. */
  readonly now?: () => number;
  /** How long an interaction waits for its first response: Discord's 3 s unless told. */
  readonly interactionWindowMs?: number;
  /** Whether requests that come too often are refused; else any number is taken. */
  readonly isLimited?: boolean;
  /** Milliseconds until a request is answered; none unless told. */
  readonly latencyMs?: number;
  readonly sharding?: Partial<Sharding>;
}

/** What Discord wants of the connections to its gateway. */
export interface Sharding {
  /** How many it recommends; 1 unless told. */
  readonly recommended: number;
  /** How many may identify within five seconds; any number unless told. */
  readonly maxConcurrency: number | null;
  /** How many may still be opened today; 999 unless told. */
  readonly startsLeft: number;
  /** Servers that one may have at most. Source: https://docs.discord.com/developers/events/gateway#sharding */
  readonly guildsPerShard: number;
}

/** The state behind Discord's servers, shared by the REST routes and the gateway. */
export interface Discord {
  readonly token: string;
  readonly applicationId: string;
  /** As they are now. */
  guilds: readonly GuildFixture[];
  /** Threads that may be open in a server at a time. */
  mostThreads: number;
  readonly now: () => number;
  readonly nextId: () => string;
  readonly interactionWindowMs: number;
  readonly commands: CommandRegistry;
  readonly interactions: Interaction[];
  readonly channelMessages: Message[];
  /** What every edit of them made, in that order. */
  readonly edits: Message[];
  /** What others said in channels. */
  readonly othersMessages: Message[];
  readonly waiting: Waiting;
  /** What becomes of the next requests, one each; those after them fare well. */
  readonly failures: Failure[];
  /** Null where any number of requests is taken. */
  readonly rates: Rates | null;
  readonly latencyMs: number;
  readonly sharding: Sharding;
}

export function newDiscord(options: DiscordDoubleOptions, interactionWindowMs: number): Discord {
  const now = options.now ?? Date.now;
  const nextId = snowflakes(now);
  const applicationId = options.applicationId ?? '200000000000000001';
  return {
    token: options.token ?? 'MjAwMDAwMDAwMDAwMDAwMDAx.double.token',
    applicationId,
    guilds: options.guilds ?? DEFAULT_GUILDS,
    mostThreads: Number.POSITIVE_INFINITY,
    now,
    nextId,
    interactionWindowMs,
    commands: new CommandRegistry(applicationId, nextId),
    interactions: [],
    channelMessages: [],
    edits: [],
    othersMessages: [],
    waiting: new Waiting(),
    failures: [],
    rates: options.isLimited === true ? new Rates() : null,
    latencyMs: options.latencyMs ?? 0,
    sharding: {
      ...{ recommended: 1, maxConcurrency: null, startsLeft: 999, guildsPerShard: 2500 },
      ...options.sharding,
    },
  };
}

/** The channel with an id and its guild, or undefined. */
export function findChannel(
  discord: Discord,
  channelId: string,
): { guild: GuildFixture; channel: ChannelFixture } | undefined {
  for (const guild of discord.guilds) {
    const channel = guild.channels.find(({ id }) => id === channelId);
    if (channel) return { guild, channel };
  }
  return undefined;
}

/** Puts a channel into a guild, in the place of one with the same id. */
export function keepChannel(discord: Discord, guildId: string, channel: ChannelFixture): void {
  changeChannels(discord, guildId, (channels) => [
    ...channels.filter(({ id }) => id !== channel.id),
    channel,
  ]);
}

/** Takes a channel and its threads out of its guild. */
export function dropChannel(discord: Discord, guildId: string, channelId: string): void {
  changeChannels(discord, guildId, (channels) => {
    return channels.filter(({ id, parentId }) => id !== channelId && parentId !== channelId);
  });
}

function changeChannels(
  discord: Discord,
  guildId: string,
  change: (channels: readonly ChannelFixture[]) => ChannelFixture[],
): void {
  discord.guilds = discord.guilds.map((guild) => {
    return guild.id === guildId ? { ...guild, channels: change(guild.channels) } : guild;
  });
}
