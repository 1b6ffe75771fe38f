import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { linkUrl } from './objects.ts';

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional();

const DATE_TOKENS = new Set(
  [
    'day_divider_pretty date_num date_slash date_long date_long_full date_long_pretty date date_pretty',
    'date_short date_short_pretty time time_secs ago',
  ].flatMap((names) => names.split(' ')),
);

const text = z.strictObject({ type: z.literal('text'), text: z.string().min(1), style });

const link = z.strictObject({
  type: z.literal('link'),
  url: linkUrl,
  text: z.string().min(1).optional(),
  style,
  unsafe: z.boolean().optional(),
});

const emoji = z.strictObject({
  type: z.literal('emoji'),
  name: z.string().regex(/^[^\s:]+$/, 'must be a name without colons'),
  unicode: z.string().min(1).optional(),
  style,
});

const user = z.strictObject({ type: z.literal('user'), user_id: z.string().regex(/^[UW][A-Z0-9]+$/), style });
const channel = z.strictObject({
  type: z.literal('channel'),
  channel_id: z.string().regex(/^[CDG][A-Z0-9]+$/),
  style,
});
const usergroup = z.strictObject({
  type: z.literal('usergroup'),
  usergroup_id: z.string().regex(/^S[A-Z0-9]+$/),
  style,
});
const broadcast = z.strictObject({
  type: z.literal('broadcast'),
  range: z.enum(['here', 'channel', 'everyone']),
  style,
});
const color = z.strictObject({
  type: z.literal('color'),
  value: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  style,
});

const date = z.strictObject({
  type: z.literal('date'),
  /** Seconds since 1970. */
  timestamp: z.number().int(),
  format: z
    .string()
    .min(1)
    .refine(
      (format) => [...format.matchAll(/\{([^}]*)\}/g)].every((match) => DATE_TOKENS.has(match[1] ?? '')),
      'must use known date tokens',
    ),
  url: linkUrl.optional(),
  fallback: z.string().min(1).optional(),
  style,
});

const inline = z.discriminatedUnion('type', [
  text,
  link,
  emoji,
  user,
  channel,
  usergroup,
  broadcast,
  color,
  date,
]);
const border = z.union([z.literal(0), z.literal(1)]).optional();

const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(inline).min(1) });

const list = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  elements: z.array(section).min(1),
  indent: z.number().int().min(0).max(LIMITS.richTextIndent.max).optional(),
  offset: z.number().int().min(0).optional(),
  border,
});

const quote = z.strictObject({
  type: z.literal('rich_text_quote'),
  elements: z.array(inline).min(1),
  border,
});

const preformatted = z.strictObject({
  type: z.literal('rich_text_preformatted'),
  elements: z.array(z.discriminatedUnion('type', [text, link])).min(1),
  border,
});

/**
 * What a `rich_text` block holds. No part of it may be empty: Slack refuses empty text, and an empty list of
 * elements shows nothing. Source: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
export const richTextElements = z
  .array(z.discriminatedUnion('type', [section, list, quote, preformatted]))
  .min(1);
