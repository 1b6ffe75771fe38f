import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { loggedError } from './logged-error.ts';
import { redactor } from './redact.ts';
import { safeJson } from './safe-json.ts';

/**
 * The program's log: JSON lines on standard error, so that standard output is what people asked for. Of errors it has
 * what says where and why, and nothing of what was sent; nothing in it does something to who looks at it.
 * @param secrets never appear in it, wherever they stand in a line
 * @param output what takes the lines
 */
export function createLog(
  level: string,
  secrets: readonly string[],
  output: DestinationStream = destination({ dest: 2, sync: true }),
): Logger {
  const redact = redactor(secrets);
  const serializers = { err: (error: unknown) => loggedError(error) };
  const hooks = { streamWrite: (line: string) => safeJson(redact(line)) };
  return pino({ level, base: null, serializers, hooks }, output);
}
