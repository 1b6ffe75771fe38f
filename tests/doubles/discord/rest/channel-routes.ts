import { ApiError } from '../rules/form.ts';
import { LIMITS } from '../rules/limits.ts';
import { checkNewMessage } from '../rules/messages.ts';
import { type Discord, findChannel } from '../state/discord.ts';
import { type Message, messageObject, newMessage } from '../state/messages.ts';
import { isThread } from '../state/world.ts';
import { demand, demandUnlocked } from './demand.ts';
import type { RestAnswer, RestCall, Route } from './router.ts';
import type { Tell } from './thread-routes.ts';
import { unarchive } from './unarchive.ts';

/** Categories, forums and media channels. */
const WITHOUT_MESSAGES: readonly number[] = [4, 15, 16];

/** Messages that the bot posts into channels on its own. */
export function channelRoutes(discord: Discord, tell: Tell): Route[] {
  const byNonce = new Map<string, Message>();
  const path = '/channels/:channel/messages';
  return [{ method: 'POST', path, auth: 'bot', handle: (call) => post(discord, tell, byNonce, call) }];
}

function post(
  discord: Discord,
  tell: Tell,
  byNonce: Map<string, Message>,
  { params, body }: RestCall,
): RestAnswer {
  const channelId = params.channel ?? '';
  const { guild, channel } = findChannel(discord, channelId) ?? {};
  if (!channel) throw new ApiError(404, 10003, 'Unknown Channel');
  demand(discord, channel, isThread(channel) ? 'sendMessagesInThreads' : 'sendMessages');
  if (WITHOUT_MESSAGES.includes(channel.type))
    throw new ApiError(400, 50008, 'Cannot send messages in a non-text channel');
  demandUnlocked(discord, channel);
  const { nonce, ...content } = checkNewMessage(body, 'channel');
  if (guild && channel.archived) unarchive(discord, tell, guild.id, channel);
  const key = `${channelId}:${nonce}`;
  const earlier = nonce === undefined ? undefined : byNonce.get(key);
  const isRemembered = earlier && discord.now() - earlier.createdAt <= LIMITS.nonceMemory.max;
  const message = isRemembered ? earlier : newMessage(discord.nextId(), channelId, content, discord.now());
  if (!isRemembered) {
    discord.channelMessages.push(message);
    if (nonce !== undefined) byNonce.set(key, message);
    discord.waiting.changed();
  }
  const sent = messageObject(message, discord.applicationId);
  return { status: 200, body: nonce === undefined ? sent : { ...sent, nonce } };
}
