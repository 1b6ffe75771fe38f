import { ApiError } from '../rules/form.ts';
import { type Discord, findChannel } from '../state/discord.ts';
import type { PermissionName } from '../state/permissions.ts';
import { type ChannelFixture, isThread, MODERATORS } from '../state/world.ts';

/** Throws the ApiError with which Discord answers a bot that lacks a permission in a channel, or in its thread's. */
export function demand(discord: Discord, channel: ChannelFixture, ...names: readonly PermissionName[]): void {
  if (!isAllowed(discord, channel, 'viewChannel')) throw new ApiError(403, 50001, 'Missing Access');
  if (!names.every((name) => isAllowed(discord, channel, name)))
    throw new ApiError(403, 50013, 'Missing Permissions');
}

/** Throws when a thread is locked, and the bot no moderator. */
export function demandUnlocked(discord: Discord, thread: ChannelFixture): void {
  if (thread.locked && !isAllowed(discord, thread, 'manageThreads'))
    throw new ApiError(400, 160005, 'This thread is locked');
}

/** Throws when there are as many open threads in a server as Discord lets there be. */
export function demandRoom(discord: Discord, { type, parentId }: ChannelFixture): void {
  const guild = discord.guilds.find(({ channels }) => channels.some(({ id }) => id === parentId));
  const open = guild?.channels.filter((one) => isThread(one) && !one.archived) ?? [];
  if (open.length < discord.mostThreads) return;
  throw type === 10
    ? new ApiError(400, 160007, 'Maximum number of active announcement threads reached')
    : new ApiError(400, 160006, 'Maximum number of active threads reached');
}

/** Whether the bot has a permission in a channel, or in the one that a thread belongs to. */
export function isAllowed(discord: Discord, channel: ChannelFixture, name: PermissionName): boolean {
  const parent = isThread(channel) ? findChannel(discord, channel.parentId ?? '')?.channel : undefined;
  const { denied = [], granted = [] } = parent ?? channel;
  return granted.includes(name) || ![...denied, ...MODERATORS].includes(name);
}
