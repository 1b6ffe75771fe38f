import { PostError } from '../ports/chat.ts';

/** Causes of an error that are told, and errors that one stands for. */
const MOST = 5;
/** Characters of a message. */
const LONGEST = 1000;
/** Lines of where it came from. */
const MOST_FRAMES = 50;
/** What errors of the system, of libraries and our own say by a code or a number. */
const TOLD = ['code', 'errno', 'syscall', 'method', 'status', 'statusCode'] as const;

/** An error as a log has it. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly [more: string]: unknown;
}

/**
 * What is told of an error. Libraries hang what was sent onto theirs, which is articles and what people typed: nothing
 * is taken over but what says where and why. Never throws: who logs an error has enough of one.
 */
export function loggedError(thrown: unknown, depth = MOST): LoggedError {
  try {
    return told(thrown, depth);
  } catch {
    return { type: 'Error', message: 'an error that cannot be read', stack: '' };
  }
}

function told(thrown: unknown, depth: number): LoggedError {
  const error = thrown instanceof Error ? thrown : new Error(`something was thrown: ${typeof thrown}`);
  const type = typeOf(error);
  const message = messageOf(error);
  const errors: unknown = Reflect.get(error, 'errors');
  const { cause } = error;
  return {
    type,
    message,
    stack: [`${type}: ${message}`, ...framesOf(error)].join('\n'),
    ...codesOf(error),
    ...(error instanceof PostError ? { failure: error.failure } : {}),
    ...(Array.isArray(errors) && depth > 0
      ? { errors: errors.slice(0, MOST).map((one) => loggedError(one, 0)) }
      : {}),
    ...(cause instanceof Error && depth > 0 ? { cause: loggedError(cause, depth - 1) } : {}),
  };
}

/** Libraries make errors of what they are answered: anything may stand where a text belongs. */
function typeOf(error: Error): string {
  const given: unknown = error.constructor?.name || error.name;
  return typeof given === 'string' ? given.slice(0, LONGEST) : 'Error';
}

/** What cannot be parsed is repeated in the message. */
function messageOf(error: Error): string {
  const given: unknown = error.message;
  if (typeof given !== 'string') return `a message that is none: ${typeof given}`;
  const message = error instanceof SyntaxError ? given.replace(/".*"/s, '“…”') : given;
  return message.slice(0, LONGEST);
}

/** Without the message, which stands above them and may look like one. */
function framesOf({ stack, message }: Error): string[] {
  const given: unknown = stack;
  if (typeof given !== 'string') return [];
  const at = given.indexOf(message);
  const from = at === -1 ? 0 : at + message.length;
  const lines = given.slice(from, from + MOST_FRAMES * LONGEST).split('\n');
  return lines.filter((line) => /^\s+at /.test(line)).slice(0, MOST_FRAMES);
}

function codesOf(error: Error): Record<string, string | number> {
  const codes: Record<string, string | number> = {};
  for (const name of TOLD) {
    const code: unknown = Reflect.get(error, name);
    if (typeof code === 'string') codes[name] = code.slice(0, LONGEST);
    if (typeof code === 'number') codes[name] = code;
  }
  return codes;
}
