import {
  BaseChannel,
  ChannelType,
  type Client,
  type GuildBasedChannel,
  PermissionFlagsBits,
} from 'discord.js';
import type { Channel } from '../core/channel.ts';
import type { Obstacle } from '../core/obstacle.ts';
import { type Needs, PostError } from '../ports/chat.ts';

/** Channels that a digest can be posted to: as a message, or in a forum as a post. */
export const POSTABLE: ReadonlySet<ChannelType> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
]);

/** Names as the settings of a channel show them. */
const TEXT = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
};
const TEXT_WITH_THREADS = {
  ...TEXT,
  'Create Public Threads': PermissionFlagsBits.CreatePublicThreads,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
};
/** The same permissions have other names in forums, where every post is a thread. */
const FORUM = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Create Posts': PermissionFlagsBits.SendMessages,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
};
const FORUM_WITH_THREADS = {
  ...FORUM,
  'Send Messages in Posts': PermissionFlagsBits.SendMessagesInThreads,
};

/**
 * What keeps the bot from posting in a channel, from what the gateway has told; empty when nothing does.
 * @throws PostError when it has not told yet
 */
export function obstaclesIn(client: Client, channel: Channel, needs: Needs): Obstacle[] {
  const place = placeOrObstacle(client, channel);
  if (!(place instanceof BaseChannel)) return [place];
  if (!POSTABLE.has(place.type)) return [obstacle('kind')];
  const permissions = place.permissionsFor(client.user?.id ?? '');
  const missing = Object.entries(needed(place.type, needs)).filter(
    ([, bit]) => permissions?.has(bit) === false,
  );
  if (missing.length === 0) return [];
  return [
    obstacle(
      'permissions',
      missing.map(([name]) => name),
    ),
  ];
}

/** A channel, as the gateway has told of it. @throws PostError when it has not, or there is no such channel */
export function placeIn(client: Client, channel: Channel): GuildBasedChannel {
  const place = placeOrObstacle(client, channel);
  if (place instanceof BaseChannel) return place;
  throw new PostError({ kind: 'obstacle', obstacle: place });
}

function placeOrObstacle(client: Client, { workspace, id }: Channel): GuildBasedChannel | Obstacle {
  if (!client.readyAt) throw new PostError({ kind: 'unreachable', code: 'not-connected' });
  const guild = client.guilds.cache.get(workspace);
  if (guild === undefined) return obstacle('removed');
  if (!guild.available) throw new PostError({ kind: 'unreachable', code: 'guild-unavailable' });
  return guild.channels.cache.get(id) ?? obstacle('no-channel');
}

/** Whether the bot is shown what was posted in a channel, as far as the gateway has told. */
export function mayReadHistory(client: Client, { workspace, id }: Channel): boolean {
  const channel = client.guilds.cache.get(workspace)?.channels.cache.get(id);
  const permissions = channel?.permissionsFor(client.user?.id ?? '');
  return permissions?.has(PermissionFlagsBits.ReadMessageHistory) === true;
}

/** When Discord misses a permission, and the gateway has not told which. */
export function anyPermission(type: ChannelType | undefined, needs: Needs): Obstacle {
  return obstacle('permissions', Object.keys(needed(type, needs)));
}

/** An obstacle of a kind. */
export function obstacle(kind: Obstacle['kind'], names: readonly string[] = []): Obstacle {
  return { kind, names };
}

function needed(type: ChannelType | undefined, { threads }: Needs): Readonly<Record<string, bigint>> {
  if (type === ChannelType.GuildForum || type === ChannelType.GuildMedia)
    return threads ? FORUM_WITH_THREADS : FORUM;
  return threads ? TEXT_WITH_THREADS : TEXT;
}
