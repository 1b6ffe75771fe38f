import type { Arguments, World } from './methods.ts';
import { SlackRefusal } from './refusals.ts';
import type { Channel } from './workspace.ts';

const READ_SCOPES = {
  public: 'channels:read',
  private: 'groups:read',
  im: 'im:read',
  mpim: 'mpim:read',
} as const;

/** The scope that looking at a channel takes. */
export function readScope({ channel }: Arguments, { workspace }: World): string {
  return READ_SCOPES[workspace.channels.get(String(channel))?.kind ?? 'public'];
}

/** A channel that the bot can see: what is private is hidden from those who are not in it. */
export function knownChannel(world: World, id: string): Channel {
  const channel = world.workspace.channels.get(id);
  if (channel === undefined || (channel.kind === 'private' && !channel.isMember)) {
    throw new SlackRefusal('channel_not_found', `no channel ${id}`);
  }
  return channel;
}
