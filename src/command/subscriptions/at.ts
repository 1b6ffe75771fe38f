import { nextDue } from '../../core/due.ts';
import { UserError } from '../../core/errors.ts';
import { instantOf } from '../../core/wall-time.ts';
import { shorten } from '../../language/shorten.ts';
import type { CommandContext } from '../context.ts';
import { LONGEST_ECHO } from '../echo.ts';
import { parseWhen } from '../when.ts';

/**
 * The instant that somebody means by `18:00` or `monday 9:00` (the next one) or `2026-01-31 18:00`.
 * @param zone IANA
 * @returns milliseconds since the epoch
 * @throws UserError when it is no time, or over
 */
export function parseAt(typed: string, zone: string, { words, now }: CommandContext): number {
  const { errors } = words.subscriptions;
  const shown = shorten(typed, LONGEST_ECHO);
  const [, date, time = ''] = /^(?:(\d{4}-\d{2}-\d{2})(?:\s+|t|$))?(.*)$/i.exec(typed) ?? [];
  const cadence = parseWhen(time);
  if (typeof cadence === 'string') throw new UserError('bad-at', errors.badAt(shown), { option: 'at' });
  if (date === undefined) return nextDue(cadence, zone, now) ?? now;
  const day = startOf(date);
  if (day === null || cadence.kind !== 'daily')
    throw new UserError('bad-at', errors.badAt(shown), { option: 'at' });
  const [hours = 0, minutes = 0] = cadence.at.split(':').map(Number);
  const at = instantOf(day + (hours * 60 + minutes) * 60_000, zone);
  if (at < now) throw new UserError('past-at', errors.pastAt(shown), { option: 'at' });
  return at;
}

/** The wall time at which a day begins; null when there is no such day. */
function startOf(date: string): number | null {
  try {
    return Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
