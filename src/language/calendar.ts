const calendars = new Map<string, ReadonlySet<string>>();

/** The months and weekdays of a language, in lower case. @param language BCP 47; English for one that nobody knows */
export function calendarWords(language: string): ReadonlySet<string> {
  let words = calendars.get(language);
  if (words === undefined) {
    words = new Set(namesIn(language).map((name) => name.toLowerCase()));
    calendars.set(language, words);
  }
  return words;
}

function namesIn(language: string): string[] {
  // In a date a month can have another ending than alone: "марта" and "март".
  const formats: Intl.DateTimeFormatOptions[] = [{ month: 'long' }, { weekday: 'long' }];
  const day = dateFormat(language, { day: 'numeric', month: 'long' });
  // Twelve months, and among their beginnings every weekday.
  return Array.from({ length: 12 }, (_, index) => Date.UTC(2025, index, 1)).flatMap((date) => [
    ...formats.map((options) => dateFormat(language, options).format(date)),
    ...day.formatToParts(date).flatMap(({ type, value }) => (type === 'month' ? [value] : [])),
  ]);
}

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const all: Intl.DateTimeFormatOptions = { ...options, timeZone: 'UTC', calendar: 'gregory' };
  try {
    return new Intl.DateTimeFormat(language, all);
  } catch {
    // A tag that is not well formed came from a stranger's front matter.
    return new Intl.DateTimeFormat('en', all);
  }
}
