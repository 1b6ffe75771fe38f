import * as z from 'zod';
import { checkChoices } from '../rules/commands.ts';
import { ApiError, invalidForm, parseForm } from '../rules/form.ts';
import { checkNewMessage, FLAGS } from '../rules/messages.ts';
import { checkModal } from '../rules/modals.ts';
import type { Discord } from '../state/discord.ts';
import { INTERACTION, type Interaction } from '../state/interactions.ts';
import { messageObject, newMessage } from '../state/messages.ts';
import type { RestAnswer, RestCall, Route } from './router.ts';

/** Types of responses: https://docs.discord.com/developers/interactions/receiving-and-responding */
const RESPONSE = { message: 4, deferred: 5, choices: 8, modal: 9 } as const;

const callbackBody = z.strictObject({ type: z.int(), data: z.unknown() });
const deferredData = z.strictObject({ flags: z.int().nullish() });

/** POST /interactions/:id/:token/callback, the first response to an interaction. */
export function interactionRoutes(discord: Discord): Route[] {
  const path = '/interactions/:id/:token/callback';
  return [{ method: 'POST', path, auth: 'token', handle: (call) => answer(discord, call) }];
}

function answer(discord: Discord, { params, query, body }: RestCall): RestAnswer {
  const interaction = openInteraction(discord, params);
  const callback = parseForm(callbackBody, body);
  respond(discord, interaction, callback.type, callback.data);
  interaction.callback = { type: callback.type, data: callback.data };
  interaction.acknowledgedAt = discord.now();
  discord.waiting.changed();
  if (query.get('with_response') !== 'true') return { status: 204 };
  return { status: 200, body: callbackResponse(discord, interaction, callback.type) };
}

function openInteraction(discord: Discord, params: RestCall['params']): Interaction {
  const found = discord.interactions.find(({ id, token }) => id === params.id && token === params.token);
  if (!found) throw new ApiError(404, 10062, 'Unknown interaction');
  if (found.callback) throw new ApiError(400, 40060, 'Interaction has already been acknowledged.');
  if (found.expired || discord.now() - found.createdAt > discord.interactionWindowMs) {
    found.expired = true;
    discord.waiting.changed();
    throw new ApiError(404, 10062, 'Unknown interaction');
  }
  return found;
}

function respond(discord: Discord, interaction: Interaction, type: number, data: unknown): void {
  const isQuestion = interaction.type === INTERACTION.autocomplete;
  if (isQuestion && type === RESPONSE.choices) {
    checkChoices(data, interaction.focusedType);
  } else if (!isQuestion && type === RESPONSE.message) {
    keepOriginal(discord, interaction, checkNewMessage(data, 'interaction', ['data']));
  } else if (!isQuestion && type === RESPONSE.deferred) {
    const flags = deferredFlags(data) | FLAGS.loading;
    keepOriginal(discord, interaction, {
      content: '',
      embeds: [],
      components: [],
      allowedMentions: {},
      flags,
    });
  } else if (!isQuestion && interaction.type !== INTERACTION.form && type === RESPONSE.modal) {
    checkModal(data);
  } else {
    const message = `An interaction of type ${interaction.type} takes no response of type ${type}.`;
    throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
  }
}

/** Only EPHEMERAL may be set on a deferral: https://github.com/discord/discord-api-docs/pull/7560 */
function deferredFlags(data: unknown): number {
  const flags = parseForm(deferredData.nullish(), data, ['data'])?.flags ?? 0;
  if ((flags & ~FLAGS.ephemeral) === 0) return flags;
  const message = 'A deferral may only set EPHEMERAL; IS_COMPONENTS_V2 belongs on the edit.';
  throw invalidForm([{ path: ['data', 'flags'], code: 'DOUBLE_FLAGS_NOT_SETTABLE', message }]);
}

function keepOriginal(
  discord: Discord,
  interaction: Interaction,
  content: Parameters<typeof newMessage>[2],
): void {
  interaction.original = newMessage(discord.nextId(), interaction.channelId, content, discord.now());
}

function callbackResponse(discord: Discord, interaction: Interaction, type: number): unknown {
  const { original } = interaction;
  const sent = original && {
    response_message_id: original.id,
    response_message_loading: original.loading,
    response_message_ephemeral: original.ephemeral,
  };
  return {
    interaction: { id: interaction.id, type: interaction.type, ...sent },
    ...(original ? { resource: { type, message: messageObject(original, discord.applicationId) } } : {}),
  };
}
