import { lengthOf } from '../rules/fields.ts';
import { fieldOf, type Modal, type ModalField } from '../rules/modals.ts';

/** What somebody fills into a form, by custom id. What they leave alone stays as it was filled in. */
export type Answers = Readonly<Record<string, string>>;

/** The `data` of an interaction that submits a form; throws where Discord's client would not let the user send. */
export function submittedData(modal: Modal, answers: Answers): Record<string, unknown> {
  const fields = modal.components.map(fieldOf);
  const unknown = Object.keys(answers).find((id) => !fields.some((field) => field?.custom_id === id));
  if (unknown !== undefined) throw new Error(`The form has no field "${unknown}".`);
  const components = modal.components.map((component, at) => {
    const field = fieldOf(component);
    if (field === undefined) return { type: component.type, id: at + 1 };
    const filled = { id: at + 100, ...filledIn(field, answers[field.custom_id]) };
    return component.type === 18
      ? { type: 18, id: at + 1, component: filled }
      : { type: 1, id: at + 1, components: [filled] };
  });
  return { custom_id: modal.custom_id, components };
}

function filledIn(field: ModalField, answer: string | undefined): Record<string, unknown> {
  const { type, custom_id } = field;
  const { value, choices } = field.type === 4 ? typed(field, answer) : chosen(field, answer);
  if (field.required !== false && value === '') throw new Error(`The field "${custom_id}" is required.`);
  return choices === undefined ? { type, custom_id, value } : { type, custom_id, values: choices };
}

function typed(field: Extract<ModalField, { type: 4 }>, answer: string | undefined) {
  const value = answer ?? field.value ?? '';
  const length = lengthOf(value);
  if (length > (field.max_length ?? 4000) || (length > 0 && length < (field.min_length ?? 0)))
    throw new Error(`The field "${field.custom_id}" cannot have ${length} characters.`);
  return { value, choices: undefined };
}

function chosen(field: Extract<ModalField, { type: 3 }>, answer: string | undefined) {
  const value = answer ?? field.options.find((option) => option.default)?.value ?? '';
  if (value !== '' && !field.options.some((option) => option.value === value))
    throw new Error(`The field "${field.custom_id}" does not offer "${value}".`);
  if (value === '' && (field.min_values ?? 1) > 0)
    throw new Error(`The field "${field.custom_id}" is required.`);
  return { value, choices: value === '' ? [] : [value] };
}
