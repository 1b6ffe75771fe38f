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

/**
 * The same as people say it on a day near to it: "today", "yesterday", "20 November", and with its year when that is
 * another one.
 * @param now milliseconds since the epoch
 */
export function formatRecent(
  at: number,
  precision: Precision,
  locale: string,
  zone: string,
  now: number,
): string {
  const day = dayOf(at, precision === 'day' ? 'UTC' : zone);
  const today = dayOf(now, zone);
  const ago = day.until(today).days;
  if (ago === 0 || ago === 1) return relative(locale).format(-ago, 'day');
  if (day.year !== today.year) return formatPublished(at, precision, locale, zone);
  const shownIn = precision === 'day' ? 'UTC' : zone;
  return asWritten(locale, format(locale, shownIn, { day: 'numeric', month: 'long' }).format(at));
}

/**
 * A moment with its weekday and the zone's short name: "Monday 23 November at 08:30 CET"; with its year when that is
 * another one than now.
 * @param now milliseconds since the epoch
 */
export function formatMoment(at: number, locale: string, zone: string, now: number): string {
  const parts: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  };
  const thisYear = dayOf(at, zone).year === dayOf(now, zone).year;
  return asWritten(locale, format(locale, zone, thisYear ? parts : { ...parts, year: 'numeric' }).format(at));
}

/** A minute of a day: "22 November at 14:05". @param zone IANA */
export function formatMinute(at: number, locale: string, zone: string): string {
  const parts: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  };
  return asWritten(locale, format(locale, zone, parts).format(at));
}

/** Whether something was published on a reader's day. @param now milliseconds since the epoch */
export function isToday(at: number, precision: Precision, zone: string, now: number): boolean {
  return dayOf(at, precision === 'day' ? 'UTC' : zone).equals(dayOf(now, zone));
}

function dayOf(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}

const relatives = new Map<string, Intl.RelativeTimeFormat>();

function relative(locale: string): Intl.RelativeTimeFormat {
  return relatives.getOrInsertComputed(
    locale,
    () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  );
}

/** Plain "en" would write the month first; a news digest for the world does not. */
export function writtenIn(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}

function format(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${Object.keys(options).join()}`;
  return formats.getOrInsertComputed(
    key,
    () => new Intl.DateTimeFormat(writtenIn(locale), { ...options, timeZone }),
  );
}

/**
 * French writes the first of a month "1er", which `Intl` leaves to others, and Russian lets no line begin with the "г."
 * of a year.
 */
function asWritten(locale: string, date: string): string {
  if (/^fr\b/i.test(locale)) return date.replace(/\b1 (?=\p{L})/u, '1er ');
  return date.replace(/ (?=г\.$)/u, '\u00A0');
}
