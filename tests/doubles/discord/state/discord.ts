import { CommandRegistry } from './command-registry.ts';
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
}

/** The state behind Discord's servers, shared by the REST routes and the gateway. */
export interface Discord {
  readonly token: string;
  readonly applicationId: string;
  readonly guilds: readonly GuildFixture[];
  readonly now: () => number;
  readonly nextId: () => string;
  readonly interactionWindowMs: number;
  readonly commands: CommandRegistry;
  readonly interactions: Interaction[];
  readonly channelMessages: Message[];
  readonly waiting: Waiting;
}

export function newDiscord(options: DiscordDoubleOptions, interactionWindowMs: number): Discord {
  const now = options.now ?? Date.now;
  const nextId = snowflakes(now);
  const applicationId = options.applicationId ?? '200000000000000001';
  return {
    token: options.token ?? 'MjAwMDAwMDAwMDAwMDAwMDAx.double.token',
    applicationId,
    guilds: options.guilds ?? DEFAULT_GUILDS,
    now,
    nextId,
    interactionWindowMs,
    commands: new CommandRegistry(applicationId, nextId),
    interactions: [],
    channelMessages: [],
    waiting: new Waiting(),
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
