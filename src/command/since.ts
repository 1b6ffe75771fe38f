import type { Since } from '../core/since.ts';

const HOUR = 3_600_000;
const UNITS: Readonly<Record<string, number>> = { h: HOUR, d: 24 * HOUR, w: 7 * 24 * HOUR };
const SPAN = /^(\d{1,4})\s*([hdw])$/i;

/**
 * The beginning of a span that reaches to now (`24h`, `7d`, `2w`), or of a day (`2026-01-31`) in the asker's zone.
 * @param now milliseconds since the epoch
 * @param timeZone IANA
 * @returns null when the text is neither
 */
export function parseSince(value: string, now: number, timeZone: string): Since | null {
  const text = value.trim();
  const span = SPAN.exec(text);
  if (span !== null) {
    const at = now - Number(span[1]) * (UNITS[(span[2] ?? '').toLowerCase()] ?? 0);
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
    return { at, day: startInUtc(local.toPlainDate()) };
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    const day = Temporal.PlainDate.from(text);
    return { at: day.toZonedDateTime({ timeZone }).epochMilliseconds, day: startInUtc(day) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function startInUtc(day: Temporal.PlainDate): number {
  return day.toZonedDateTime('UTC').epochMilliseconds;
}
