import type { Form } from '../../src/command/form.ts';
import { element, escapeHtml } from './html.ts';

/** A form as both platforms draw it, but for colours and sizes. */
export function formHtml({ title, submit, fields }: Form): string {
  const shown = fields.map(({ label, hint, value, required, choices }) => {
    const chosen = choices?.find((choice) => choice.value === value)?.label ?? value ?? '';
    return [
      element('div.label', escapeHtml(label) + (required ? '' : element('span.optional', ' (optional)'))),
      element(choices === undefined ? 'div.input' : 'div.input.choice', escapeHtml(chosen)),
      hint === '' ? '' : element('div.hint', escapeHtml(hint)),
    ].join('');
  });
  const buttons = element('div.actions', element('span.button.primary', escapeHtml(submit)));
  return element('div.form', element('div.header', escapeHtml(title)) + shown.join('') + buttons);
}
