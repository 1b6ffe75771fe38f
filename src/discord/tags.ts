import {
  ChannelFlags,
  type Client,
  type ForumChannel,
  type GuildForumTag,
  type MediaChannel,
  PermissionFlagsBits,
} from 'discord.js';
import type { Channel } from '../core/channel.ts';
import { PostError } from '../ports/chat.ts';
import type { Tags } from '../ports/threads.ts';
import { LIMITS } from './limits.ts';
import { obstacle, placeIn } from './obstacles.ts';

type Forum = ForumChannel | MediaChannel;

/** What posts in a channel can be tagged with; nothing where there are no posts. @throws PostError when nobody knows */
export function tagsIn(client: Client, channel: Channel): Tags {
  const place = placeIn(client, channel);
  if (!place.isThreadOnly()) return { areRequired: false, tags: [] };
  const tags = usableTags(place).map(({ id, name }) => ({ id, name }));
  return { areRequired: isTagRequired(place), tags };
}

/**
 * The tags of a new post, as Discord takes them.
 * @param wanted ids; one that is not there any more is left out
 * @throws PostError when a tag is required and there is none that the bot may use
 */
export function tagsFor(forum: Forum, wanted: readonly string[] = []): { applied_tags?: readonly string[] } {
  const usable = usableTags(forum);
  const ids = [...new Set(wanted)].filter((id) => usable.some((tag) => tag.id === id));
  if (ids.length > 0) return { applied_tags: ids.slice(0, LIMITS.tags) };
  if (!isTagRequired(forum)) return {};
  const tag = usable.find(({ moderated }) => !moderated) ?? usable[0];
  if (tag === undefined) throw new PostError({ kind: 'obstacle', obstacle: obstacle('kind') });
  return { applied_tags: [tag.id] };
}

function isTagRequired(forum: Forum): boolean {
  return forum.flags.has(ChannelFlags.RequireTag);
}

function usableTags(forum: Forum): readonly GuildForumTag[] {
  const isModerator = forum.permissionsFor(forum.client.user)?.has(PermissionFlagsBits.ManageThreads);
  return forum.availableTags.filter(({ moderated }) => !moderated || isModerator);
}
