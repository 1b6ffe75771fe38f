import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Form, FormField } from '../command/form.ts';
import { LIMITS } from './limits.ts';
import { plain } from './markup.ts';

/** By which the answers to our forms are known. */
export const FORM = 'newsdesk-form';

/** What a form keeps for when it is answered, as JSON. */
const kept = z.strictObject({
  /** In which it was opened; null when in none. */
  channel: z.string().nullable(),
  command: z.string(),
  subcommand: z.string(),
  given: z.record(z.string(), z.string()),
});

export type Kept = z.output<typeof kept>;

/** A form as a modal; null when what was given so far is too long for one. @param channel in which it is opened */
export function formView(form: Form, channel: string | null): types.ModalView | null {
  const { command, subcommand, given } = form;
  const keeping: Kept = { channel, command, subcommand, given: { ...given } };
  const private_metadata = JSON.stringify(keeping);
  const isTooLong =
    private_metadata.length > LIMITS.metadata ||
    form.fields.some(({ value }) => value !== null && value.length > LIMITS.input);
  if (isTooLong) return null;
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata,
    title: plain(form.title),
    submit: plain(form.submit),
    blocks: form.fields.map(input),
  };
}

/** What a form keeps. @throws Error when it is none of ours */
export function readKept(metadata: string): Kept {
  return kept.parse(JSON.parse(metadata));
}

function input(field: FormField): types.InputBlock {
  return {
    type: 'input',
    block_id: field.name,
    label: plain(field.label),
    ...(field.hint === '' ? {} : { hint: plain(field.hint) }),
    optional: !field.required,
    element: elementOf(field),
  };
}

function elementOf(field: FormField): types.InputBlock['element'] {
  if (field.choices !== undefined) return select(field, field.choices);
  // What is offered for nothing typed is shown at once.
  if (field.isSuggested) return { type: 'external_select', action_id: field.name, min_query_length: 0 };
  return textInput(field);
}

function textInput({ name, value, maxLength }: FormField): types.PlainTextInput {
  const filled = value ?? '';
  return {
    type: 'plain_text_input',
    action_id: name,
    // What is filled in may be longer than what works: whoever sends it is told so.
    max_length: Math.min(Math.max(maxLength, filled.length), LIMITS.input),
    ...(filled === '' ? {} : { initial_value: filled }),
  };
}

function select({ name, value }: FormField, choices: NonNullable<FormField['choices']>): types.StaticSelect {
  const options = choices.map((choice) => ({ text: plain(choice.label), value: choice.value }));
  const chosen = options.find((option) => option.value === value);
  return {
    type: 'static_select',
    action_id: name,
    options,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
}
