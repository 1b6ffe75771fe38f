import * as z from 'zod';
import { LIMITS, type Limit } from './limits.ts';

/** The length of a text as Discord counts it: in code points. */
export function lengthOf(value: string): number {
  return [...value].length;
}

/** Discord's complaint when a length is outside a limit, or undefined. */
function lengthError(limit: Limit, length: number): { code: string; message: string } | undefined {
  if (length >= limit.min && length <= limit.max) return undefined;
  return limit.min > 0
    ? { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between ${limit.min} and ${limit.max} in length.` }
    : { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${limit.max} or fewer in length.` };
}

/** A string within a limit. */
export function text(limit: Limit) {
  return z.string().check((context) => {
    const error = lengthError(limit, lengthOf(context.value));
    if (error) context.issues.push(issue(context.value, error));
  });
}

/** An array within a limit. */
export function list<Item extends z.ZodType>(item: Item, limit: Limit) {
  return z.array(item).check((context) => {
    const error = lengthError(limit, context.value.length);
    if (error) context.issues.push(issue(context.value, error));
  });
}

/** A URL of one of the given schemes, within a limit. */
export function url(limit: Limit, schemes: readonly string[]) {
  return text(limit).check((context) => {
    const parsed = URL.canParse(context.value) ? new URL(context.value) : undefined;
    if (!parsed) {
      context.issues.push(
        issue(context.value, { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }),
      );
    } else if (!schemes.includes(parsed.protocol.slice(0, -1))) {
      const message = `Scheme must be one of (${schemes.join(', ')}).`;
      context.issues.push(issue(context.value, { code: 'URL_TYPE_INVALID_SCHEME', message }));
    }
  });
}

/** Objects told apart by their integer `type`. */
export function byType<const Options extends readonly [z.ZodObject, ...z.ZodObject[]]>(
  types: readonly number[],
  options: Options,
) {
  return z.discriminatedUnion('type', options, {
    error: (raw) =>
      raw.code === 'invalid_union'
        ? `Value of field "type" must be one of (${types.join(', ')}).`
        : undefined,
  });
}

/** The decimal id of a thing, as a string. */
export const snowflake = z.string().refine((value) => /^\d{1,20}$/.test(value), {
  error: 'Value is not snowflake.',
  params: { code: 'NUMBER_TYPE_COERCE' },
});

/** A colour 0xRRGGBB. */
export const colour = z.int().min(0).max(0xffffff);

/** A component's own number, chosen by the sender or by Discord. */
export const componentId = z.int().min(LIMITS.componentId.min).max(LIMITS.componentId.max).nullish();

/** A complaint in zod's terms. */
export function issue(
  input: unknown,
  error: { code: string; message: string },
  path: PropertyKey[] = [],
): z.core.$ZodRawIssue {
  return { code: 'custom', input, message: error.message, params: { code: error.code }, path };
}
