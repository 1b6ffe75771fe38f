import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Document } from '../message/document.ts';
import { NOBODY } from './asker.ts';
import { readButton } from './button.ts';
import { answered, commandNamed, type Desk } from './desk.ts';
import { askOrRun } from './forms.ts';
import { interaction, workspaceIn } from './interaction.ts';
import { LIMITS } from './limits.ts';
import { repliesFor } from './replies.ts';

/**
 * What we take of the payload of a pressed button. Source:
 * docs.slack.dev/reference/interaction-payloads/block_actions-payload.
 */
const payload = interaction.extend({
  channel: z.looseObject({ id: z.string() }).nullish(),
  trigger_id: z.string(),
  actions: z.tuple([z.looseObject({ value: z.string() })], z.unknown()),
});

/** Runs the command of each button that is pressed, and answers to who pressed it alone. */
export function answerButtons(app: App, desk: Desk): void {
  app.action(/.*/, async ({ ack, body, client, respond }) => {
    await ack();
    const send = async (document: Document) => {
      for (const message of repliesFor(document, LIMITS.replies)) {
        await respond({ ...message, response_type: 'ephemeral', replace_original: false });
      }
    };
    await answered(desk, 'button', send, async () => {
      const pressed = payload.parse(body);
      const { command: name, subcommand, values } = readButton(pressed.actions[0].value);
      const command = commandNamed(desk, name);
      if (command === null) return send(desk.runner.unknown(name, desk.commands, NOBODY));
      const asking = {
        workspace: workspaceIn(pressed),
        channel: pressed.channel?.id ?? null,
        user: pressed.user.id,
        trigger: pressed.trigger_id,
      };
      return askOrRun(desk, client, { command, given: { subcommand, values }, asking, send });
    });
  });
}
