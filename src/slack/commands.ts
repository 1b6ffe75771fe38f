import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { CommandRunner } from '../app/run-command.ts';
import type { AnyCommand } from '../command/command.ts';
import type { Log } from '../ports/log.ts';
import { renderSlack } from './render.ts';

/** What we take of a slash command's payload. Source: docs.slack.dev/interactivity/implementing-slash-commands. */
const payload = z.looseObject({ text: z.string().max(8000).default('') });

/** Answers each command: acknowledged at once, then run, then answered. */
export function answerCommands(
  app: App,
  commands: readonly AnyCommand[],
  runner: CommandRunner,
  log: Log,
): void {
  for (const command of commands) {
    app.command(`/${command.name}`, async ({ ack, body, respond }) => {
      await ack();
      try {
        const { text } = payload.parse(body);
        // Slash commands carry no locale: the language is the installation's.
        const document = await runner.run(command, { text: unescaped(text) }, { locale: null });
        const response_type = command.firstResponse === 'private' ? 'ephemeral' : 'in_channel';
        for (const message of renderSlack(document)) {
          await respond({ ...message, response_type });
        }
      } catch (error) {
        log.error({ err: error, command: command.name }, 'a slash command could not be answered');
      }
    });
  }
}

/** Slack sends `&`, `<` and `>` in typed text as entities. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
