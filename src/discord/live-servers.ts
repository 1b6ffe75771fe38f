import { ChannelFlags, type Client, type GuildBasedChannel } from 'discord.js';
import type { Channel } from '../core/channel.ts';
import type { Obstacle } from '../core/obstacle.ts';
import { PostError } from '../ports/chat.ts';
import { obstacle } from './obstacles.ts';
import type { Place, Servers } from './servers.ts';

/** What the gateway has told. */
export function liveServers(client: Client): Servers {
  const knownKind: Servers['knownKind'] = ({ id }) => {
    const channel = client.channels.cache.get(id);
    return channel === undefined ? null : { type: channel.type, archiveAfter: archiveAfter(channel) };
  };
  return {
    knownKind,
    kindOf: async (channel) => knownKind(channel),
    placeOf: async (channel) => placeKnown(client, channel),
    threadOf({ workspace }, id) {
      // The library's list of channels keeps threads that were deleted while nobody told of it; that of a server does not.
      const thread = client.guilds.cache.get(workspace)?.channels.cache.get(id);
      return thread?.isThread() ? { archived: thread.archived, locked: thread.locked === true } : null;
    },
    threadOpened() {},
    threadMissed: () => false,
  };
}

function placeKnown(client: Client, { workspace, id }: Channel): Place | Obstacle {
  const guild = client.guilds.cache.get(workspace);
  if (guild === undefined) return obstacle('removed');
  if (!guild.available) throw new PostError({ kind: 'unreachable', code: 'guild-unavailable' });
  const channel = guild.channels.cache.get(id);
  if (channel === undefined) return obstacle('no-channel');
  return {
    type: channel.type,
    name: channel.name,
    archiveAfter: archiveAfter(channel),
    permissions: channel.permissionsFor(client.user?.id ?? '')?.bitfield ?? null,
    permissionsOfEveryone: channel.permissionsFor(guild.roles.everyone).bitfield,
    ...tagsOf(channel),
  };
}

function tagsOf(channel: GuildBasedChannel): Pick<Place, 'isTagRequired' | 'tags'> {
  if (!channel.isThreadOnly()) return { isTagRequired: false, tags: [] };
  return { isTagRequired: channel.flags.has(ChannelFlags.RequireTag), tags: channel.availableTags };
}

function archiveAfter(channel: object): number | null {
  if (!('defaultAutoArchiveDuration' in channel)) return null;
  return typeof channel.defaultAutoArchiveDuration === 'number' ? channel.defaultAutoArchiveDuration : null;
}
