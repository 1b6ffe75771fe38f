import { PermissionFlagsBits } from 'discord.js';
import type { Channel } from '../core/channel.ts';
import { PostError } from '../ports/chat.ts';
import type { Tags } from '../ports/threads.ts';
import { LIMITS } from './limits.ts';
import { obstacle } from './obstacles.ts';
import { allows } from './permissions.ts';
import { type Place, placeIn, type Servers } from './servers.ts';

/** What posts in a channel can be tagged with; nothing where there are no posts. @throws PostError when nobody knows */
export async function tagsIn(servers: Servers, channel: Channel): Promise<Tags> {
  const place = await placeIn(servers, channel);
  const tags = usableTags(place).map(({ id, name }) => ({ id, name }));
  return { areRequired: place.isTagRequired, tags };
}

/**
 * The tags of a new post, as Discord takes them.
 * @param wanted ids; one that is not there any more is left out
 * @throws PostError when a tag is required and there is none that the bot may use
 */
export function tagsFor(forum: Place, wanted: readonly string[] = []): { applied_tags?: readonly string[] } {
  const usable = usableTags(forum);
  const ids = [...new Set(wanted)].filter((id) => usable.some((tag) => tag.id === id));
  if (ids.length > 0) return { applied_tags: ids.slice(0, LIMITS.tags) };
  if (!forum.isTagRequired) return {};
  const tag = usable.find(({ moderated }) => !moderated) ?? usable[0];
  if (tag === undefined) throw new PostError({ kind: 'obstacle', obstacle: obstacle('kind') });
  return { applied_tags: [tag.id] };
}

function usableTags({ permissions, tags }: Place): Place['tags'] {
  const isModerator = allows(permissions ?? 0n, PermissionFlagsBits.ManageThreads);
  return tags.filter(({ moderated }) => !moderated || isModerator);
}
