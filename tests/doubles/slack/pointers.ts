import type { z } from 'zod';

type Path = readonly PropertyKey[];

function at(body: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    body,
  );
}

function pointed(message: string, path: Path): string {
  return `${message} [json-pointer:${path.map((part) => `/${String(part)}`).join('')}]`;
}

function tooMuch(issue: z.core.$ZodIssueTooBig): string {
  if (issue.origin === 'string') return `must be less than ${Number(issue.maximum) + 1} characters`;
  if (issue.origin === 'array') return `no more than ${issue.maximum} items allowed`;
  return `must be at most ${issue.maximum}`;
}

function tooLittle(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.origin === 'string') return `must be more than ${Number(issue.minimum) - 1} characters`;
  if (issue.origin === 'array') return `no fewer than ${issue.minimum} items allowed`;
  return `must be at least ${issue.minimum}`;
}

/** A missing field is reported on the object that lacks it, as Slack does. */
function missing(path: Path): string {
  return pointed(`missing required field: ${String(path.at(-1))}`, path.slice(0, -1));
}

function describe(issue: z.core.$ZodIssue, path: Path, body: unknown): string[] {
  switch (issue.code) {
    case 'too_big':
      return [pointed(tooMuch(issue), path)];
    case 'too_small':
      return [pointed(tooLittle(issue), path)];
    case 'unrecognized_keys':
      return issue.keys.map((key) => pointed(`invalid additional property: ${key}`, path));
    case 'invalid_type':
      if (at(body, path) === undefined) return [missing(path)];
      return [pointed(`must provide ${/^[aeio]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`, path)];
    case 'invalid_union': {
      // A union by `type`: the issue stands on the discriminator.
      const type = at(body, path);
      if (type === undefined) return [missing(path)];
      return [pointed(`unsupported type: ${String(type)}`, path.slice(0, -1))];
    }
    case 'invalid_value':
      if (at(body, path) === undefined) return [missing(path)];
      return [pointed('must be a valid enum value', path)];
    case 'invalid_format':
      return [
        pointed(issue.message.startsWith('must') ? issue.message : 'must match the expected format', path),
      ];
    default:
      return [pointed(issue.message, path)];
  }
}

/**
 * The issues of a schema in Slack's own words, each with a JSON pointer into the body:
 * `must be more than 0 characters [json-pointer:/blocks/0/text/text]`.
 *
 * @param root where in `body` the checked value stands, for example `['blocks']`
 */
export function slackMessages(error: z.ZodError, body: unknown, root: Path = []): string[] {
  return error.issues.flatMap((issue) => describe(issue, [...root, ...issue.path], body));
}
