import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { confirm, imageUrl, linkUrl, option, optionGroup, overflowOption, plainText } from './objects.ts';

const actionId = z.string().min(1).max(LIMITS.actionId.max).optional();
const placeholder = plainText(LIMITS.placeholder.max).optional();
const menu = {
  action_id: actionId,
  placeholder,
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
};

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(LIMITS.buttonText.max),
  action_id: actionId,
  value: z.string().max(LIMITS.buttonValue.max).optional(),
  url: linkUrl.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: z.string().max(LIMITS.accessibilityLabel.max).optional(),
});

const staticSelect = z
  .strictObject({
    ...menu,
    type: z.literal('static_select'),
    options: z.array(option).min(1).max(LIMITS.selectOptions.max).optional(),
    option_groups: z.array(optionGroup).min(1).max(LIMITS.selectOptionGroups.max).optional(),
    initial_option: option.optional(),
  })
  .superRefine((select, context) => {
    if ((select.options === undefined) === (select.option_groups === undefined)) {
      context.addIssue({ code: 'custom', message: 'must define either `options` or `option_groups`' });
    }
    const choices = select.options ?? select.option_groups?.flatMap((group) => group.options) ?? [];
    const initial = select.initial_option;
    if (initial !== undefined && !choices.some((choice) => isDeepStrictEqual(choice, initial))) {
      const message = '`initial_option` must be one of the options';
      context.addIssue({ code: 'custom', message, path: ['initial_option'] });
    }
  });

const length = z.number().int().min(0).max(LIMITS.inputText.max);

const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    action_id: actionId,
    initial_value: z.string().min(1).max(LIMITS.inputText.max).optional(),
    multiline: z.boolean().optional(),
    min_length: length.optional(),
    max_length: length.min(1).optional(),
    placeholder,
    focus_on_load: z.boolean().optional(),
  })
  .refine(({ initial_value: value, max_length: most }) => (value?.length ?? 0) <= (most ?? Infinity), {
    message: '`initial_value` must not be longer than `max_length`',
    path: ['initial_value'],
  });

const externalSelect = z.strictObject({
  ...menu,
  type: z.literal('external_select'),
  initial_option: option.optional(),
  min_query_length: z.number().int().min(0).optional(),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId,
  options: z.array(overflowOption).min(1).max(LIMITS.overflowOptions.max),
  confirm: confirm.optional(),
});

/** An image beside text: in a context block or as the accessory of a section. */
export const imageElement = z.strictObject({
  type: z.literal('image'),
  image_url: imageUrl,
  alt_text: z.string().min(1).max(LIMITS.imageAltText.max),
});

/**
 * The elements a person acts on. Slack has more (date pickers, checkboxes, lists of users); the double
 * refuses those as unsupported until something needs them. Source: block elements.
 */
export const interactiveElements = [button, staticSelect, externalSelect, overflow] as const;

/** The elements of an input block. As above, others are refused until something needs them. */
export const inputElements = [plainTextInput, staticSelect, externalSelect] as const;
