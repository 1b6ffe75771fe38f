import type { webApi } from '@slack/bolt';
import type { AnyCommand } from '../command/command.ts';
import type { Form } from '../command/form.ts';
import type { Given } from '../command/route.ts';
import { type Place, slackAsker } from './asker.ts';
import type { Desk, Send } from './desk.ts';
import { formView } from './form-view.ts';

/** Who acts, where, and the key with which a form can be opened: for three seconds, once. */
export interface Asking extends Place {
  readonly trigger: string;
}

interface Request {
  readonly command: AnyCommand;
  readonly given: Given;
  readonly asking: Asking;
  readonly send: Send;
}

/** Opens the form that a command begins with, if there is one and Slack takes it; else runs it and sends its answer. */
export async function askOrRun(
  desk: Desk,
  client: webApi.WebClient,
  { command, given, asking, send }: Request,
): Promise<void> {
  const { runner } = desk;
  const asker = slackAsker(client, asking, desk);
  const form = await runner.form(command, given, asker);
  if (form !== null && (await openForm(desk, client, form, asking))) return;
  await send(await runner.run(command, given, asker));
}

/** Whether Slack shows the form now. Where it does not, running the command says what is missing. */
export async function openForm(
  { log }: Desk,
  client: webApi.WebClient,
  form: Form,
  { channel, trigger }: Asking,
): Promise<boolean> {
  const view = formView(form, channel);
  if (view === null) return false;
  try {
    await client.views.open({ trigger_id: trigger, view });
    return true;
  } catch (error) {
    log.warn({ err: error, command: form.command }, 'Slack did not open a form');
    return false;
  }
}
