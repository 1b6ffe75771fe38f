import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Suggestion } from '../command/context.ts';
import { shorten } from '../language/shorten.ts';
import { slackAsker } from './asker.ts';
import type { PlainText } from './blocks.ts';
import { commandNamed, type Desk } from './desk.ts';
import { readKept } from './form-view.ts';
import { interaction, placeOf } from './interaction.ts';
import { LIMITS } from './limits.ts';
import { plain } from './markup.ts';

/**
 * What we take of the payload of a menu that asks what to offer. Source:
 * docs.slack.dev/reference/interaction-payloads/block_suggestion-payload.
 */
const payload = interaction.extend({
  /** The option's name. */
  action_id: z.string(),
  /** What is typed so far. */
  value: z.string(),
  view: z.looseObject({ private_metadata: z.string() }),
});

/** Completes what is typed into a form. Suggestions are the first response: nothing is awaited but the store's reading thread. */
export function answerSuggestions(app: App, desk: Desk): void {
  app.options(/.*/, async ({ ack, body, client }) => {
    let suggestions: readonly Suggestion[] = [];
    try {
      const typing = payload.parse(body);
      const { action_id: option, value: typed, view } = typing;
      const { command: name, subcommand, channel } = readKept(view.private_metadata);
      const command = commandNamed(desk, name);
      const asker = slackAsker(client, placeOf(typing, channel), desk);
      if (command !== null) {
        suggestions = await desk.runner.suggest({ command, subcommand, option, typed }, asker);
      }
    } catch (error) {
      desk.log.error({ err: error }, 'Slack: suggestions failed');
    }
    await ack({ options: offered(suggestions) });
  });
}

function offered(suggestions: readonly Suggestion[]): { text: PlainText; value: string }[] {
  return suggestions
    .filter(({ label, value }) => label !== '' && value !== '' && value.length <= LIMITS.choice)
    .slice(0, LIMITS.choices)
    .map(({ label, value }) => ({ text: plain(shorten(label, LIMITS.choice)), value }));
}
