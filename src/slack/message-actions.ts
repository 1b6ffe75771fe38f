import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { MessageAction } from '../command/message-action.ts';
import type { PointedMessage } from '../command/pointed-message.ts';
import { NOBODY, slackAsker } from './asker.ts';
import { answered, type Desk, isHeardFirst } from './desk.ts';
import { interaction, placeOf } from './interaction.ts';
import { replyBy } from './reply.ts';
import { threadOf } from './thread-of.ts';
import { typedText } from './typed-text.ts';

/**
 * What we take of the payload of a shortcut that is used on a message. Source:
 * docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload.
 */
const payload = interaction.extend({
  callback_id: z.string(),
  trigger_id: z.string(),
  channel: z.looseObject({ id: z.string() }),
  message: z.looseObject({
    text: z
      .string()
      .nullish()
      .transform((text) => text ?? ''),
    blocks: z.array(z.unknown()).nullish(),
    attachments: z.array(z.unknown()).nullish(),
  }),
});

/** Does what is wanted with a message, and answers who wants it alone. */
export function answerMessageActions(app: App, desk: Desk, actions: readonly MessageAction[]): void {
  app.shortcut({ type: 'message_action' }, async ({ ack, body, client, respond }) => {
    await ack();
    const send = replyBy(respond, {
      ...{ client, channel: body.channel.id, user: body.user.id },
      thread: threadOf(body),
    });
    await answered(desk, 'shortcut', send, async () => {
      const used = payload.parse(body);
      if (!(await isHeardFirst(desk, used.trigger_id))) return;
      const { channel, callback_id: id } = used;
      const action = actions.find((one) => one.id === id);
      if (action === undefined) return send(desk.runner.unknown(id, desk.commands, NOBODY));
      const asker = slackAsker(client, placeOf(used, channel.id), desk);
      return send(await desk.runner.point(action, pointedAt(used.message), asker));
    });
  });
}

function pointedAt({ text, blocks, attachments }: z.output<typeof payload>['message']): PointedMessage {
  const parts = JSON.stringify([blocks ?? [], attachments ?? []]);
  return { text: typedText(text), parts: JSON.parse(parts, (_key, value) => asTyped(value)) };
}

function asTyped(value: unknown): unknown {
  return typeof value === 'string' ? typedText(value) : value;
}
