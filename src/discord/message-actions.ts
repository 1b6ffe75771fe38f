import {
  ApplicationCommandType,
  InteractionContextType,
  type MessageApplicationCommandData,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { MessageAction } from '../command/message-action.ts';
import type { PointedMessage } from '../command/pointed-message.ts';
import { wordsFor } from '../i18n/catalogue.ts';
import { TRANSLATED } from './described.ts';
import { LIMITS } from './limits.ts';

/**
 * What can be done with a message, as Discord registers it.
 * @throws Error naming what Discord would refuse
 */
export function messageRegistrations(actions: readonly MessageAction[]): MessageApplicationCommandData[] {
  if (actions.length > LIMITS.messageCommands)
    throw new Error(`Discord would refuse more than ${LIMITS.messageCommands} commands for messages`);
  return actions.map((action) => ({
    type: ApplicationCommandType.Message,
    name: checked(action, 'en'),
    nameLocalizations: Object.fromEntries(TRANSLATED.map((locale) => [locale, checked(action, locale)])),
    contexts: [InteractionContextType.Guild],
  }));
}

/** The action that somebody chose; null when it is no longer there. */
export function actionNamed(name: string, actions: readonly MessageAction[]): MessageAction | null {
  return actions.find((action) => action.name(wordsFor('en')) === name) ?? null;
}

/** The message that somebody points at, with what it forwards. */
export function pointedAt({ targetMessage }: MessageContextMenuCommandInteraction): PointedMessage {
  const { content, embeds, components, messageSnapshots } = targetMessage;
  const forwarded = [...messageSnapshots.values()].map((one) => {
    return { content: one.content, embeds: one.embeds, components: one.components };
  });
  // What the library makes of it becomes plain JSON again.
  const parts: unknown = JSON.parse(JSON.stringify([embeds, components, forwarded]));
  return { text: content, parts };
}

function checked(action: MessageAction, locale: string): string {
  const name = action.name(wordsFor(locale));
  if (name === '' || name.length > LIMITS.messageCommand)
    throw new Error(
      `Discord would refuse “${name}”: it has ${name.length} of ${LIMITS.messageCommand} characters`,
    );
  return name;
}
