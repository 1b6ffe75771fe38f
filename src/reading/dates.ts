import type { Moment } from './page.ts';

/** Languages whose month names are understood. The names come from `Intl`. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'pl', 'ru', 'uk'];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ISO_INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/i;
/** RFC 5322, 3.3: `Tue, 18 Feb 2025 09:30:00 +0300`. */
const MAIL_INSTANT =
  /^(?:\p{L}{3},\s*)?(\d{1,2})\s+(\p{L}{3})\s+(\d{4})\s+\d{2}:\d{2}(?::\d{2})?\s+(?:[+-]\d{4}|GMT|UTC?|Z)$/u;
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s+(?:of\s+|de\s+)?(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})(?:\s*(?:г\.?|р\.?|года|року))?$/u;
const MONTH_FIRST = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;
const WEEKDAY = /^\p{L}[\p{L}’'-]*,?\s+/u;

/**
 * A date as people and machines write it, alone in its text: ISO 8601, RFC 5322, or with the month's name in one of
 * ten languages. A time without a zone is taken as UTC.
 * @returns null when the text is anything else, or a day that does not exist
 */
export function parseDate(value: string): Moment | null {
  const text = value.trim();
  if (DAY.test(text)) return day(text);
  const iso = ISO_INSTANT.exec(text);
  if (iso !== null) return instant(`${iso[1]}T${iso[2]}${(iso[3] ?? 'Z').toUpperCase()}`);
  const mail = MAIL_INSTANT.exec(text);
  if (mail !== null) {
    // `Date.parse` takes 30 February for 2 March.
    const exists = calendarDay(mail[3], mail[2]?.toLowerCase(), mail[1]) !== null;
    const at = Date.parse(text);
    return exists && !Number.isNaN(at) ? { at, precision: 'instant' } : null;
  }
  return namedDay(text.toLowerCase()) ?? namedDay(text.toLowerCase().replace(WEEKDAY, ''));
}

function namedDay(text: string): Moment | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return calendarDay(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst && calendarDay(monthFirst[3], monthFirst[1], monthFirst[2]);
}

function calendarDay(year = '', monthName = '', dayOfMonth = ''): Moment | null {
  const month = monthNumbers().get(monthName);
  return month === undefined ? null : day(`${year}-${pad(month)}-${pad(Number(dayOfMonth))}`);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function day(iso: string): Moment | null {
  try {
    return { at: Temporal.PlainDate.from(iso).toZonedDateTime('UTC').epochMilliseconds, precision: 'day' };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function instant(iso: string): Moment | null {
  try {
    return { at: Temporal.Instant.from(iso).epochMilliseconds, precision: 'instant' };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

let months: Map<string, number> | undefined;

/** Month names and their abbreviations, as they stand in dates (in Slavic languages: in the genitive). */
function monthNumbers(): ReadonlyMap<string, number> {
  if (months !== undefined) return months;
  months = new Map();
  for (const language of LANGUAGES) {
    for (const options of [
      { month: 'long' },
      { month: 'short' },
      { month: 'long', day: 'numeric' },
      { month: 'short', day: 'numeric' },
    ] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1) {
        const part = format.formatToParts(Date.UTC(2025, month, 15)).find(({ type }) => type === 'month');
        const name = part?.value.toLowerCase().replace(/\.$/, '');
        if (name !== undefined && !months.has(name)) months.set(name, month + 1);
      }
    }
  }
  return months;
}
