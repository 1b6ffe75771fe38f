import type { Discord } from '../state/discord.ts';
import { keepChannel } from '../state/discord.ts';
import { type ChannelFixture, channel as channelObject } from '../state/world.ts';
import { demandRoom } from './demand.ts';
import type { Tell } from './thread-routes.ts';

/** Opens a thread that was put away, and tells of it. @returns the thread's object */
export function unarchive(
  discord: Discord,
  tell: Tell,
  guildId: string,
  thread: ChannelFixture,
): Record<string, unknown> {
  if (thread.archived) demandRoom(discord, thread);
  const open = { ...thread, archived: false, ...(thread.archived ? { archivedAt: discord.now() } : {}) };
  keepChannel(discord, guildId, open);
  const sent = channelObject(open, guildId);
  tell('THREAD_UPDATE', sent);
  return sent;
}
