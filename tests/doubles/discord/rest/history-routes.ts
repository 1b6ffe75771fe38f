import * as z from 'zod';
import { snowflake } from '../rules/fields.ts';
import { ApiError, type FieldError, invalidForm, parseForm } from '../rules/form.ts';
import { LIMITS, type Limit } from '../rules/limits.ts';
import { type Discord, findChannel } from '../state/discord.ts';
import { type Message, messageObject } from '../state/messages.ts';
import { type ChannelFixture, channel as channelObject, isThread } from '../state/world.ts';
import { demand, isAllowed } from './demand.ts';
import type { RestAnswer, RestCall, Route } from './router.ts';

const upTo = ({ min, max }: Limit) => z.coerce.number().int().min(min).max(max).default(Math.min(50, max));
const PLACES = ['around', 'before', 'after'] as const;
const messagesQuery = z.strictObject({
  around: snowflake.optional(),
  before: snowflake.optional(),
  after: snowflake.optional(),
  limit: upTo(LIMITS.messagesPage),
});
const archivedQuery = z.strictObject({
  before: z.iso.datetime({ offset: true }).optional(),
  limit: upTo(LIMITS.threadsPage),
});

/** What was said in channels, and the threads that there are: https://docs.discord.com/developers/resources/channel */
export function historyRoutes(discord: Discord): Route[] {
  const route = (path: string, handle: (call: RestCall) => unknown): Route => {
    const answer = (call: RestCall): RestAnswer => ({ status: 200, body: handle(call) });
    return { method: 'GET', path, auth: 'bot', handle: answer };
  };
  return [
    route('/channels/:channel', (call) => one(discord, call)),
    route('/channels/:channel/messages', (call) => messages(discord, call)),
    route('/guilds/:guild/threads/active', (call) => activeThreads(discord, call)),
    route('/channels/:channel/threads/archived/public', (call) => archivedThreads(discord, call)),
  ];
}

function one(discord: Discord, { params }: RestCall): unknown {
  const { guild, channel } = placeOf(discord, params.channel);
  demand(discord, channel);
  return channelObject(channel, guild.id);
}

/** The newest first, whatever was asked for; of those after an id, the ones that are next to it. */
function messages(discord: Discord, { params, query }: RestCall): unknown {
  const { channel } = placeOf(discord, params.channel);
  demand(discord, channel);
  const asked = parseForm(messagesQuery, Object.fromEntries(query));
  const given = PLACES.filter((name) => asked[name] !== undefined);
  if (given.length > 1) throw invalidForm(given.map(exclusive));
  // Who may not read the history of a channel is shown no messages, and told nothing.
  if (!isAllowed(discord, channel, 'readMessageHistory')) return [];
  const { around, before, after, limit } = asked;
  const all = [...discord.channelMessages, ...discord.othersMessages]
    .filter(({ channelId }) => channelId === channel.id)
    .sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
  const isAfter = (id: string) => (one: Message) => BigInt(one.id) > BigInt(id);
  const chosen = () => {
    if (after !== undefined) return all.filter(isAfter(after)).slice(0, limit);
    if (before !== undefined) return all.filter(({ id }) => BigInt(id) < BigInt(before)).slice(-limit);
    if (around === undefined) return all.slice(-limit);
    const middle = all.findIndex(({ id }) => BigInt(id) >= BigInt(around));
    const from = Math.max(0, (middle === -1 ? all.length : middle) - Math.floor(limit / 2));
    return all.slice(from, from + limit);
  };
  return chosen()
    .reverse()
    .map((message) => messageObject(message, discord.applicationId));
}

function activeThreads(discord: Discord, { params }: RestCall): unknown {
  const guild = discord.guilds.find(({ id }) => id === params.guild);
  if (guild === undefined) throw new ApiError(403, 50001, 'Missing Access');
  const isSeen = (thread: ChannelFixture) => isAllowed(discord, thread, 'viewChannel');
  const threads = guild.channels.filter((one) => isThread(one) && !one.archived && isSeen(one));
  return { threads: threads.map((one) => channelObject(one, guild.id)), members: [] };
}

/** Those that were put away last come first. */
function archivedThreads(discord: Discord, { params, query }: RestCall): unknown {
  const { guild, channel } = placeOf(discord, params.channel);
  demand(discord, channel, 'readMessageHistory');
  const { before, limit } = parseForm(archivedQuery, Object.fromEntries(query));
  const until = before === undefined ? Number.POSITIVE_INFINITY : Date.parse(before);
  const threads = guild.channels
    .filter(({ parentId, archived }) => parentId === channel.id && archived)
    .filter(({ archivedAt = 0 }) => archivedAt < until)
    .sort((one, other) => (other.archivedAt ?? 0) - (one.archivedAt ?? 0));
  const page = threads.slice(0, limit).map((one) => channelObject(one, guild.id));
  return { threads: page, members: [], has_more: threads.length > limit };
}

function placeOf(discord: Discord, channelId = '') {
  const place = findChannel(discord, channelId);
  if (!place) throw new ApiError(404, 10003, 'Unknown Channel');
  return place;
}

function exclusive(name: string): FieldError {
  return { path: [name], code: 'DOUBLE_EXCLUSIVE', message: 'Only one of around, before and after.' };
}
