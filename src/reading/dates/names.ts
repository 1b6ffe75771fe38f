import { fold } from './fold.ts';

/** Which languages are understood, and in which forms their names are asked for: each form of each costs 0.4 ms. */
const SOURCES: readonly (readonly [languages: string, forms: readonly Intl.DateTimeFormatOptions[]])[] = [
  [
    'en fr de es pt it nl pl ru uk ar',
    [
      // As names stand in dates (in Slavic languages: in the genitive), abbreviated, and alone.
      { weekday: 'long', month: 'long', day: 'numeric' },
      { weekday: 'short', month: 'short', day: 'numeric' },
      { month: 'long' },
    ],
  ],
  // Austria has its own January, and the Arab countries five sets of months.
  ['de-AT ar-SY ar-MA ar-DZ ar-MR', [{ month: 'long', day: 'numeric' }]],
  // Their months are numbers.
  ['ja zh zh-Hant ko', [{ weekday: 'long' }, { weekday: 'short' }]],
];

/** Shorter beginnings of names are not taken for abbreviations. */
const SHORTEST = 3;

interface Names {
  readonly month: ReadonlyMap<string, number>;
  readonly weekday: ReadonlyMap<string, number>;
}

let names: Names | undefined;
let eras: ReadonlyMap<string, number> | undefined;

/** @param name folded, without full stop: a month's name or abbreviation @returns 1 to 12 */
export function monthNamed(name: string): number | undefined {
  names ??= learnNames();
  return names.month.get(name);
}

/** @param name folded, without full stop: a weekday's name or abbreviation @returns 0 (Sunday) to 6 */
export function weekdayNamed(name: string): number | undefined {
  names ??= learnNames();
  return names.weekday.get(name);
}

/** @param name of a Japanese era since Meiji @returns the Gregorian year before its first */
export function yearBeforeEra(name: string): number | undefined {
  eras ??= learnEras();
  return eras.get(name);
}

/** Takes about 20 ms, nearly all of them for the formatters. */
function learnNames(): Names {
  const month = new Map<string, number>();
  const weekday = new Map<string, number>();
  for (const [languages, forms] of SOURCES) {
    for (const language of languages.split(' ')) {
      for (const form of forms) learnFrom(language, form, month, weekday);
    }
  }
  return { month: withAbbreviations(month), weekday: withAbbreviations(weekday) };
}

function learnFrom(
  language: string,
  form: Intl.DateTimeFormatOptions,
  months: Map<string, number>,
  weekdays: Map<string, number>,
): void {
  const format = new Intl.DateTimeFormat(language, { ...form, calendar: 'gregory', timeZone: 'UTC' });
  for (let month = 0; month < 12; month += 1) {
    // In 2025 the fifteenths of the months fall on all seven weekdays.
    const date = new Date(Date.UTC(2025, month, 15));
    for (const { type, value } of format.formatToParts(date)) {
      if (type === 'month') months.set(value, month + 1);
      else if (type === 'weekday') weekdays.set(value, date.getUTCDay());
    }
  }
}

/** The names and their beginnings ("fév", "Thurs", "terça"), except for beginnings that could mean two of them. */
function withAbbreviations(names: ReadonlyMap<string, number>): Map<string, number> {
  const known = new Map<string, number>();
  for (const [name, meaning] of names) known.set(fold(name).replaceAll('.', ''), meaning);
  const beginnings = new Map<string, number | null>();
  for (const [name, meaning] of known) {
    for (let length = SHORTEST; length < name.length; length += 1) {
      const beginning = name.slice(0, length);
      const before = beginnings.get(beginning);
      beginnings.set(beginning, before === undefined || before === meaning ? meaning : null);
    }
  }
  for (const [beginning, meaning] of beginnings) {
    if (meaning !== null && !known.has(beginning)) known.set(beginning, meaning);
  }
  return known;
}

/** A year in each era. */
const ERA_YEARS = [1900, 1920, 1950, 2000, 2020];

function learnEras(): Map<string, number> {
  const format = new Intl.DateTimeFormat('ja-u-ca-japanese', {
    era: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return new Map(
    ERA_YEARS.map((year) => {
      const parts = format.formatToParts(Date.UTC(year, 6, 1));
      const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
      return [part('era'), year - Number(part('year'))];
    }),
  );
}
