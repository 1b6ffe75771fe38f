import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import type { Form, FormField } from '../command/form.ts';
import type { Call } from '../message/call.ts';
import { customId } from './custom-id.ts';
import { LIMITS } from './limits.ts';

/** Characters from which on a field has several lines. */
const LONG = 100;

/**
 * A form as Discord opens it.
 * @throws Error when the values that go along unasked do not fit
 */
export function modalOf(form: Form): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId({ command: form.command, subcommand: form.subcommand, values: form.given }),
    title: form.title,
    components: form.fields.map(labelled),
  };
}

function labelled(field: FormField): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: field.label,
    ...(field.hint === '' ? {} : { description: field.hint }),
    component: field.choices === undefined ? input(field) : select(field, field.choices),
  };
}

function input({ name, required, value, maxLength }: FormField): APILabelComponent['component'] {
  const filled = value?.slice(0, LIMITS.input);
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: maxLength > LONG ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required,
    // What was typed already stays whole, so that the command can say what is wrong with it.
    max_length: Math.min(LIMITS.input, Math.max(maxLength, filled?.length ?? 0)),
    ...(filled ? { value: filled } : {}),
  };
}

function select(
  { name, required, value }: FormField,
  choices: NonNullable<FormField['choices']>,
): APILabelComponent['component'] {
  return {
    type: ComponentType.StringSelect,
    custom_id: name,
    required,
    min_values: required ? 1 : 0,
    options: choices.map((choice) => ({ ...choice, default: choice.value === value })),
  };
}

/** What somebody answered, by option; empty where nothing was. */
export function answersOf({ fields }: ModalSubmitInteraction): Call['values'] {
  const answers = fields.fields.map((field) => {
    if ('values' in field) return [field.customId, field.values[0] ?? ''] as const;
    return [field.customId, 'value' in field ? String(field.value ?? '') : ''] as const;
  });
  return Object.fromEntries(answers.map(([name, answer]) => [name, answer.trim()]));
}
