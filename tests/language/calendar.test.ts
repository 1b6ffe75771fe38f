import { expect, it } from 'vitest';
import { calendarWords } from '../../src/language/calendar.ts';

it.each([
  ['en', 'march', 'monday'],
  ['fr', 'août', 'dimanche'],
  ['ru', 'марта', 'среда'],
  ['ru', 'март', 'среда'],
  ['not a language', 'march', 'monday'],
])('the calendar of “%s” has “%s” and “%s”', (language, month, weekday) => {
  expect(calendarWords(language)).toContain(month);
  expect(calendarWords(language)).toContain(weekday);
});
