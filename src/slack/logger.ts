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

/** Where in a call Slack finds a mistake. */
const PLACE = /\[json-pointer:[\w/.-]{1,200}\]/g;

/**
 * Lines of the client of Slack's Web API. What Slack says of a call may repeat the message, so that only the places are
 * taken over; why a call failed is in its error.
 */
export function apiLogger(log: Log): Logger {
  const told = (...parts: unknown[]) => {
    const places = parts.join(' ').match(PLACE);
    if (places !== null) log.warn({ from: 'slack', places }, 'Slack does not take a part of a call');
  };
  return { ...boltLogger(log), info: () => {}, warn: told, error: told };
}
