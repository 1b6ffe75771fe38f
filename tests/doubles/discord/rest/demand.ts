import { ApiError } from '../rules/form.ts';
import { type Discord, findChannel } from '../state/discord.ts';
import type { PermissionName } from '../state/permissions.ts';
import { type ChannelFixture, isThread } from '../state/world.ts';

/** Throws the ApiError with which Discord answers a bot that lacks a permission in a channel, or in its thread's. */
export function demand(discord: Discord, channel: ChannelFixture, ...names: readonly PermissionName[]): void {
  const parent = isThread(channel) ? findChannel(discord, channel.parentId ?? '')?.channel : undefined;
  const denied = (parent ?? channel).denied ?? [];
  if (denied.includes('viewChannel')) throw new ApiError(403, 50001, 'Missing Access');
  if (names.some((name) => denied.includes(name))) throw new ApiError(403, 50013, 'Missing Permissions');
}
