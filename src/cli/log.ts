import { destination, type Logger, pino } from 'pino';

/** Bot, app and interaction tokens that an error of a library may carry in an address or a header. */
const TOKENS = /\b(?:xox[abeprs]|xapp)-[\w-]+|(?<=\/(?:interactions|webhooks)\/\d+\/)[\w.-]+/g;

/**
 * The program's log: JSON lines on standard error, so that standard output is what people asked for.
 * @param secrets never appear in it, wherever they stand in a line
 */
export function createLog(level: string, secrets: readonly string[]): Logger {
  const redact = (line: string) =>
    secrets
      .reduce((text, secret) => text.replaceAll(secret, '[redacted]'), line)
      .replace(TOKENS, '[redacted]');
  return pino({ level, base: null, hooks: { streamWrite: redact } }, destination({ dest: 2, sync: true }));
}
