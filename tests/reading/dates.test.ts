import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate, settleDate } from '../../src/reading/dates.ts';
import { draftOf, FILE_TIME, read } from './reading.ts';

const DAY = { at: Date.UTC(2025, 1, 18), otherwise: null, precision: 'day' } as const;

describe('a day', () => {
  it.each([
    ['ISO 8601', ['2025-02-18', '  2025-02-18 ', '2025-02-18.']],
    [
      'English',
      [
        'February 18, 2025',
        'Tuesday, February 18, 2025',
        'Feb. 18, 2025',
        'Tue, Feb 18, 2025',
        'Tues., Feb 18 2025',
        '18 February 2025',
        'Tuesday 18 February 2025',
        '18 Feb 2025',
        '18-Feb-2025',
        '18th of February 2025',
        'Tuesday, the 18th of February, 2025',
        '18 FEBRUARY 2025',
        'Tuesday, February 18, 2025 at 9:30 a.m.',
        '9:30 AM, February 18, 2025',
        'February 18, 2025, 9:30 a.m. ET',
        'Published: February 18, 2025',
        'First published on 18 February 2025',
        'Updated Feb 18, 2025 9:30 PM',
      ],
    ],
    [
      'French',
      [
        '18 février 2025',
        'mardi 18 février 2025',
        'le mardi 18 fevrier 2025',
        '18 févr. 2025',
        '18 fév 2025',
        'mar. 18 févr. 2025',
        'MARDI 18 FÉVRIER 2025',
        'Publié le 18 février 2025 à 09h30',
        'Mis à jour le 18/02/2025 à 9 h 30',
        '18\u00A0février\u00A02025',
      ],
    ],
    [
      'German',
      [
        '18. Februar 2025',
        'Dienstag, 18. Februar 2025',
        'Di., 18. Feb. 2025',
        'Dienstag, den 18.02.2025',
        '09:30 | Veröffentlicht am 18.02.2025',
        '18.02.2025',
        '18. 2. 2025',
        'Veröffentlicht am 18. Februar 2025',
        'Stand: 18.02.2025, 9.30 Uhr',
        '18. Februar 2025 um 09:30 Uhr',
      ],
    ],
    [
      'Spanish',
      [
        '18 de febrero de 2025',
        'martes, 18 de febrero de 2025',
        '18 feb 2025',
        'mar, 18 feb 2025',
        '18 de febrero de 2025 a las 9:30 h',
        'Publicado el 18 de febrero de 2025, 9:30 p. m.',
      ],
    ],
    [
      'Portuguese',
      [
        '18 de fevereiro de 2025',
        'terça-feira, 18 de fevereiro de 2025',
        'terça, 18 de fev. de 2025',
        '18 fev. 2025',
        'Publicado em 18/02/2025 às 09h30',
      ],
    ],
    [
      'Italian',
      [
        '18 febbraio 2025',
        'martedì 18 febbraio 2025',
        'mar 18 feb 2025',
        'Pubblicato il 18 febbraio 2025 alle ore 09:30',
      ],
    ],
    [
      'Dutch',
      [
        '18 februari 2025',
        'dinsdag 18 februari 2025',
        'di 18 feb. 2025',
        '18 februari 2025 om 09:30 uur',
        'Gepubliceerd op 18 februari 2025',
      ],
    ],
    [
      'Polish',
      [
        '18 lutego 2025',
        'wtorek, 18 lutego 2025 r.',
        'wt., 18 lut 2025',
        '18 luty 2025',
        'Opublikowano: 18 lutego 2025 r., godz. 9:30',
      ],
    ],
    [
      'Russian',
      [
        '18 февраля 2025 г.',
        'вторник, 18 февраля 2025 года',
        'вт, 18 февр. 2025 г.',
        'ВТОРНИК, 18 ФЕВРАЛЯ 2025',
        '18.02.2025 г.',
        '18 февраля 2025 г. в 09:30',
        'Опубликовано: 18 февраля 2025, 09:30',
      ],
    ],
    [
      'Ukrainian',
      [
        '18 лютого 2025 р.',
        'вівторок, 18 лютого 2025 року',
        'вт, 18 лют. 2025 р.',
        '09:30, 18 лютого 2025',
        'Опубліковано 18 лютого 2025 р. о 09:30',
      ],
    ],
    [
      'Japanese',
      [
        '2025年2月18日',
        '2025年2月18日火曜日',
        '2025年2月18日(火)',
        '2025年2月18日（火） 9時30分',
        '２０２５年２月１８日',
        '2025/02/18 9:30',
        '公開日：2025年02月18日',
        '2025年2月18日 公開',
        '令和7年2月18日',
        '令和7年2月18日(火)午後9時30分',
      ],
    ],
    [
      'Chinese',
      [
        '2025年2月18日',
        '2025年2月18日星期二',
        '2025年2月18日 週二 上午9:30',
        '2025年2月18号 晚上9点30分',
        '2025年2月18日 中午11:30 UTC',
        '发布时间：2025年02月18日 09:30',
      ],
    ],
    [
      'Korean',
      ['2025년 2월 18일', '2025년 2월 18일 화요일', '2025. 2. 18. (화)', '입력 2025.02.18. 오전 9:30'],
    ],
    [
      'Arabic',
      [
        '18 فبراير 2025',
        '١٨ فبراير ٢٠٢٥',
        '۱۸ فبراير ۲۰۲۵',
        'الثلاثاء، 18 فبراير 2025',
        '18 شباط 2025',
        '18 فيفري 2025',
        '18 فبراير/شباط 2025',
        '18 من فبراير 2025م',
        '18\u200F/02\u200F/2025',
        'نشر في: ١٨ فبراير ٢٠٢٥ في ٩:٣٠ ص',
      ],
    ],
    ['figures', ['18/02/2025', '2025/02/18', '02/18/2025', '18-02-2025', '2025.2.18', 'Tue 18/02/2025']],
  ])('is understood in %s', (_, texts) => {
    for (const text of texts) expect([text, parseDate(text)]).toEqual([text, DAY]);
  });

  it.each([
    ['the first of a month in French', '1er mars 2025', Date.UTC(2025, 2, 1)],
    ['the first of a month in Italian', '1º marzo 2025', Date.UTC(2025, 2, 1)],
    ['the first of a month with a degree sign', '1° marzo 2025', Date.UTC(2025, 2, 1)],
    ['the first of a month in Portuguese', '1.º de março de 2025', Date.UTC(2025, 2, 1)],
    ['a particle with an apostrophe', '4 d’agosto 2025', Date.UTC(2025, 7, 4)],
    ['a weekday with an apostrophe', 'п’ятниця, 21 лютого 2025 р.', Date.UTC(2025, 1, 21)],
    ['a month of two words', '4 كانون الثاني 2025', Date.UTC(2025, 0, 4)],
    ['the first year of an era', '令和元年5月1日', Date.UTC(2019, 4, 1)],
    ['an earlier era', '昭和64年1月7日', Date.UTC(1989, 0, 7)],
    ['a leap day', '29 February 2024', Date.UTC(2024, 1, 29)],
    ['a month that is also an English verb', 'May 4, 2025', Date.UTC(2025, 4, 4)],
    ['an abbreviation that is also a Spanish weekday', '4 mar 2025', Date.UTC(2025, 2, 4)],
    ['a day before 1970', '4 October 1957', Date.UTC(1957, 9, 4)],
    ['the same figure twice', '04/04/2025', Date.UTC(2025, 3, 4)],
    [
      'figures between full stops: nobody who writes the month first does that',
      '03.04.2025',
      Date.UTC(2025, 3, 3),
    ],
    ['figures that their weekday settles', 'Thursday, 03/04/2025', Date.UTC(2025, 3, 3)],
    ['figures that their weekday settles the other way', 'Tuesday, 03/04/2025', Date.UTC(2025, 2, 4)],
  ])('is understood: %s', (_, text, at) => {
    expect(parseDate(text)).toEqual({ at, otherwise: null, precision: 'day' });
  });
});

describe('what Intl prints', () => {
  const languages =
    'en en-GB fr de de-AT es pt it nl pl ru uk ja zh zh-Hant ko ar ar-LB ar-MA ar-DZ ar-EG'.split(' ');
  const styles = ['medium', 'long', 'full'] as const;
  it.each(languages)('is read back as the same day: %s', (language) => {
    for (const numbers of ['', '-u-nu-latn', '-u-nu-arab']) {
      for (const dateStyle of styles) {
        const format = intl(language + numbers, { dateStyle });
        for (const at of daysOf2025()) {
          const text = format.format(at);
          const moment = parseDate(text);
          expect([text, moment && settleDate(moment, language)]).toEqual([text, { ...DAY, at }]);
        }
      }
    }
  });

  it.each(languages)('is read back as the same instant when it has a time and a zone: %s', (language) => {
    for (const dateStyle of styles) {
      const format = intl(language, { dateStyle, timeStyle: 'long' });
      for (const day of daysOf2025()) {
        for (const hour of [0, 9, 12, 21]) {
          const at = day + (hour * 60 + 5) * 60_000;
          const text = format.format(at);
          const moment = parseDate(text);
          const expected = { at, otherwise: null, precision: 'instant' };
          expect([text, moment && settleDate(moment, language)]).toEqual([text, expected]);
        }
      }
    }
  });

  function intl(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' });
  }

  function daysOf2025(): number[] {
    return Array.from({ length: 12 }, (_, month) =>
      [1, 5, 18].map((day) => Date.UTC(2025, month, day)),
    ).flat();
  }
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
    ['a label', 'Last updated: 2025-02-18T06:30Z'],
    ['RFC 5322', 'Tue, 18 Feb 2025 09:30:00 +0300'],
    ['RFC 5322 without a weekday', '18 Feb 2025 06:30:00 GMT'],
    ['RFC 5322 without seconds', 'Tue, 18 Feb 2025 06:30 UT'],
    ['RFC 5322 and a comment', 'Tue, 18 Feb 2025 09:30:00 +0300 (MSK)'],
    ['RFC 5322 and an American zone', 'Tue, 18 Feb 2025 01:30:00 EST'],
    ['what JavaScript prints', 'Tue Feb 18 2025 09:30:00 GMT+0300 (Moscow Standard Time)'],
    ['a written date', 'February 18, 2025, 1:30 a.m. EST'],
    ['a written date after its time', '06:30 GMT, Tuesday 18 February 2025'],
    ['a dot in its time', 'Published on 18 February 2025 at 6.30am GMT'],
    ['a zone in Cyrillic', '18 февраля 2025 г., 09:30 МСК'],
    ['figures', '18.02.2025 07:30 MEZ'],
    ['a day that is the next one in UTC', '17 February 2025, 10:30 p.m. PST'],
  ])('is understood with %s', (_, text) => {
    expect(parseDate(text)).toEqual({ at, otherwise: null, precision: 'instant' });
  });

  it.each([
    ['12:05 a.m.', 0],
    ['9:05 a.m.', 9],
    ['12:05 p.m.', 12],
    ['9:05 PM', 21],
    ['21:05', 21],
    ['午後9:05', 21],
  ])('keeps its half of the day: %s', (time, hour) => {
    const moment = parseDate(`18 February 2025, ${time} UTC`);
    expect(moment).toEqual({ at: Date.UTC(2025, 1, 18, hour, 5), otherwise: null, precision: 'instant' });
  });
});

describe('figures that could mean two days', () => {
  const april = Date.UTC(2025, 3, 3);
  const march = Date.UTC(2025, 2, 4);

  it.each(['03/04/2025', '3/4/2025', '03-04-2025', '٠٣/٠٤/٢٠٢٥', 'le 03/04/2025 à 10h'])(
    'keep both readings: %s',
    (text) => {
      expect(parseDate(text)).toEqual({ at: april, otherwise: march, precision: 'day' });
    },
  );

  it('keep both readings of an instant', () => {
    expect(parseDate('03/04/2025 01:00 UTC')).toEqual({
      at: april + 3_600_000,
      otherwise: march + 3_600_000,
      precision: 'instant',
    });
  });

  const moment = { at: april, otherwise: march, precision: 'day' } as const;

  it.each(['en', 'en-US'])('are read with the month first in %s', (language) => {
    expect(settleDate(moment, language)).toEqual({ at: march, otherwise: null, precision: 'day' });
  });

  it.each([
    'en-GB',
    'fr',
    'de',
    'es',
    'pt-BR',
    'it',
    'nl',
    'pl',
    'ru',
    'uk',
    'ar',
    'ja',
    'zh',
    'sv',
    'und',
    'tlh',
  ])('are read with the day first in %s', (language) => {
    expect(settleDate(moment, language)).toEqual({ at: april, otherwise: null, precision: 'day' });
  });

  it('leave a date with one reading as it is', () => {
    expect(settleDate(DAY, 'en')).toEqual(DAY);
  });
});

describe('what is no date', () => {
  it.each([
    ['nothing', ''],
    ['30 February', '2025-02-30'],
    ['30 February in words', '30 February 2025'],
    ['30 February in figures', '30/02/2025'],
    ['30 February in Japanese', '2025年2月30日'],
    ['29 February in a common year', 'February 29, 2025'],
    ['31 September', '31 septembre 2025'],
    ['day 0', '0 May 2025'],
    ['a day of three figures', '018 May 2025'],
    ['month 13', '2025-13-01'],
    ['no month at all', '31/31/2025'],
    ['two separators', '18/02-2025'],
    ['an impossible day with a time', '2025-02-30T10:00:00Z'],
    ['an impossible day by RFC 5322', 'Sun, 30 Feb 2025 10:00:00 +0000'],
    ['an impossible hour', '2025-02-18T25:00:00Z'],
    ['an impossible hour by RFC 5322', 'Tue, 18 Feb 2025 25:00:00 +0000'],
    ['an impossible minute', '18 February 2025, 9:60'],
    ['13 in the morning', '18 February 2025, 13:00 a.m. UTC'],
    ['an impossible zone', '18 February 2025, 9:30 +99:00'],
    ['a month that nobody knows', '18 Brumaire 2025'],
    ['an era that nobody knows', '神話7年2月18日'],
    ['the beginning of two months', '18 jui 2025'],
    ['two names that are two months', '18 فبراير/آذار 2025'],
    ['a month without a day', 'February 2025'],
    ['a month without a day in Japanese', '2025年2月'],
    ['a year of two figures', '18/02/25'],
    ['a year of two figures after a name', '18 Feb 25'],
    ['a span of days', '17–18 February 2025'],
    ['a sentence with a date in it', 'The line opened on 18 February 2025 at noon.'],
    ['a date and more', '18 February 2025, Lisbon'],
    ['a place and a date', 'Lisbon, 18 February 2025'],
    ['a label without a date', 'Published: 2025'],
    ['a sentence with a day and a year', 'May 18 people vote in 2025?'],
    ['a year', '2025'],
    ['a word', 'yesterday'],
    ['a time', '09:30'],
    ['a date in a long line', `18 February 2025${' '.repeat(90)}.`],
  ])('is not taken for one: %s', (_, text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('never ends in an exception', () => {
    const pieces = fc.constantFrom(
      ...[
        '18',
        '2',
        '2025',
        '٢٠٢٥',
        ' ',
        '/',
        '-',
        '.',
        ':',
        ',',
        '(',
        ')',
        '年',
        '月',
        '日',
        'févr.',
        'Tue',
        'Published',
      ],
      ...[
        '9:30',
        'a.m.',
        'UTC',
        '+03:00',
        'T',
        'Z',
        'г.',
        'كانون',
        'الثاني',
        '令和',
        '元',
        'of',
        'd’',
        '\u200F',
        '９',
      ],
    );
    const soup = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'grapheme', maxLength: 120 })), (text) => {
        const moment = parseDate(text);
        expect(moment === null || Number.isSafeInteger(moment.at)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['spaces', `2025${' '.repeat(95)}x`],
    ['brackets', `${'('.repeat(95)}2025`],
    ['figures', `2025 ${'1 '.repeat(47)}`],
    ['times', `2025 ${'9:30 '.repeat(19)}`],
    ['letters', `2025 ${'a. '.repeat(31)}`],
  ])('is found out quickly, whatever it is made of: %s', (_, text) => {
    // A regular expression that ran away would not end before the runner's patience.
    expect(() => parseDate(text)).not.toThrow();
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
    const text = ['One.', 'Two.', 'Three.', 'Four.', 'Five.', '18 February 2025', 'Seven.'];
    expect(draftOf(`# Harbour opens\n\n${text.join('\n\n')}`).body).toEqual(text);
  });

  it('is the file’s time when there is none, with a warning', () => {
    const { draft, problems } = read('# Harbour opens\n\nThe ferry left.');
    expect(draft).toMatchObject({ publishedAt: FILE_TIME, precision: 'instant' });
    expect(problems).toMatchObject([
      { severity: 'warning', line: null, problem: 'it has no date, so the time of the file is used' },
    ]);
  });

  it.each([
    ['fr', '2025-04-03', '2025-03-04', Date.UTC(2025, 3, 3)],
    ['en-US', '2025-03-04', '2025-04-03', Date.UTC(2025, 2, 4)],
  ])(
    'in figures with two readings is settled by its language, with a warning: %s',
    (language, day, other, at) => {
      const { draft, problems } = read(
        `---\nlanguage: ${language}\n---\n# Harbour opens\n\n03/04/2025\n\nThe ferry left.`,
      );
      expect(draft).toMatchObject({ publishedAt: at, precision: 'day', body: ['The ferry left.'] });
      expect(problems).toMatchObject([
        {
          severity: 'warning',
          problem: `its date can be read in two ways, and is taken as ${day}`,
          remedy: `write ${day}, or ${other} if that is meant`,
        },
      ]);
    },
  );

  it('in figures with one reading needs no warning', () => {
    expect(read('# Harbour opens\n\n18/02/2025\n\nThe ferry left.').problems).toEqual([]);
  });
});
