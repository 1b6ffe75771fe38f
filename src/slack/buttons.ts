import type { App } from '@slack/bolt';
import { z } from 'zod';
import { NOBODY } from './asker.ts';
import { readAction } from './button.ts';
import { answered, commandNamed, type Desk, isHeardFirst } from './desk.ts';
import { askOrRun } from './forms.ts';
import { interaction, nameIn, workspaceIn } from './interaction.ts';
import { replyBy } from './reply.ts';
import { threadOf } from './thread-of.ts';

/**
 * What we take of the payload of a pressed button or a choice. Source:
 * docs.slack.dev/reference/interaction-payloads/block_actions-payload.
 */
const payload = interaction.extend({
  channel: z.looseObject({ id: z.string() }).nullish(),
  trigger_id: z.string(),
  actions: z.tuple([z.unknown()], z.unknown()),
});

/** Runs the command of each button that is pressed and of each choice that is made, and answers below. */
export function answerButtons(app: App, desk: Desk): void {
  app.action(/.*/, async ({ ack, body, client, respond }) => {
    await ack();
    const send = replyBy(respond, {
      ...{ client, channel: body.channel?.id ?? null, user: body.user.id },
      thread: threadOf(body),
    });
    await answered(desk, 'button', send, async () => {
      const pressed = payload.parse(body);
      if (!(await isHeardFirst(desk, pressed.trigger_id))) return;
      const { command: name, subcommand, values } = readAction(pressed.actions[0]);
      const command = commandNamed(desk, name);
      if (command === null) return send(desk.runner.unknown(name || null, desk.commands, NOBODY));
      const asking = {
        workspace: workspaceIn(pressed),
        channel: pressed.channel?.id ?? null,
        user: pressed.user.id,
        name: nameIn(pressed),
        trigger: pressed.trigger_id,
      };
      return askOrRun(desk, client, { command, given: { subcommand, values }, asking, send });
    });
  });
}
