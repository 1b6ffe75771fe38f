import { describe, expect, it } from 'vitest';
import { draftOf } from '../reading.ts';

const FERRY = 'The first ferry left at noon.';

describe('a dateline', () => {
  it.each([
    ['MOSCOW, Feb 18 (Reuters) — ', 'Reuters'],
    ['PARIS (AP) - ', 'AP'],
    ['LONDON, Feb. 18, 2025 (Example Press) — ', 'Example Press'],
    ['Berlin (dpa) - ', 'dpa'],
    ['Berlin/Moskau (dpa/lno) – ', 'dpa/lno'],
    ['Paris, le 18 février 2025 (AFP) - ', 'AFP'],
    ['Madrid, 18 feb (EFE).- ', 'EFE'],
    ['(Reuters) - ', 'Reuters'],
    ['(Reuters) – ', 'Reuters'],
    ['(ANSA) - ROMA, 18 FEB - ', 'ANSA'],
    ['МОСКВА, 18 февраля. /ТАСС/. ', 'ТАСС'],
    ['BERLIN – ', null],
    ['KYIV, Ukraine — ', null],
    ['NEW YORK — ', null],
    ['**LONDON** — ', null],
    ['LONDON, Feb. 18 -- ', null],
    ['Evansville, Indiana, United States - ', null],
    ['Québec - ', null],
    [', Espagne. - ', null],
    ['КИЕВ. 18 февраля. УНН. ', null],
    ['（北京讯）', null],
    ['【东京】', null],
    ['新华社北京2月18日电 ', null],
  ])('leaves the first paragraph, and its agency is the source: %s', (dateline, source) => {
    expect(
      draftOf(`# Harbour opens\n\n18 February 2025\n\n${dateline}${FERRY}\n\nIt was full.`),
    ).toMatchObject({
      source,
      body: [FERRY, 'It was full.'],
    });
  });

  it.each([
    'Porto – Braga 2:1, and nobody would go home.',
    'Real Porto - Vitória Braga 2:1 (1:0). A late goal decided it.',
    'USA – Canada 2:1, and nobody in Detroit would go home.',
  ])('is not one side of a match: %s', (line) => {
    expect(draftOf(`# A late goal\n\n${line}\n\nIt was full.`).body).toEqual([line, 'It was full.']);
  });

  it('is not the name of somebody who speaks', () => {
    const turns = ['Ana Silva – I write every morning, even on Sundays.', 'Rui Costa – Why?'];
    expect(draftOf(`# A talk\n\n${turns.join('\n\n')}`).body).toEqual(turns);
  });

  it('keeps the source that is known', () => {
    const content = `---\nsource: The Example\n---\n# Harbour opens\n\nPARIS (AP) - ${FERRY}`;
    expect(draftOf(content)).toMatchObject({ source: 'The Example', body: [FERRY] });
  });

  it('gives the sentence behind it a capital', () => {
    expect(draftOf('# Harbour opens\n\nMADRID (EFE) - el barco salió a mediodía.').body).toEqual([
      'El barco salió a mediodía.',
    ]);
    expect(draftOf('# Phones\n\nLONDON (AP) - iPhones were banned.').body).toEqual(['iPhones were banned.']);
  });

  it('may stand below a label and above a quotation', () => {
    const draft = draftOf('# Harbour opens\n\nThe bay\n\nPARIS (AP) — “It left,” she said.');
    expect(draft.body).toEqual(['The bay', '“It left,” she said.']);
  });

  it.each([
    'Paris - the city of light - is dark tonight.',
    'Paris – City of Light – is dark tonight.',
    'Nokia (Finland) – The company of the year.',
    'The mayor – Joan Abbott – left at noon.',
    'NATO said that it would wait.',
    'NATO-led troops left at noon.',
    'Lindwick, a town on the bay, opened a ferry line - its second.',
    'The ferry (and the bridge) - nobody wants them.',
    '(It left.) - This is all that is known.',
    'A - B is a line.',
  ])('is not the beginning of a sentence: %s', (line) => {
    expect(draftOf(`# Harbour opens\n\n${line}\n\nIt was full.`)).toMatchObject({
      source: null,
      body: [line, 'It was full.'],
    });
  });

  it('is not looked for in other paragraphs', () => {
    const body = [FERRY, 'BERLIN – It was full.'];
    expect(draftOf(`# Harbour opens\n\n${body.join('\n\n')}`).body).toEqual(body);
  });
});

describe('a dateline', () => {
  it('names its source between a dash and a full stop', () => {
    const draft = draftOf('# Порт\n\nЗАОЗЁРСК, 14 марта — Вестник. Порт открыл новую линию.');
    expect(draft).toMatchObject({ source: 'Вестник', body: ['Порт открыл новую линию.'] });
  });

  it('of an agency stands below a standfirst, too', () => {
    const draft = draftOf(
      '# Hafen\n\nEine zweite Fähre fährt nun jeden Tag über die Bucht.\n\nMoorstadt (dpa) - Der Hafen ist offen.',
    );
    expect(draft).toMatchObject({ source: 'dpa' });
    expect(draft.body.at(-1)).toBe('Der Hafen ist offen.');
  });
});

describe('the day in a dateline', () => {
  it.each([
    'Hamburg, 18. Februar 2025 – Der Hafen ist offen.',
    'LONDON, Feb 18 2025 (Reuters) - Der Hafen ist offen.',
    'Paris, le 18 février 2025 – Der Hafen ist offen.',
    'Feb 18, 2025 (Reuters) - Der Hafen ist offen.',
  ])('is the article’s, when it has its year: %s', (text) => {
    expect(draftOf(`# Harbour opens\n\n${text}`)).toMatchObject({
      publishedAt: Date.UTC(2025, 1, 18),
      precision: 'day',
      body: ['Der Hafen ist offen.'],
    });
  });

  it('does not win over a date line', () => {
    const text = '# Harbour opens\n\n19 February 2025\n\nLONDON, Feb 18 2025 (Reuters) - It left.';
    expect(draftOf(text).publishedAt).toBe(Date.UTC(2025, 1, 19));
  });
});
