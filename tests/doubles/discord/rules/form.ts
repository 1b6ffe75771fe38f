import type * as z from 'zod';

/** One complaint about one field of a body. */
export interface FieldError {
  readonly path: readonly (string | number)[];
  /** Discord's name of the rule, or one that starts with `DOUBLE_` where the double is stricter than Discord. */
  readonly code: string;
  readonly message: string;
}

/** An answer with which Discord refuses a request: status, numeric code, and the field errors of a form. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly fields: readonly FieldError[];

  constructor(status: number, code: number, message: string, fields: readonly FieldError[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }

  /** The body as sent: `{message, code, errors?}`, see https://docs.discord.com/developers/reference#error-messages */
  body(): Record<string, unknown> {
    const base = { message: this.message, code: this.code };
    return this.fields.length === 0 ? base : { ...base, errors: nest(this.fields) };
  }

  /** One line for people: which fields, which rules. */
  reason(): string {
    const fields = this.fields.map((field) => `${dotted(field.path)}[${field.code}]: ${field.message}`);
    return [this.message, ...fields].join('; ');
  }
}

/** 400 with code 50035. `under` is put before each path: a callback's errors start with `data`. */
export function invalidForm(fields: readonly FieldError[], under: readonly string[] = []): ApiError {
  const placed = fields.map((field) => ({ ...field, path: [...under, ...field.path] }));
  return new ApiError(400, 50035, 'Invalid Form Body', placed);
}

/** 400 with code 50006: nothing to show. */
export function emptyMessage(): ApiError {
  return new ApiError(400, 50006, 'Cannot send an empty message');
}

/** Parses a body, or throws the ApiError that names each wrong field. */
export function parseForm<T>(schema: z.ZodType<T>, body: unknown, under: readonly string[] = []): T {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  throw invalidForm(result.error.issues.flatMap(fieldErrors), under);
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  switch (issue.code) {
    case 'custom':
      return [{ path, code: String(issue.params?.code ?? 'BASE_TYPE_INVALID'), message: issue.message }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        code: 'DOUBLE_UNKNOWN_FIELD',
        message: 'Discord knows no such field here.',
      }));
    case 'invalid_union':
      return unionErrors(issue, path);
    case 'too_big':
      return [{ path, code: 'NUMBER_TYPE_MAX', message: `Must be less than or equal to ${issue.maximum}.` }];
    case 'too_small':
      return [
        { path, code: 'NUMBER_TYPE_MIN', message: `Must be greater than or equal to ${issue.minimum}.` },
      ];
    case 'invalid_value':
      if (issue.input === undefined) return [required(path)];
      return [
        { path, code: 'BASE_TYPE_CHOICES', message: `Value must be one of (${issue.values.join(', ')}).` },
      ];
    case 'invalid_type':
      if (issue.input === undefined) return [required(path)];
      return [{ path, code: 'BASE_TYPE_CONVERT', message: `Could not interpret as ${issue.expected}.` }];
    default:
      return [{ path, code: 'BASE_TYPE_INVALID', message: issue.message }];
  }
}

function required(path: (string | number)[]): FieldError {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

/** The complaints of the variant that was meant; without one Discord names the object, not its `type`. */
function unionErrors(issue: z.core.$ZodIssueInvalidUnion, path: (string | number)[]): FieldError[] {
  const meant = issue.errors.find((variant) => variant.every(({ code }) => code !== 'invalid_type'));
  if (meant?.length)
    return meant.flatMap((one) => fieldErrors({ ...one, path: [...issue.path, ...one.path] }));
  const place = path.at(-1) === 'type' ? path.slice(0, -1) : path;
  return [{ path: place, code: 'UNION_TYPE_CHOICES', message: issue.message }];
}

function nest(fields: readonly FieldError[]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const field of fields) {
    let node = root;
    for (const step of field.path) {
      node[step] ??= {};
      node = node[step] as Record<string, unknown>;
    }
    node._errors ??= [];
    (node._errors as unknown[]).push({ code: field.code, message: field.message });
  }
  return root;
}

function dotted(path: readonly (string | number)[]): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at ? `.${step}` : step)).join('');
}
