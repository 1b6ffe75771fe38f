import { expect, it } from 'vitest';
import { calendarWords } from '../../src/language/calendar.ts';

it('the calendar has every month and every weekday', () => {
  const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
  expect([...calendarWords('en')]).toEqual(expect.arrayContaining(weekdays));
  expect(calendarWords('en').size).toBe(12 + 7);
});

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
