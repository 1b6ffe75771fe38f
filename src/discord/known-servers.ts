import { type Client, ShardClientUtil } from 'discord.js';
import { liveServers } from './live-servers.ts';
import type { BotId, Servers } from './servers.ts';

/**
 * The gateway tells of the servers of its shards, as they are at any time; of others, and while it is not connected, it
 * has to be asked for.
 * @param gateway null while there is no connection to it
 */
export function serversBy(gateway: () => Client | null, asked: Servers, botId: BotId): Servers {
  const whoKnows = (workspace: string): Servers => {
    botId();
    const client = gateway();
    return client !== null && tellsOf(client, workspace) ? liveServers(client) : asked;
  };
  return {
    knownKind: (channel) => whoKnows(channel.workspace).knownKind(channel),
    kindOf: async (channel) => whoKnows(channel.workspace).kindOf(channel),
    placeOf: async (channel) => whoKnows(channel.workspace).placeOf(channel),
    threadOf: (channel, id) => whoKnows(channel.workspace).threadOf(channel, id),
    threadOpened: (channel, id) => whoKnows(channel.workspace).threadOpened(channel, id),
    threadMissed: (channel, id) => whoKnows(channel.workspace).threadMissed(channel, id),
  };
}

function tellsOf(client: Client, guild: string): boolean {
  const { shards, shardCount } = client.options;
  if (!client.isReady() || !/^\d+$/.test(guild) || !Array.isArray(shards)) return false;
  return shards.includes(ShardClientUtil.shardIdForGuildId(guild, shardCount ?? 1));
}
