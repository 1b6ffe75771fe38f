import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/reading/dates.ts';
import { draftOf, FILE_TIME, read } from './reading.ts';

const DAY = { at: Date.UTC(2025, 1, 18), precision: 'day' };

describe('a day', () => {
  it.each([
    ['ISO 8601', '2025-02-18'],
    ['white space around it', '  2025-02-18 '],
    ['English, month first', 'February 18, 2025'],
    ['English, month first with a weekday', 'Tuesday, February 18, 2025'],
    ['English, abbreviated', 'Feb. 18, 2025'],
    ['English, day first', '18 February 2025'],
    ['English, day first with a weekday', 'Tuesday 18 February 2025'],
    ['English, ordinal', '18th of February 2025'],
    ['capitals', '18 FEBRUARY 2025'],
    ['French', '18 février 2025'],
    ['French with a weekday', 'mardi 18 février 2025'],
    ['French, abbreviated', '18 févr. 2025'],
    ['German', '18. Februar 2025'],
    ['German with a weekday', 'Dienstag, 18. Februar 2025'],
    ['Spanish', '18 de febrero de 2025'],
    ['Spanish with a weekday', 'martes, 18 de febrero de 2025'],
    ['Portuguese', '18 de fevereiro de 2025'],
    ['Portuguese with a weekday', 'terça-feira, 18 de fevereiro de 2025'],
    ['Italian', '18 febbraio 2025'],
    ['Italian with a weekday', 'martedì 18 febbraio 2025'],
    ['Dutch', '18 februari 2025'],
    ['Dutch with a weekday', 'dinsdag 18 februari 2025'],
    ['Polish', '18 lutego 2025'],
    ['Polish with a weekday', 'wtorek, 18 lutego 2025'],
    ['Russian', '18 февраля 2025 г.'],
    ['Russian with a weekday', 'вторник, 18 февраля 2025 года'],
    ['Ukrainian', '18 лютого 2025 р.'],
    ['Ukrainian with a weekday', 'вівторок, 18 лютого 2025 року'],
  ])('is understood in %s', (_, text) => {
    expect(parseDate(text)).toEqual(DAY);
  });

  it.each([
    ['the first of a month in French', '1er mars 2025', Date.UTC(2025, 2, 1)],
    ['the first of a month in Italian', '1º marzo 2025', Date.UTC(2025, 2, 1)],
    ['a weekday with an apostrophe', 'п’ятниця, 21 лютого 2025 р.', Date.UTC(2025, 1, 21)],
    ['a leap day', '29 February 2024', Date.UTC(2024, 1, 29)],
    ['a month that is also an English verb', 'May 4, 2025', Date.UTC(2025, 4, 4)],
    ['a day before 1970', '4 October 1957', Date.UTC(1957, 9, 4)],
  ])('is understood: %s', (_, text, at) => {
    expect(parseDate(text)).toEqual({ at, precision: 'day' });
  });
});

describe('an instant', () => {
  const at = Date.UTC(2025, 1, 18, 6, 30);
  it.each([
    ['UTC', '2025-02-18T06:30:00Z'],
    ['an offset', '2025-02-18T09:30:00+03:00'],
    ['an offset without a colon', '2025-02-18T09:30:00+0300'],
    ['an offset to the west', '2025-02-17T22:30:00-08:00'],
    ['a space for the T', '2025-02-18 09:30:00 +03:00'],
    ['no seconds', '2025-02-18T09:30+03:00'],
    ['fractions of a second', '2025-02-18T06:30:00.000Z'],
    ['small letters', '2025-02-18t06:30:00z'],
    ['no zone, which means UTC', '2025-02-18T06:30:00'],
    ['RFC 5322', 'Tue, 18 Feb 2025 09:30:00 +0300'],
    ['RFC 5322 without a weekday', '18 Feb 2025 06:30:00 GMT'],
    ['RFC 5322 without seconds', 'Tue, 18 Feb 2025 06:30 UT'],
  ])('is understood with %s', (_, text) => {
    expect(parseDate(text)).toEqual({ at, precision: 'instant' });
  });
});

describe('what is no date', () => {
  it.each([
    ['nothing', ''],
    ['30 February', '2025-02-30'],
    ['30 February in words', '30 February 2025'],
    ['29 February in a common year', 'February 29, 2025'],
    ['31 September', '31 septembre 2025'],
    ['day 0', '0 May 2025'],
    ['month 13', '2025-13-01'],
    ['an impossible day with a time', '2025-02-30T10:00:00Z'],
    ['an impossible day by RFC 5322', 'Sun, 30 Feb 2025 10:00:00 +0000'],
    ['an impossible hour', '2025-02-18T25:00:00Z'],
    ['an impossible hour by RFC 5322', 'Tue, 18 Feb 2025 25:00:00 +0000'],
    ['a month that nobody knows', '18 Brumaire 2025'],
    ['a month without a day', 'February 2025'],
    ['figures that could mean two days', '02/03/2025'],
    ['a sentence with a date in it', 'The line opened on 18 February 2025 at noon.'],
    ['a date and more', '18 February 2025, Lisbon'],
    ['a year', '2025'],
    ['a word', 'yesterday'],
  ])('is not taken for one: %s', (_, text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe('the date of an article', () => {
  it('is a line of its own below the headline, which leaves the body', () => {
    expect(draftOf('# Harbour opens\n\nmardi 18 février 2025\n\nThe ferry left.')).toMatchObject({
      publishedAt: DAY.at,
      precision: 'day',
      body: ['The ferry left.'],
    });
  });

  it('is found below a caption, too', () => {
    const draft = draftOf(
      '# Harbour opens\n\nThe ferry. **Ana Silva / Example**\n\n18.\u00A0Februar 2025\n\nIt left.',
    );
    expect(draft).toMatchObject({ publishedAt: DAY.at, body: ['It left.'] });
  });

  it('is the front matter’s when both have one', () => {
    const draft = draftOf('---\ndate: 2026-01-31\n---\n# Harbour opens\n\nFebruary 18, 2025\n\nIt left.');
    expect(draft).toMatchObject({ publishedAt: Date.UTC(2026, 0, 31), body: ['It left.'] });
  });

  it('is not looked for far down in the text', () => {
    const text = ['One.', 'Two.', 'Three.', 'Four.', '18 February 2025', 'Six.'];
    expect(draftOf(`# Harbour opens\n\n${text.join('\n\n')}`).body).toEqual(text);
  });

  it('is the file’s time when there is none, with a warning', () => {
    const { draft, problems } = read('# Harbour opens\n\nThe ferry left.');
    expect(draft).toMatchObject({ publishedAt: FILE_TIME, precision: 'instant' });
    expect(problems).toMatchObject([
      { severity: 'warning', line: null, problem: 'it has no date, so the time of the file is used' },
    ]);
  });
});
