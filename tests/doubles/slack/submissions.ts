import { z } from 'zod';
import type { InputBlock } from './blocks.ts';
import type { Accept } from './envelopes.ts';
import { slackMessages } from './pointers.ts';
import { SlackRefusal } from './refusals.ts';
import type { Option } from './suggestions.ts';
import { checkView, type View } from './view.ts';
import type { ViewStore } from './views.ts';

/** What somebody fills in, by `block_id`: text, or the value of an option; null for nothing. */
export type Answers = Readonly<Record<string, string | null>>;

/**
 * The state of a view that is sent. What Slack's own client would not send throws: an unknown question, a required one
 * left empty, more text than fits, an option that there is not.
 * @param offered what the app has offered for what was typed
 */
export function stateOf(
  view: View,
  answers: Answers,
  offered: readonly Option[] = [],
): Record<string, Record<string, unknown>> {
  const inputs = view.blocks.filter((block) => block.type === 'input');
  const unknown = Object.keys(answers).find((id) => !inputs.some(({ block_id }) => block_id === id));
  if (unknown !== undefined) throw new Error(`the view does not ask for ${unknown}`);
  return Object.fromEntries(
    inputs.map((input, index) => {
      const id = input.block_id ?? `block${index}`;
      const answer = Object.hasOwn(answers, id) ? (answers[id] ?? null) : filledIn(input);
      if (answer === null && input.optional !== true) throw new Error(`${id} has to be filled in`);
      return [id, { [input.element.action_id ?? `action${index}`]: answered(input, answer, offered) }];
    }),
  );
}

function filledIn({ element }: InputBlock): string | null {
  if (element.type === 'plain_text_input') return element.initial_value ?? null;
  return element.initial_option?.value ?? null;
}

function answered(
  { element, block_id }: InputBlock,
  answer: string | null,
  offered: readonly Option[],
): Record<string, unknown> {
  const { type } = element;
  if (type === 'plain_text_input') {
    if ((answer?.length ?? 0) > (element.max_length ?? 3000)) throw new Error(`too long for ${block_id}`);
    return { type, value: answer };
  }
  if (answer === null) return { type, selected_option: null };
  const options = element.type === 'external_select' ? offered : element.options;
  const option = options?.find(({ value }) => value === answer);
  if (option === undefined) throw new Error(`${block_id} has no option ${answer}`);
  return { type, selected_option: option };
}

const response = z.discriminatedUnion('response_action', [
  z.strictObject({ response_action: z.literal('update'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('clear') }),
  z.strictObject({
    response_action: z.literal('errors'),
    errors: z.record(z.string(), z.string().min(1)),
  }),
]);

/** What an acknowledgement makes of the view that was sent: without anything it closes. */
export function acceptSubmission(views: ViewStore, id: string): Accept {
  return (payload) => {
    if (payload === undefined || Object.keys(payload).length === 0) {
      views.close(id);
      return undefined;
    }
    const parsed = response.safeParse(payload);
    if (!parsed.success) {
      const messages = slackMessages(parsed.error, payload);
      throw new SlackRefusal('invalid_response_action', messages.join('; '), messages);
    }
    const { data } = parsed;
    if (data.response_action === 'update') views.update(id, checkView(data.view));
    if (data.response_action === 'clear') views.close(id);
    if (data.response_action === 'errors') checkErrors(views.find(id)?.view, data.errors);
    return data;
  };
}

function checkErrors(view: View | undefined, errors: Readonly<Record<string, string>>): void {
  const asked = new Set(view?.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id));
  const unknown = Object.keys(errors).find((id) => !asked.has(id));
  if (unknown !== undefined) throw new SlackRefusal('invalid_response_action', `no block ${unknown}`);
}
