import { ChannelType, PermissionFlagsBits } from 'discord.js';
import type { Channel } from '../core/channel.ts';
import type { ChannelLook } from '../ports/threads.ts';
import { isForum } from './obstacles.ts';
import { allows } from './permissions.ts';
import { placeIn, type Servers } from './servers.ts';

const TO_READ = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

/** A channel, as those see it who have no role. @throws PostError when nobody knows it */
export async function lookOf(servers: Servers, channel: Channel): Promise<ChannelLook> {
  const { type, name, permissionsOfEveryone } = await placeIn(servers, channel);
  const isPublic = type !== ChannelType.PrivateThread && allows(permissionsOfEveryone, TO_READ);
  return { name, isPublic, isForum: isForum(type) };
}
