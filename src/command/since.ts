const HOUR = 3_600_000;
const UNITS: Readonly<Record<string, number>> = { h: HOUR, d: 24 * HOUR, w: 7 * 24 * HOUR };
const SPAN = /^(\d{1,4})\s*([hdw])$/i;

/**
 * The beginning of a span that reaches to now (`24h`, `7d`, `2w`), or of a day (`2026-01-31`) in the asker's zone.
 * @param now milliseconds since the epoch
 * @returns milliseconds since the epoch, or null when the text is neither
 */
export function parseSince(value: string, now: number, timeZone: string): number | null {
  const span = SPAN.exec(value.trim());
  if (span !== null) return now - Number(span[1]) * (UNITS[(span[2] ?? '').toLowerCase()] ?? 0);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value.trim())) return null;
  try {
    return Temporal.PlainDate.from(value.trim()).toZonedDateTime({ timeZone }).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
