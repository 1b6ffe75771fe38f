import { ChannelType, type Client, PermissionFlagsBits } from 'discord.js';
import type { Channel } from '../core/channel.ts';
import type { ChannelLook } from '../ports/threads.ts';
import { placeIn } from './obstacles.ts';

const TO_READ = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory];

/** A channel, as those see it who have no role. @throws PostError when nobody knows it */
export function lookOf(client: Client, channel: Channel): ChannelLook {
  const place = placeIn(client, channel);
  const ofEveryone = place.permissionsFor(place.guild.roles.everyone);
  const isPublic = place.type !== ChannelType.PrivateThread && ofEveryone?.has(TO_READ) === true;
  return { name: place.name, isPublic, isForum: place.isThreadOnly() };
}
