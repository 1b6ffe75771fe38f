import { ApiError } from '../rules/form.ts';
import { LIMITS } from '../rules/limits.ts';
import { checkEdit, checkNewMessage } from '../rules/messages.ts';
import type { Discord } from '../state/discord.ts';
import type { Interaction } from '../state/interactions.ts';
import { editedMessage, type Message, messageObject, newMessage } from '../state/messages.ts';
import type { RestAnswer, RestCall, Route } from './router.ts';

/**
 * The original response and the follow-ups of an interaction, which live under its token for 15 minutes.
 * Source: https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages
 */
export function webhookRoutes(discord: Discord): Route[] {
  const webhook = '/webhooks/:application/:token';
  const message = `${webhook}/messages/:message`;
  const route = (method: Route['method'], path: string, handle: Route['handle']): Route => {
    return { method, path, auth: 'token', handle };
  };
  return [
    route('POST', webhook, (call) => followUp(discord, call)),
    route('GET', message, (call) => ok(discord, findMessage(findInteraction(discord, call), call))),
    route('PATCH', message, (call) => edit(discord, call)),
    route('DELETE', message, (call) => remove(discord, call)),
  ];
}

function followUp(discord: Discord, call: RestCall): RestAnswer {
  const interaction = findInteraction(discord, call);
  const { original } = interaction;
  const content = checkNewMessage(call.body, 'interaction');
  if (original?.loading) {
    // The first follow-up after a deferral fills the deferred message and keeps its privacy.
    return ok(discord, replace(discord, interaction, original, checkEdit(call.body, original)));
  }
  const message = newMessage(discord.nextId(), interaction.channelId, content, discord.now());
  interaction.followUps = [...interaction.followUps, message];
  discord.waiting.changed();
  return ok(discord, message);
}

function edit(discord: Discord, call: RestCall): RestAnswer {
  const interaction = findInteraction(discord, call);
  const before = findMessage(interaction, call);
  return ok(discord, replace(discord, interaction, before, checkEdit(call.body, before)));
}

function remove(discord: Discord, call: RestCall): RestAnswer {
  const interaction = findInteraction(discord, call);
  const { id } = findMessage(interaction, call);
  if (interaction.original?.id === id) interaction.original = undefined;
  interaction.followUps = interaction.followUps.filter((message) => message.id !== id);
  discord.waiting.changed();
  return { status: 204 };
}

function replace(
  discord: Discord,
  interaction: Interaction,
  before: Message,
  content: Parameters<typeof editedMessage>[1],
): Message {
  const after = editedMessage(before, content, discord.now());
  if (interaction.original?.id === before.id) interaction.original = after;
  interaction.followUps = interaction.followUps.map((one) => (one.id === before.id ? after : one));
  discord.waiting.changed();
  return after;
}

function findInteraction(discord: Discord, { params }: RestCall): Interaction {
  const found = discord.interactions.find(({ token }) => token === params.token);
  if (!found?.callback || params.application !== discord.applicationId) {
    throw new ApiError(404, 10015, 'Unknown Webhook');
  }
  if (discord.now() - found.createdAt > LIMITS.interactionToken.max) {
    throw new ApiError(401, 50027, 'Invalid Webhook Token');
  }
  return found;
}

function findMessage(interaction: Interaction, { params }: RestCall): Message {
  const isOriginal = params.message === '@original';
  const found = [interaction.original, ...interaction.followUps].find((message) => {
    return isOriginal ? message === interaction.original : message?.id === params.message;
  });
  if (!found) throw new ApiError(404, 10008, 'Unknown Message');
  return found;
}

function ok(discord: Discord, message: Message): RestAnswer {
  return { status: 200, body: messageObject(message, discord.applicationId) };
}
