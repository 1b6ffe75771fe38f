import type { World } from './methods.ts';
import { SlackRefusal } from './refusals.ts';
import type { Channel } from './workspace.ts';

/** A channel that the bot can see. */
export function knownChannel(world: World, id: string): Channel {
  const channel = world.workspace.channels.get(id);
  if (channel === undefined || (channel.kind === 'private' && !channel.isMember)) {
    throw new SlackRefusal('channel_not_found', `no channel ${id}`);
  }
  return channel;
}
