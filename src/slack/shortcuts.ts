import type { App } from '@slack/bolt';
import { z } from 'zod';
import { slackAsker } from './asker.ts';
import { commandNamed, type Desk } from './desk.ts';
import { openForm } from './forms.ts';
import { interaction, placeOf } from './interaction.ts';
import { SHORTCUTS } from './shortcut-list.ts';

/**
 * What we take of the payload of a shortcut that is used anywhere. Source:
 * docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload.
 */
const payload = interaction.extend({ callback_id: z.string(), trigger_id: z.string() });

/** Opens the form of each shortcut. One that fails is logged: there is no place to answer in. */
export function answerShortcuts(app: App, desk: Desk): void {
  app.shortcut({ type: 'shortcut' }, async ({ ack, body, client }) => {
    await ack();
    const used = payload.parse(body);
    const { callback_id: id, trigger_id: trigger } = used;
    const call = Object.hasOwn(SHORTCUTS, id) ? SHORTCUTS[id]?.call : undefined;
    const command = call === undefined ? null : commandNamed(desk, call.command);
    if (call === undefined || command === null) {
      desk.log.warn({ shortcut: id }, 'Slack: there is no such shortcut');
      return;
    }
    const place = placeOf(used, null);
    const form = await desk.runner.form(command, call, slackAsker(client, place, desk));
    if (form !== null) await desk.inFlight.track(openForm(desk, client, form, { ...place, trigger }));
  });
}
