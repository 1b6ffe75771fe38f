import { describe, expect, it } from 'vitest';
import type { Form, FormField } from '../../src/command/form.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import { modalOf } from '../../src/discord/modal.ts';
import { LONGEST_CALL } from '../../src/message/call.ts';
import { checkModal } from '../doubles/discord/rules/modals.ts';

const letters = (length: number) => 'x'.repeat(length);

/** A form with these fields; each is about what the test is about. */
function aForm(fields: readonly Partial<FormField>[], given: Form['given'] = {}): Form {
  const whole = fields.map((field, index) => ({
    name: `field${index}`,
    label: 'Label',
    hint: 'Hint',
    required: false,
    value: null,
    maxLength: 80,
    ...field,
  }));
  return { command: 'plan', subcommand: 'add', title: 'Title', submit: 'Do it', fields: whole, given };
}

/** The first field of a form that Discord takes. */
function fieldOf(field: Partial<FormField>) {
  const [first] = checkModal(modalOf(aForm([field]))).components;
  return first?.type === 18 ? first.component : undefined;
}

const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `${index}`, label: `Choice ${index}` }));

describe('a modal', () => {
  it.each([1, 5])('has %i fields', (count) => {
    const modal = modalOf(aForm(Array.from({ length: count }, () => ({}))));

    expect(checkModal(modal).components).toHaveLength(count);
  });

  it('takes labels and hints as long as ours may be', () => {
    expect(fieldOf({ label: letters(45), hint: letters(100) })).toBeDefined();
    expect(fieldOf({ hint: '' })).toBeDefined();
  });

  it.each([
    [LIMITS.input - 1, 3999, 3999],
    [LIMITS.input, 4000, 4000],
    [LIMITS.input + 1, 4000, 4000],
  ])('takes a value of %i characters: %i of them, and as many may be typed', (length, filled, most) => {
    expect(fieldOf({ value: letters(length) })).toMatchObject({ value: letters(filled), max_length: most });
  });

  it('keeps a value that is too long for its option, so that the mistake can be told', () => {
    expect(fieldOf({ value: letters(81) })).toMatchObject({ value: letters(81), max_length: 81 });
  });

  it.each([
    [100, 1],
    [101, 2],
  ])('has one line for %i characters and several for more (style %i)', (maxLength, style) => {
    expect(fieldOf({ maxLength })).toMatchObject({ style });
  });

  it.each([1, 25])('has %i choices, none of which is chosen when nothing was given', (count) => {
    expect(JSON.stringify(fieldOf({ choices: choices(count) }))).not.toContain('true');
  });

  it.each([true, false])(
    'lets a choice that is required (%s) be left out only when it is not',
    (required) => {
      expect(fieldOf({ required, choices: choices(2), value: '1' })).toMatchObject({
        required,
        min_values: required ? 1 : 0,
        options: [{ default: false }, { default: true }],
      });
    },
  );

  // `[0,"plan","add","id",""]` takes 24.
  it('takes values that go along up to an id of 100 characters, and not one more', () => {
    const withId = (length: number) => modalOf(aForm([{}], { id: letters(length - 24) }));

    expect(withId(LONGEST_CALL).custom_id).toHaveLength(100);
    expect(() => withId(LONGEST_CALL + 1)).toThrow('/plan add takes 101 of 100');
  });
});
