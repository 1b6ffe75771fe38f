import { withoutClock } from './dates/clock.ts';
import { type Day, dayNamed } from './dates/day.ts';
import { fold } from './dates/fold.ts';
import { withoutLabel } from './dates/words.ts';
import type { Moment } from './page.ts';

/** Characters: a longer text is no date. */
const LONGEST = 100;
const ISO_INSTANT =
  /^(\d{4}-\d{2}-\d{2})[t ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?) ?(z|[+-]\d{2}:?\d{2})?$/;

/**
 * A date as people and machines write it, alone in its text: ISO 8601, RFC 5322, in figures, or with the month's name in
 * one of 14 languages; with its weekday, its time and a label such as "Published:" where it has them.
 *
 * A time makes an instant when its zone is known; without one, ISO 8601 is taken as UTC, and anything else tells the day.
 * @returns null when the text is anything else, or a day that does not exist
 */
export function parseDate(text: string): Moment | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || !/\p{Nd}/u.test(trimmed)) return null;
  const folded = fold(trimmed);
  if (!/\d{4}|年/.test(folded)) return null;
  const date = withoutLabel(folded);
  const iso = ISO_INSTANT.exec(date);
  if (iso !== null) return instant(`${iso[1]}T${iso[2]}${iso[3] ?? 'z'}`.toUpperCase());

  const day = dayNamed(date);
  if (day !== null) return { ...day, precision: 'day' };
  for (const { rest, after } of withoutClock(date)) {
    const dayOfTime = dayNamed(withoutLabel(rest));
    if (dayOfTime !== null) return momentOn(dayOfTime, after);
  }
  return null;
}

/**
 * The moment in the one reading that its language's readers expect: where `Intl` writes the month before the day and the
 * year last, as for `en-US` and plain `en`, `03/04/2025` is 4 March, else 3 April.
 * @param language BCP 47; `und` when it is not known
 */
export function settleDate(moment: Moment, language: string): Moment {
  if (moment.otherwise === null) return moment;
  return { ...moment, at: isMonthFirst(language) ? moment.otherwise : moment.at, otherwise: null };
}

function momentOn(day: Day, after: number | null): Moment {
  if (after === null) return { ...day, precision: 'day' };
  const otherwise = day.otherwise === null ? null : day.otherwise + after;
  return { at: day.at + after, otherwise, precision: 'instant' };
}

function instant(iso: string): Moment | null {
  try {
    return { at: Temporal.Instant.from(iso).epochMilliseconds, otherwise: null, precision: 'instant' };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const monthFirst = new Map<string, boolean>();

function isMonthFirst(language: string): boolean {
  let known = monthFirst.get(language);
  if (known === undefined) {
    known = writesMonthFirst(language);
    monthFirst.set(language, known);
  }
  return known;
}

function writesMonthFirst(language: string): boolean {
  // For a language that it does not know, `Intl` would answer with the machine's own.
  if (Intl.DateTimeFormat.supportedLocalesOf(language).length === 0) return false;
  const order = new Intl.DateTimeFormat(language, { calendar: 'gregory', timeZone: 'UTC' })
    .formatToParts(0)
    .map(({ type }) => type)
    .filter((type) => type !== 'literal');
  return order.join() === 'month,day,year';
}
