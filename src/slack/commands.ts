import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { CommandRunner } from '../app/run-command.ts';
import type { AnyCommand } from '../command/command.ts';
import type { InFlight } from '../core/in-flight.ts';
import { wordsFor } from '../i18n/catalogue.ts';
import { type Document, sentence } from '../message/document.ts';
import type { Log } from '../ports/log.ts';
import type { SlackMessage } from './blocks.ts';
import { LIMITS } from './limits.ts';
import { renderSlack } from './render.ts';

/** What we take of a slash command's payload. Source: docs.slack.dev/interactivity/implementing-slash-commands. */
const payload = z.looseObject({
  text: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
});

/** Answers each command, also one that is no longer there: acknowledged at once, then run, then answered. */
export function answerCommands(
  app: App,
  commands: readonly AnyCommand[],
  runner: CommandRunner,
  log: Log,
  inFlight: InFlight,
): void {
  const byName = new Map(commands.map((command) => [`/${command.name}`, command]));
  app.command(/.*/, async ({ ack, body, respond }) => {
    await ack();
    const command = byName.get(body.command);
    const name = body.command.replace(/^\//, '');
    // Slash commands carry no locale: the language is the installation's.
    const asker = { locale: null };
    const send = async (document: Document) => {
      const response_type = command?.firstResponse === 'public' ? 'in_channel' : 'ephemeral';
      for (const message of replies(document)) await respond({ ...message, response_type });
    };
    const answer = async () => {
      if (command === undefined) return send(runner.unknown(name, commands, asker));
      const { text } = payload.parse(body);
      return send(await runner.run(command, { text: unescaped(text) }, asker));
    };
    try {
      await inFlight.track(answer());
    } catch (error) {
      await send(runner.failed(error, name, asker)).catch((again: unknown) =>
        log.error({ err: again, command: name }, 'Slack did not take the apology'),
      );
    }
  });
}

/** A document as the replies that Slack takes; what goes beyond them is said, not dropped in silence. */
function replies(document: Document): SlackMessage[] {
  const messages = renderSlack(document);
  if (messages.length <= LIMITS.replies) return messages;
  const { errors } = wordsFor(document.language);
  const rest = renderSlack({ ...document, preview: errors.tooMuch, blocks: [sentence(errors.tooMuch)] });
  return [...messages.slice(0, LIMITS.replies - rest.length), ...rest];
}

/** Slack sends `&`, `<` and `>` in typed text as entities. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
