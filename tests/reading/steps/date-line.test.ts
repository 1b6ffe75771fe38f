import { describe, expect, it } from 'vitest';
import { draftOf, FILE_TIME, read } from '../reading.ts';

const FERRY = 'The first ferry left at noon.';

const DAY = Date.UTC(2025, 1, 18);

describe('a line with the date', () => {
  it.each([
    '18 February 2025',
    '18 February 2025 | 09:30',
    '18 February 2025, 09:30',
    '18 February 2025 at 9.30 am',
    'Published 18 February 2025',
    'Published: 18 February 2025',
    'Published on 18 February 2025 · Updated 19 February',
    'Published 18 February 2025, updated 19 February 2025',
    'Updated 19 February 2025 | Published 18 February 2025',
    '18 February 2025 (Updated: 19 February 2025)',
    'Publié le 18 février 2025',
    'Publié le 18 février 2025 à 09h30',
    'Veröffentlicht am 18. Februar 2025',
    '18. Februar 2025, 09:30 Uhr',
    'Publicado el 18 de febrero de 2025',
    'Publicado em 18 de fevereiro de 2025',
    'Pubblicato il 18 febbraio 2025',
    'Gepubliceerd op 18 februari 2025',
    'Opublikowano: 18 lutego 2025',
    'Опубликовано: 18 февраля 2025 г.',
    'Lisbon, 18 February 2025',
  ])('leaves the body and dates the article: %s', (line) => {
    const { draft, problems } = read(`# Harbour opens\n\n${line}\n\n${FERRY}`);
    expect(draft?.body).toEqual([FERRY]);
    expect(new Date(draft?.publishedAt ?? 0).toISOString()).toMatch(/^2025-02-18/);
    expect(problems).toEqual([]);
  });

  it.each(
    [
      'By Ana Silva, 18 February 2025',
      'By Ana Silva, February 18, 2025',
      'By Ana Silva | 18 February 2025',
      'By Ana Silva on 18 February 2025',
      '18 February 2025 · By Ana Silva · 5 comments',
      'Ana Silva — 18 February 2025',
      'Par Ana Silva, le 18 février 2025',
      'Von Ana Silva, 18. Februar 2025',
    ].filter((line) => !line.includes('comments')),
  )('may share it with the byline: %s', (line) => {
    expect(draftOf(`# Harbour opens\n\n${line}\n\n${FERRY}`)).toMatchObject({
      publishedAt: DAY,
      byline: 'Ana Silva',
      body: [FERRY],
    });
  });

  it('may be the last one', () => {
    const text = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'];
    expect(draftOf(`# Harbour opens\n\n${text.join('\n\n')}\n\n18 February 2025`)).toMatchObject({
      publishedAt: DAY,
      body: text,
    });
  });

  it.each([
    '2012',
    '2012 год',
    'February 2025',
    'Février 2025',
    'février 2025',
    'Updated 3 hours ago',
    '5 hours ago',
    'il y a 5 heures',
  ])('leaves the body without a date when it says too little: %s', (line) => {
    const { draft, problems } = read(`# Harbour opens\n\n${line}\n\n${FERRY}`);
    expect(draft).toMatchObject({ publishedAt: FILE_TIME, body: [FERRY] });
    expect(problems).toMatchObject([{ problem: 'it has no date, so the time of the file is used' }]);
  });

  it.each([
    ['a timeline', ['It went like this.', '3 March 2022', 'A crack.', '14 June 2023', 'A leak.']],
    ['a timeline of years', ['1912', 'A ship.', '1945', 'The yard closes.', '1987', 'Artists move in.']],
    ['a ticker', ['5 minutes ago', 'The bridge is closed.', '20 minutes ago', 'A barge is adrift.']],
  ])('is no date of an entry in %s', (_, text) => {
    const { draft } = read(`# Harbour opens\n\n${text.join('\n\n')}`);
    expect(draft).toMatchObject({ publishedAt: FILE_TIME, body: text });
  });

  it('is what stands above a timeline that ended before it', () => {
    const text = ['It went like this.', '3 March 2022', 'A crack.', '14 June 2023', 'A leak.'];
    expect(draftOf(`# Harbour opens\n\n18 February 2025\n\n${text.join('\n\n')}`)).toMatchObject({
      publishedAt: DAY,
      body: text,
    });
  });

  it('is not the time from one day to another, as of a life', () => {
    const life = '3 May 1940 – 12 June 2024';
    expect(read(`# Ada Lowe dies\n\n${life}\n\n${FERRY}`).draft).toMatchObject({
      publishedAt: FILE_TIME,
      body: [life, FERRY],
    });
  });

  it.each([
    'The line opened on 18 February 2025.',
    'Published in 1998, the book is back.',
    'Updated plans for 3 bridges were shown.',
    'On 18 February 2025 the ferry left.',
    'Yesterday',
    '1989. That was the year.',
    'By 18 February 2025 the ferry had left, as planned',
    '400 people, 18 February 2025 and a ferry',
  ])('is no sentence with a date: %s', (line) => {
    expect(draftOf(`# Harbour opens\n\n${line}\n\n${FERRY}`).body.join(' ')).toContain(line);
  });
});

describe('a line with a date, a byline and a reading time', () => {
  it.each([
    'Von Ida Moor | Stand: 12.03.2025, 07:15 Uhr | Lesezeit: 3 Minuten',
    'By Ida Moor · 12 March 2025 · 3 min read',
    'Par Ida Moor • Publié le 12 mars 2025 • Lecture : 3 min',
    'Por Ida Moor – 12 de marzo de 2025 – Tiempo de lectura: 3 min',
  ])('is all of it: %s', (line) => {
    const draft = draftOf(`# Harbour opens\n\n${line}\n\nThe ferry left.`);
    expect(draft).toMatchObject({ byline: 'Ida Moor', precision: 'day', body: ['The ferry left.'] });
    expect(draft.publishedAt).toBe(Date.UTC(2025, 2, 12));
  });

  it('takes the label above it along', () => {
    const draft = draftOf('# Harbour opens\n\nPublished\n\n12 March 2025\n\nThe ferry left.');
    expect(draft.body).toEqual(['The ferry left.']);
  });
});

describe('a date that is part of the text', () => {
  it('answers what the paragraph above announces', () => {
    const text = 'The minister gave the date of the referendum:\n\n8 March 2025';
    expect(draftOf(`# Harbour opens\n\nIt left.\n\n${text}`).body).toEqual([
      'It left.',
      ...text.split('\n\n'),
    ]);
    expect(draftOf('# Harbour opens\n\nPublished:\n\n8 March 2025\n\nIt left.').body).toEqual(['It left.']);
  });
});

describe('a line with the date and a place or a source', () => {
  it('is that of a Chinese page', () => {
    for (const line of ['2025-02-18 09:30 来源：新华网', '2025年02月18日09:30 来源：新华网']) {
      const { source, publishedAt, body } = draftOf(`# 港口开放\n\n${line}\n\n船在中午出发，市长说。`);
      expect([source, new Date(publishedAt).toISOString().slice(0, 10), body]).toEqual([
        '新华网',
        '2025-02-18',
        ['船在中午出发，市长说。'],
      ]);
    }
  });

  it('takes a single word for a place, not for the author', () => {
    const draft = draftOf('# Harbour opens\n\nMadrid - 18 feb 2025 - 09:30 CET\n\nIt left.');
    expect(draft).toMatchObject({ byline: null, publishedAt: Date.UTC(2025, 1, 18), body: ['It left.'] });
  });
});
