import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../ports/log.ts';

/** Bolt's log lines, in ours. Its information is our debugging: it tells every step of connecting. */
export function boltLogger(log: Log): Logger {
  const line = (parts: unknown[]) =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
  return {
    debug: () => {},
    info: (...parts) => log.debug({ from: 'bolt' }, line(parts)),
    warn: (...parts) => log.warn({ from: 'bolt' }, line(parts)),
    error: (...parts) =>
      log.error({ from: 'bolt', err: parts.find((part) => part instanceof Error) }, line(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
