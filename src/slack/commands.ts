import type { App } from '@slack/bolt';
import { z } from 'zod';
import { NOBODY } from './asker.ts';
import { answered, commandNamed, type Desk, isHeardFirst } from './desk.ts';
import { askOrRun } from './forms.ts';
import { replyBy } from './reply.ts';
import { unescaped } from './typed-text.ts';

/** What we take of a slash command's payload. Source: docs.slack.dev/interactivity/implementing-slash-commands. */
const payload = z.looseObject({
  team_id: z.string(),
  channel_id: z.string(),
  user_id: z.string(),
  user_name: z.string().nullish(),
  trigger_id: z.string(),
  text: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
});

/** Answers each command, also one that is no longer there: acknowledged at once, then run, then answered. */
export function answerCommands(app: App, desk: Desk): void {
  app.command(/.*/, async ({ ack, body, client, respond }) => {
    await ack();
    const name = body.command.replace(/^\//, '');
    const command = commandNamed(desk, name);
    const send = replyBy(respond, {
      ...{ client, channel: body.channel_id, user: body.user_id },
      // Slash commands do not work in threads.
      thread: null,
    });
    await answered(desk, name, send, async () => {
      if (command === null) return send(desk.runner.unknown(name, desk.commands, NOBODY));
      const { team_id, channel_id, user_id, user_name, trigger_id, text } = payload.parse(body);
      if (!(await isHeardFirst(desk, trigger_id))) return;
      const asking = {
        workspace: team_id,
        channel: channel_id,
        user: user_id,
        name: user_name || null,
        trigger: trigger_id,
      };
      return askOrRun(desk, client, { command, given: { text: unescaped(text) }, asking, send });
    });
  });
}
