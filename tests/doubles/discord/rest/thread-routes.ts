import * as z from 'zod';
import { list, snowflake, text } from '../rules/fields.ts';
import { ApiError, parseForm } from '../rules/form.ts';
import { LIMITS } from '../rules/limits.ts';
import { checkNewMessage } from '../rules/messages.ts';
import { type Discord, findChannel, keepChannel } from '../state/discord.ts';
import { messageObject, newMessage } from '../state/messages.ts';
import { type ChannelFixture, channel as channelObject, isForum } from '../state/world.ts';
import { demand, demandRoom, isAllowed } from './demand.ts';
import type { RestAnswer, RestCall, Route } from './router.ts';

/** Tells the gateway's clients of a change. */
export type Tell = (event: string, data: unknown) => void;

const TEXT = 0;
const ANNOUNCEMENTS = 5;
const ANNOUNCEMENT_THREAD = 10;
const PUBLIC_THREAD = 11;

const fields = {
  name: text(LIMITS.threadName),
  auto_archive_duration: z.literal([60, 1440, 4320, 10_080]).nullish(),
  rate_limit_per_user: z.int().min(0).nullish(),
};
const threadBody = z.strictObject(fields);
const postBody = z.strictObject({
  ...fields,
  message: z.unknown(),
  applied_tags: list(snowflake, LIMITS.appliedTags).nullish(),
});

/** Threads of messages, and posts in forums. Source: https://docs.discord.com/developers/resources/channel */
export function threadRoutes(discord: Discord, tell: Tell): Route[] {
  const route = (path: string, handle: Route['handle']): Route => {
    return { method: 'POST', path, auth: 'bot', handle };
  };
  return [
    route('/channels/:channel/messages/:message/threads', (call) => startThread(discord, tell, call)),
    route('/channels/:channel/threads', (call) => startPost(discord, tell, call)),
  ];
}

function startThread(discord: Discord, tell: Tell, { params, body }: RestCall): RestAnswer {
  const { guild, channel } = placeOf(discord, params.channel);
  demand(discord, channel, 'createPublicThreads');
  if (channel.type !== TEXT && channel.type !== ANNOUNCEMENTS) throw wrongType();
  const asked = parseForm(threadBody, body);
  const message = discord.channelMessages.find(({ id }) => id === params.message);
  if (message?.channelId !== channel.id) throw new ApiError(404, 10008, 'Unknown Message');
  if (findChannel(discord, message.id))
    throw new ApiError(400, 160004, 'A thread has already been created for this message');
  const type = channel.type === TEXT ? PUBLIC_THREAD : ANNOUNCEMENT_THREAD;
  const thread = { id: message.id, type, parentId: channel.id, ...newThread(discord, asked) };
  return { status: 201, body: opened(discord, tell, guild.id, thread) };
}

function startPost(discord: Discord, tell: Tell, { params, body }: RestCall): RestAnswer {
  const { guild, channel } = placeOf(discord, params.channel);
  demand(discord, channel, 'sendMessages');
  if (!isForum(channel)) throw wrongType();
  const post = parseForm(postBody, body);
  const content = checkNewMessage(post.message, 'forum', ['message']);
  const tags = post.applied_tags ?? [];
  if (channel.requiresTag && tags.length === 0)
    throw new ApiError(400, 40067, 'A tag is required to create a forum post in this channel');
  const isModerator = isAllowed(discord, channel, 'manageThreads');
  const usable = channel.tags?.filter(({ moderated }) => !moderated || isModerator) ?? [];
  if (tags.some((tag) => !usable.some(({ id }) => id === tag))) throw new ApiError(404, 10087, 'Unknown Tag');
  const id = discord.nextId();
  const thread = opened(discord, tell, guild.id, {
    id,
    type: PUBLIC_THREAD,
    parentId: channel.id,
    appliedTags: tags,
    ...newThread(discord, post),
  });
  const message = newMessage(id, id, content, discord.now());
  discord.channelMessages.push(message);
  discord.waiting.changed();
  return { status: 201, body: { ...thread, message: messageObject(message, discord.applicationId) } };
}

function placeOf(discord: Discord, channelId = '') {
  const place = findChannel(discord, channelId);
  if (!place) throw new ApiError(404, 10003, 'Unknown Channel');
  return place;
}

function newThread(
  { applicationId, now }: Discord,
  { name, auto_archive_duration }: z.output<typeof threadBody>,
) {
  const minutes = auto_archive_duration == null ? {} : { autoArchiveMinutes: auto_archive_duration };
  return { name, ownerId: applicationId, archivedAt: now(), ...minutes };
}

function opened(discord: Discord, tell: Tell, guildId: string, thread: ChannelFixture) {
  demandRoom(discord, thread);
  keepChannel(discord, guildId, thread);
  const sent = channelObject(thread, guildId);
  tell('THREAD_CREATE', { ...sent, newly_created: true });
  return sent;
}

function wrongType(): ApiError {
  return new ApiError(400, 50024, 'Cannot execute action on this channel type');
}
