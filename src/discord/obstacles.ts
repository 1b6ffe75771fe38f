import { ChannelType, PermissionFlagsBits } from 'discord.js';
import type { Channel } from '../core/channel.ts';
import type { Obstacle } from '../core/obstacle.ts';
import type { Needs } from '../ports/chat.ts';
import { allows } from './permissions.ts';
import { isPlace, type Servers } from './servers.ts';

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

/** All that the bot needs in a server, with threads, by the names that its settings show. */
export const PERMISSIONS: Readonly<Record<string, bigint>> = TEXT_WITH_THREADS;

/** What keeps the bot from posting in a channel; empty when nothing does. @throws PostError when that cannot be found out */
export async function obstaclesIn(servers: Servers, channel: Channel, needs: Needs): Promise<Obstacle[]> {
  const place = await servers.placeOf(channel);
  if (!isPlace(place)) return [place];
  const { type, permissions } = place;
  if (!POSTABLE.has(type)) return [obstacle('kind')];
  if (permissions === null) return [];
  const missing = Object.entries(needed(type, needs)).filter(([, bit]) => !allows(permissions, bit));
  if (missing.length === 0) return [];
  return [
    obstacle(
      'permissions',
      missing.map(([name]) => name),
    ),
  ];
}

/** Whether the bot is shown what was posted in a channel, as far as is known. @throws PostError */
export async function mayReadHistory(servers: Servers, channel: Channel): Promise<boolean> {
  const place = await servers.placeOf(channel);
  return isPlace(place) && allows(place.permissions ?? 0n, PermissionFlagsBits.ReadMessageHistory);
}

/** When Discord misses a permission, and nobody has told which. */
export function anyPermission(type: ChannelType | undefined, needs: Needs): Obstacle {
  return obstacle('permissions', Object.keys(needed(type, needs)));
}

/** An obstacle of a kind. */
export function obstacle(kind: Obstacle['kind'], names: readonly string[] = []): Obstacle {
  return { kind, names };
}

/** Whether every post in channels of a type is a thread of its own. */
export function isForum(type: ChannelType | undefined): boolean {
  return type === ChannelType.GuildForum || type === ChannelType.GuildMedia;
}

function needed(type: ChannelType | undefined, { threads }: Needs): Readonly<Record<string, bigint>> {
  if (isForum(type)) return threads ? FORUM_WITH_THREADS : FORUM;
  return threads ? TEXT_WITH_THREADS : TEXT;
}
