import { monthNamed, weekdayNamed, yearBeforeEra } from './names.ts';
import { tellingWords, withoutLink } from './words.ts';

/** A calendar day, and the other one that the same figures can mean. */
export interface Day {
  /** Its start in UTC, in milliseconds since the epoch; of two readings, the one with the day before the month. */
  readonly at: number;
  /** The reading with the month before the day; null when there is only one reading. */
  readonly otherwise: number | null;
}

const YEAR_FIRST = /^(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})[.,]?$/;
const YEAR_LAST = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})(?: ?[гр](?:ода|оку)?| ?r)?[.,]?$/;
const EASTERN =
  /^(?:(\d{4})|(\p{sc=Han}{2}) ?(\d{1,2}|元)) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号號]?[.,]?$/u;
const IN_WORDS = /^[\p{L}\d .,'°/()-]+$/u;

const WEEKDAY_FIRST = /^\(?(\p{L}+(?:['-]\p{L}+)*)[.)]*[ ,]*/u;
const WEEKDAY_LAST = /(?:(?<=[日일])|[ ,(]+)(\p{L}+(?:['-]\p{L}+)*)[.)]*$/u;

/**
 * The day that a text names, with or without its weekday.
 * @param text folded; nothing but the day
 * @returns null when it names none, or one that does not exist
 */
export function dayNamed(text: string): Day | null {
  const plain = withoutLink(text);
  const day = bareDay(plain);
  if (day !== null) return day;
  for (const pattern of [WEEKDAY_FIRST, WEEKDAY_LAST]) {
    const match = pattern.exec(plain);
    const weekday = weekdayNamed(match?.[1] ?? '');
    if (match === null || weekday === undefined) continue;
    const rest = plain.slice(0, match.index) + plain.slice(match.index + match[0].length);
    const found = bareDay(withoutLink(rest));
    if (found !== null) return settledBy(weekday, found);
  }
  return null;
}

function bareDay(text: string): Day | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return only(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) {
    const [, first, sign, second, year] = yearLast;
    // Nobody who writes the month first puts full stops between.
    if (sign === '.') return only(Number(year), Number(second), Number(first));
    return inEitherOrder(Number(year), Number(first), Number(second));
  }
  return easternDay(text) ?? dayInWords(text);
}

/** `2025年2月18日`, `令和7年2月18日`, `2025년 2월 18일`. The first year of an era is its 元年. */
function easternDay(text: string): Day | null {
  const match = EASTERN.exec(text);
  if (match === null) return null;
  const [, year, era, yearOfEra, month, day] = match;
  if (year !== undefined) return only(Number(year), Number(month), Number(day));
  const before = yearBeforeEra(era ?? '');
  if (before === undefined) return null;
  return only(before + (yearOfEra === '元' ? 1 : Number(yearOfEra)), Number(month), Number(day));
}

/** A year, a day and a month's name, in any order, with particles between them. */
function dayInWords(text: string): Day | null {
  const [first = '', second = '', ...more] = text.match(/\d+/g) ?? [];
  if (more.length > 0 || !IN_WORDS.test(text)) return null;
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  if (year.length !== 4 || day.length < 1 || day.length > 2) return null;
  // Arabic papers print both of their names for a month: فبراير/شباط.
  const names = text.split('/').map((part) => tellingWords(part).join(' '));
  const months = new Set(names.filter((name) => name !== '').map(monthNamed));
  const [month] = months;
  return months.size !== 1 || month === undefined ? null : only(Number(year), month, Number(day));
}

function only(year: number, month: number, day: number): Day | null {
  const at = startOf(year, month, day);
  return at === null ? null : { at, otherwise: null };
}

function inEitherOrder(year: number, first: number, second: number): Day | null {
  const dayFirst = startOf(year, second, first);
  const monthFirst = startOf(year, first, second);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst)
    return only(year, second, first) ?? only(year, first, second);
  return { at: dayFirst, otherwise: monthFirst };
}

/** @returns null for a day that does not exist, without the price of an exception. */
function startOf(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null;
}

/** The weekday decides between two readings, when it fits only one. */
function settledBy(weekday: number, day: Day): Day {
  if (day.otherwise === null) return day;
  const fitting = [day.at, day.otherwise].filter((at) => new Date(at).getUTCDay() === weekday);
  const [at, another] = fitting;
  return at === undefined || another !== undefined ? day : { at, otherwise: null };
}
