import type { Precision } from '../core/article.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A calendar day with its weekday: "Sunday, 22 November 2026". @param zone IANA */
export function formatToday(at: number, locale: string, zone: string): string {
  return asWritten(
    locale,
    format(locale, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at),
  );
}

/**
 * The day something was published: "18 February 2025". An instant is shown as the day it was in the reader's zone;
 * a day stays the day that the publisher named.
 */
export function formatPublished(at: number, precision: Precision, locale: string, zone: string): string {
  const shownIn = precision === 'day' ? 'UTC' : zone;
  return asWritten(
    locale,
    format(locale, shownIn, { day: 'numeric', month: 'long', year: 'numeric' }).format(at),
  );
}

function format(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${Object.keys(options).join()}`;
  let found = formats.get(key);
  if (found === undefined) {
    // Plain "en" would write the month first; a news digest for the world does not.
    found = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...options, timeZone });
    formats.set(key, found);
  }
  return found;
}

/** French writes the first of a month "1er", which `Intl` leaves to others. */
function asWritten(locale: string, date: string): string {
  return /^fr\b/i.test(locale) ? date.replace(/\b1 (?=\p{L})/u, '1er ') : date;
}
