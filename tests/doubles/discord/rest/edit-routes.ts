import * as z from 'zod';
import { text } from '../rules/fields.ts';
import { ApiError, parseForm } from '../rules/form.ts';
import { LIMITS } from '../rules/limits.ts';
import { checkEdit } from '../rules/messages.ts';
import { type Discord, findChannel } from '../state/discord.ts';
import { editedMessage, messageObject } from '../state/messages.ts';
import { isThread } from '../state/world.ts';
import { demand, demandUnlocked } from './demand.ts';
import type { RestAnswer, RestCall, Route } from './router.ts';
import type { Tell } from './thread-routes.ts';
import { unarchive } from './unarchive.ts';

/** What may be changed of a thread here; of a channel nothing. */
const threadBody = z.union([
  z.strictObject({ archived: z.literal(false) }),
  z.strictObject({ name: text(LIMITS.threadName), archived: z.literal(false) }),
]);

/** Changes of what stands. Source: https://docs.discord.com/developers/resources/message#edit-message */
export function editRoutes(discord: Discord, tell: Tell): Route[] {
  const route = (path: string, handle: Route['handle']): Route => {
    return { method: 'PATCH', path, auth: 'bot', handle };
  };
  return [
    route('/channels/:channel/messages/:message', (call) => edit(discord, call)),
    route('/channels/:channel', (call) => reopen(discord, tell, call)),
  ];
}

function edit(discord: Discord, { params, body }: RestCall): RestAnswer {
  const { channel } = placeOf(discord, params.channel);
  demand(discord, channel);
  // "Users cannot edit messages in archived threads"; in a locked one that takes Manage Threads.
  if (channel.archived) throw new ApiError(400, 50083, 'Thread is archived');
  demandUnlocked(discord, channel);
  const isAsked = ({ id, channelId }: { readonly id: string; readonly channelId: string }) =>
    id === params.message && channelId === channel.id;
  if (discord.othersMessages.some(isAsked))
    throw new ApiError(403, 50005, 'Cannot edit a message authored by another user');
  const index = discord.channelMessages.findIndex(isAsked);
  const before = discord.channelMessages[index];
  if (before === undefined) throw new ApiError(404, 10008, 'Unknown Message');
  const after = editedMessage(before, checkEdit(body, before), discord.now());
  discord.channelMessages[index] = after;
  discord.edits.push(after);
  discord.waiting.changed();
  return { status: 200, body: messageObject(after, discord.applicationId) };
}

function reopen(discord: Discord, tell: Tell, { params, body }: RestCall): RestAnswer {
  const { guild, channel } = placeOf(discord, params.channel);
  if (!isThread(channel)) throw new ApiError(403, 50013, 'Missing Permissions');
  demand(discord, channel, 'sendMessagesInThreads', ...(channel.locked ? (['manageThreads'] as const) : []));
  const { archived: _, ...change } = parseForm(threadBody, body);
  return { status: 200, body: unarchive(discord, tell, guild.id, { ...channel, ...change }) };
}

function placeOf(discord: Discord, channelId = '') {
  const place = findChannel(discord, channelId);
  if (!place) throw new ApiError(404, 10003, 'Unknown Channel');
  return place;
}
