import type { Since } from '../core/since.ts';
import { parsePhrase } from './since-phrase.ts';

const HOUR = 3_600_000;
/** Units in the languages of our words, and what they are in milliseconds. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:h|hours?|heures?|stunden?|horas?|час(?:а|ов)?)$/iu, HOUR],
  [/^(?:d|days?|jours?|tagen?|tage?|d[ií]as?|день|дн(?:я|ей))$/iu, 24 * HOUR],
  [/^(?:w|weeks?|semaines?|wochen?|semanas?|недел[яюиь])$/iu, 7 * 24 * HOUR],
];
const SPAN = /^(\d{1,4})\s*(\p{L}+)$/u;

/** Who says since when, and when they say it. */
export interface SinceAsker {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA. */
  readonly zone: string;
  /** BCP 47. */
  readonly locale: string;
}

/**
 * The beginning of a span that reaches to now (`24h`, `7d`, `2 weeks`), of a day (`2026-01-31`) in the asker's zone, or of what
 * a phrase means ("yesterday", "last Monday").
 * @returns null when the text is none of them
 */
export async function parseSince(value: string, { now, zone, locale }: SinceAsker): Promise<Since | null> {
  const text = value.trim();
  const span = SPAN.exec(text);
  const [, milliseconds] = UNITS.find(([unit]) => unit.test(span?.[2] ?? '')) ?? [];
  if (milliseconds !== undefined) return sinceInstant(now - Number(span?.[1]) * milliseconds, zone);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const at = await parsePhrase(text, now, zone, locale);
    return at === null ? null : sinceInstant(at, zone);
  }
  try {
    const day = Temporal.PlainDate.from(text);
    return { at: day.toZonedDateTime({ timeZone: zone }).epochMilliseconds, day: startInUtc(day) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function sinceInstant(at: number, zone: string): Since {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return { at, day: startInUtc(local.toPlainDate()) };
}

function startInUtc(day: Temporal.PlainDate): number {
  return day.toZonedDateTime('UTC').epochMilliseconds;
}
