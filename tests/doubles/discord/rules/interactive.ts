import * as z from 'zod';
import { byType, componentId, issue, list, snowflake, text, url } from './fields.ts';
import { LIMITS } from './limits.ts';

const emoji = z.strictObject({
  id: snowflake.nullish(),
  name: z.string().nullish(),
  animated: z.boolean().nullish(),
});

const LINK = 5;
const PREMIUM = 6;

/** A button: https://docs.discord.com/developers/components/reference#button */
export const button = z
  .strictObject({
    type: z.literal(2),
    id: componentId,
    style: z.literal([1, 2, 3, 4, LINK, PREMIUM]),
    label: text(LIMITS.buttonLabel).nullish(),
    emoji: emoji.nullish(),
    custom_id: text(LIMITS.customId).nullish(),
    url: url(LIMITS.buttonUrl, ['http', 'https', 'discord']).nullish(),
    sku_id: snowflake.nullish(),
    disabled: z.boolean().nullish(),
  })
  .check((context) => {
    const { style, custom_id, url: link, sku_id, label, emoji: icon } = context.value;
    const complain = (field: string, code: string, message: string) =>
      context.issues.push(issue(context.value, { code, message }, [field]));
    const given = [custom_id, link, sku_id].filter((value) => value != null).length;
    if (given > 1) {
      complain('custom_id', 'BUTTON_COMPONENT_EXCLUSIVE', 'A custom id and url cannot both be specified');
    } else if (style === LINK && link == null) {
      complain('url', 'BASE_TYPE_REQUIRED', 'A url is required');
    } else if (style === PREMIUM && sku_id == null) {
      complain('sku_id', 'BASE_TYPE_REQUIRED', 'A sku id is required');
    } else if (style !== LINK && style !== PREMIUM && custom_id == null) {
      complain('custom_id', 'BASE_TYPE_REQUIRED', 'A custom id is required');
    }
    if (style !== PREMIUM && !label && !icon) {
      complain('label', 'BASE_TYPE_REQUIRED', 'A button must have a label or an emoji');
    }
  });

const selectFields = {
  id: componentId,
  custom_id: text(LIMITS.customId),
  placeholder: text(LIMITS.selectPlaceholder).nullish(),
  min_values: z.int().min(0).max(LIMITS.selectCount.max).nullish(),
  max_values: z.int().min(1).max(LIMITS.selectCount.max).nullish(),
  disabled: z.boolean().nullish(),
  required: z.boolean().nullish(),
};

const selectOption = z.strictObject({
  label: text(LIMITS.selectText),
  value: text(LIMITS.selectText),
  description: text(LIMITS.selectDescription).nullish(),
  default: z.boolean().nullish(),
  emoji: emoji.nullish(),
});

/** Source: https://github.com/discord/discord-api-docs/issues/7800 */
export const REQUIRED_ZERO = {
  code: 'SELECT_COMPONENT_REQUIRED_ZERO_MIN_VALUES',
  message: 'Select menus marked as required cannot have a min_values of 0',
};

/** A string select: https://docs.discord.com/developers/components/reference#string-select */
export const stringSelect = z
  .strictObject({ type: z.literal(3), ...selectFields, options: list(selectOption, LIMITS.selectOptions) })
  .check((context) => {
    const seen = new Set<string>();
    for (const [at, option] of context.value.options.entries()) {
      const error = {
        code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        message: 'The specified option value is already used',
      };
      if (seen.has(option.value)) context.issues.push(issue(option, error, ['options', at, 'value']));
      seen.add(option.value);
    }
    const { min_values: min, max_values: max, options, required } = context.value;
    if (required && min === 0) context.issues.push(issue(context.value, REQUIRED_ZERO, ['min_values']));
    if ((max ?? 1) > options.length || (min ?? 0) > (max ?? 1)) {
      const error = { code: 'NUMBER_TYPE_MAX', message: 'More values are asked for than there are options.' };
      context.issues.push(issue(context.value, error, ['max_values']));
    }
  });

const defaults = z.array(z.strictObject({ id: snowflake, type: z.string() })).nullish();
const select = <Type extends number>(type: Type) =>
  z.strictObject({ type: z.literal(type), ...selectFields, default_values: defaults });

const channelSelect = z.strictObject({
  type: z.literal(8),
  ...selectFields,
  channel_types: z.array(z.int()).nullish(),
  default_values: defaults,
});

/** An action row: one to five buttons, or one select. */
export const actionRow = z
  .strictObject({
    type: z.literal(1),
    id: componentId,
    components: list(
      byType([2, 3, 5, 6, 7, 8], [button, stringSelect, select(5), select(6), select(7), channelSelect]),
      LIMITS.rowChildren,
    ),
  })
  .check((context) => {
    const children = context.value.components;
    if (children.length < 2 || children.every((child) => child.type === 2)) return;
    const error = {
      code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      message: 'The specified component exceeds the maximum width',
    };
    context.issues.push(issue(children, error, ['components', children.length - 1]));
  });
