import type { App, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import type { Asker } from '../app/asker.ts';
import type { AnyCommand } from '../command/command.ts';
import type { TypedForm } from '../command/form.ts';
import { UserError } from '../core/errors.ts';
import { Lately } from '../core/lately.ts';
import type { Call } from '../message/call.ts';
import { type Document, paragraph } from '../message/document.ts';
import { typedAs } from '../message/plain.ts';
import { NOBODY, slackAsker } from './asker.ts';
import { answered, commandNamed, type Desk } from './desk.ts';
import { FORM, readKept } from './form-view.ts';
import { inPlaceOf } from './in-place.ts';
import { interaction, nameIn, workspaceIn } from './interaction.ts';

/** An answer to one question: typed, or chosen. */
const answer = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
});
/** By block and action, both of which are called as the option. */
const answers = z.record(z.string(), z.record(z.string(), answer));

/**
 * What we take of the payload of a form that was sent. Source:
 * docs.slack.dev/reference/interaction-payloads/view-interactions-payload.
 */
const payload = interaction.extend({
  trigger_id: z.string(),
  view: z.looseObject({
    id: z.string(),
    title: z.looseObject({ text: z.string() }),
    private_metadata: z.string(),
    state: z.looseObject({ values: answers }),
  }),
});

/** Answers to forms that are kept for the case that Slack sends one again, which it does at once. */
const MOST_ANSWERS = 100;

/**
 * Runs the command of each form that is sent. A mistake is shown below the question that it is about; any other answer
 * takes the form's place, which works everywhere: a channel that the bot is not in takes none from it.
 */
export function answerForms(app: App, desk: Desk): void {
  /** A form that Slack sends again is not run again, and has the same answer. */
  const outcomes = new Lately<Promise<Outcome>>(MOST_ANSWERS);
  app.view<ViewSubmitAction>(FORM, async ({ ack, body, client }) => {
    const sent = payload.parse(body);
    const { id, title, private_metadata, state } = sent.view;
    const place = inPlaceOf({ id, title: title.text, acknowledge: ack }, client);
    const { send } = place;
    await answered(desk, 'form', send, async () => {
      const kept = readKept(private_metadata);
      const command = commandNamed(desk, kept.command);
      if (command === null) return send(desk.runner.unknown(kept.command, desk.commands, NOBODY));
      const { channel } = kept;
      const where = { workspace: workspaceIn(sent), channel, user: sent.user.id, name: nameIn(sent) };
      const form = { ...kept, answers: valuesIn(state.values) };
      const { trigger_id } = sent;
      const outcome =
        outcomes.get(trigger_id) ?? outcomeOf(desk, command, form, slackAsker(client, where, desk));
      outcomes.set(trigger_id, outcome);
      const { answer, mistake } = await outcome;
      const isShown = mistake !== null && (await place.refuse(mistake.question, mistake.words));
      if (!isShown) await send(answer);
    });
  });
}

/** What came of a form. */
interface Outcome {
  readonly answer: Document;
  /** What is wrong with the answer to one question, in plain text; null when that is not it. */
  readonly mistake: { readonly question: string; readonly words: string } | null;
}

async function outcomeOf(
  { runner }: Desk,
  command: AnyCommand,
  { given, answers, ...form }: TypedForm,
  asker: Asker,
): Promise<Outcome> {
  const call = { ...form, values: { ...given, ...answers } };
  try {
    return { answer: await runner.perform(command, call, asker), mistake: null };
  } catch (error) {
    const answer = withTyped(runner.failed(error, command.name, asker), call);
    const question = error instanceof UserError ? error.option : undefined;
    if (question === undefined || !Object.hasOwn(answers, question)) return { answer, mistake: null };
    return { answer, mistake: { question, words: (error as UserError).message.replaceAll('`', '') } };
  }
}

/** A failure with the command as it can be typed again, so that nothing is lost. */
function withTyped(sorry: Document, form: Call): Document {
  return { ...sorry, blocks: [...sorry.blocks, paragraph({ type: 'code', text: typedAs(form) })] };
}

/** What was answered, by option; empty where nothing was. */
function valuesIn(state: z.output<typeof answers>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, block]) => [name, said(block[name])]));
}

function said(value: z.output<typeof answer> | undefined): string {
  return value?.selected_option?.value ?? value?.value?.trim() ?? '';
}
