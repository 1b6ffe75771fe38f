import * as z from 'zod';
import { byType, componentId, issue, lengthOf, list, text } from './fields.ts';
import { parseForm } from './form.ts';
import { REQUIRED_ZERO, stringSelect } from './interactive.ts';
import { LIMITS } from './limits.ts';

const inputFields = {
  type: z.literal(4),
  id: componentId,
  custom_id: text(LIMITS.customId),
  style: z.literal([1, 2]),
  min_length: z.int().min(0).max(LIMITS.modalText.max).nullish(),
  max_length: z.int().min(1).max(LIMITS.modalText.max).nullish(),
  required: z.boolean().nullish(),
  value: text(LIMITS.modalText).nullish(),
  placeholder: text(LIMITS.modalPlaceholder).nullish(),
};

const row = z.strictObject({
  type: z.literal(1),
  id: componentId,
  components: list(z.strictObject({ ...inputFields, label: text(LIMITS.modalLabel) }), {
    ...LIMITS.rowChildren,
    max: 1,
  }),
});

const label = z.strictObject({
  type: z.literal(18),
  id: componentId,
  label: text(LIMITS.modalLabel),
  description: text(LIMITS.modalLabelDescription).nullish(),
  component: byType([3, 4], [z.strictObject(inputFields), stringSelect]),
});

const words = z.strictObject({ type: z.literal(10), id: componentId, content: text(LIMITS.textDisplay) });

const modal = z
  .strictObject({
    custom_id: text(LIMITS.customId),
    title: text(LIMITS.modalTitle),
    components: list(byType([1, 10, 18], [row, words, label]), LIMITS.modalChildren),
  })
  .check((context) => {
    const seen = new Set<string>();
    for (const [at, component] of context.value.components.entries()) {
      const field = fieldOf(component);
      if (field === undefined) continue;
      const complain = (name: string, code: string, message: string) =>
        context.issues.push(issue(field, { code, message }, ['components', at, name]));
      if (seen.has(field.custom_id))
        complain('custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
      seen.add(field.custom_id);
      // In a modal a field is required unless it says otherwise.
      if (field.type === 3 && field.required == null && field.min_values === 0)
        complain('min_values', REQUIRED_ZERO.code, REQUIRED_ZERO.message);
      if (field.type !== 4 || field.value == null) continue;
      const most = field.max_length ?? LIMITS.modalText.max;
      if (lengthOf(field.value) > most)
        complain('value', 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`);
    }
  });

/** A modal as sent: https://docs.discord.com/developers/interactions/receiving-and-responding */
export type Modal = z.infer<typeof modal>;

/** What somebody fills in: https://docs.discord.com/developers/components/reference#label */
export type ModalField = z.infer<typeof label>['component'];

/** The field of a modal's component; none for words. */
export function fieldOf(component: Modal['components'][number]): ModalField | undefined {
  if (component.type === 18) return component.component;
  return component.type === 1 ? component.components[0] : undefined;
}

/** Checks the `data` of a callback that opens a modal. */
export function checkModal(data: unknown): Modal {
  return parseForm(modal, data, ['data']);
}
