import * as z from 'zod';
import { byType, componentId, list, text } from './fields.ts';
import { parseForm } from './form.ts';
import { stringSelect } from './interactive.ts';
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

const modal = z.strictObject({
  custom_id: text(LIMITS.customId),
  title: text(LIMITS.modalTitle),
  components: list(byType([1, 10, 18], [row, words, label]), LIMITS.modalChildren),
});

/** A modal as sent: https://docs.discord.com/developers/interactions/receiving-and-responding */
export type Modal = z.infer<typeof modal>;

/** Checks the `data` of a callback that opens a modal. */
export function checkModal(data: unknown): Modal {
  return parseForm(modal, data, ['data']);
}
