import { z } from 'zod';
import { LIMITS } from './limits.ts';

/**
 * Text that shows something. Slack answers text of only white space as it answers empty text. Rich text is
 * the exception: there a lone space between two links is text.
 */
function visible(max: number) {
  return z
    .string()
    .max(max)
    .refine((value) => value.trim() !== '', 'must be more than 0 characters');
}

/** A `plain_text` object of at most `max` characters. Source: composition objects, text object. */
export function plainText(max: number) {
  return z.strictObject({ type: z.literal('plain_text'), text: visible(max), emoji: z.boolean().optional() });
}

function mrkdwn(max: number) {
  return z.strictObject({ type: z.literal('mrkdwn'), text: visible(max), verbatim: z.boolean().optional() });
}

/** A text object of either kind, of at most `max` characters. */
export function anyText(max: number) {
  return z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);
}

/** A `mrkdwn` object next to a `plain_text` one, for unions that hold other kinds of element too. */
export function textKinds(max: number) {
  return [plainText(max), mrkdwn(max)] as const;
}

function isUrl(value: string, protocols: readonly string[]): boolean {
  return !/\s/.test(value) && URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

/** What a reader may follow: http, https or mailto, well formed. */
export const linkUrl = z
  .string()
  .max(LIMITS.url.max)
  .refine((value) => isUrl(value, ['http:', 'https:', 'mailto:']), 'invalid_url');

/** What Slack fetches by itself: http or https, well formed. */
export const imageUrl = z
  .string()
  .max(LIMITS.url.max)
  .refine((value) => isUrl(value, ['http:', 'https:']), 'invalid_url');

/** The question before an action is taken. Source: composition objects, confirmation dialog. */
export const confirm = z.strictObject({
  title: plainText(LIMITS.confirmTitle.max),
  text: anyText(LIMITS.confirmText.max),
  confirm: plainText(LIMITS.confirmButton.max),
  deny: plainText(LIMITS.confirmButton.max),
  style: z.enum(['primary', 'danger']).optional(),
});

/** One choice of a select menu. Source: composition objects, option. */
export const option = z.strictObject({
  text: plainText(LIMITS.optionText.max),
  value: z.string().min(1).max(LIMITS.optionValue.max),
  description: plainText(LIMITS.optionText.max).optional(),
});

/** One choice of an overflow menu: the only kind of option that may carry a URL. */
export const overflowOption = option.extend({ url: linkUrl.optional() });

/** A labelled group of choices. Source: composition objects, option group. */
export const optionGroup = z.strictObject({
  label: plainText(LIMITS.optionGroupLabel.max),
  options: z.array(option).min(1).max(LIMITS.selectOptions.max),
});
