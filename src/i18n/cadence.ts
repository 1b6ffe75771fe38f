import type { Cadence } from '../core/cadence.ts';
import { writtenIn } from './dates.ts';
import { listOf } from './lists.ts';
import type { CadenceWords } from './subscriptions/cadence-words.ts';
import type { Words } from './words.ts';

/** A Monday. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

/**
 * A cadence as people say it, to go on in a sentence: "weekdays at 08:30", "Mondays and Thursdays at 09:00". Typed again
 * it means the same.
 * @param locale BCP 47, of the words
 */
export function describeCadence(cadence: Cadence, words: Words, locale: string): string {
  const say = words.subscriptions.cadence;
  switch (cadence.kind) {
    case 'daily':
      return say.daily(formatClock(cadence.at, locale));
    case 'weekdays':
      return say.weekdays(formatClock(cadence.at, locale));
    case 'weekly':
      return say.weekly(eachWeek(cadence.days, say, locale), formatClock(cadence.at, locale));
    case 'several': {
      const times = cadence.at.map((time) => formatClock(time, locale));
      return say.several(listOf(times, locale));
    }
    case 'hourly':
      return say.hours(cadence.every);
    case 'minutely':
      return say.minutes(cadence.every);
    case 'cron':
      return say.cron(cadence.expression);
  }
}

/** The names of the days of the week in a language, Monday first. */
export function weekdayNames(locale: string, width: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' });
  return [0, 1, 2, 3, 4, 5, 6].map((day) => format.format(MONDAY + day * DAY));
}

function eachWeek(days: readonly number[], say: CadenceWords, locale: string): string {
  const names = weekdayNames(locale, 'long');
  return listOf(
    days.map((day) => say.eachWeek(day, names[day - 1] ?? '')),
    locale,
  );
}

/** @param time `HH:MM` */
function formatClock(time: string, locale: string): string {
  const format = new Intl.DateTimeFormat(writtenIn(locale), { timeStyle: 'short', timeZone: 'UTC' });
  return format.format(Date.parse(`1970-01-01T${time}Z`));
}
