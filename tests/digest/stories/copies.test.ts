import { describe, expect, it } from 'vitest';
import { copyOf, copySketch } from '../../../src/digest/stories/copies.ts';
import { report } from './reports.ts';

const LEAD =
  'The harbour town of Velden wants to move its fish market to the old shipyard, mayor Irma Kolb said on Tuesday. ' +
  'The present hall dates from 1911 and loses water and heat through a roof that no firm will insure any longer. ' +
  'Traders had asked for a new place since a storm tore off part of the gable two winters ago.';
const MIDDLE =
  'According to the plan, 64 stalls would find room under the cranes, with a cold store in the former boiler house. ' +
  'The town puts the cost at 12 million crowns and hopes that the region will pay half of it. Neighbours fear lorries ' +
  'at four in the morning, and an association of painters who rent the shipyard as studios has announced a protest.';
const END =
  'The council will vote in April. If it agrees, work could begin in autumn and take a year and a half. Until then the ' +
  'traders are to be given tents on the square before the church, where the market was held until the hall was built. ' +
  'The oldest of them, Otto Wick, said he would believe it when he smelled it.';
const TEXT = [LEAD, MIDDLE, END].join('\n');

const sketch = (text: string, day = 0, language = 'en') =>
  copySketch(report('Any headline', text, day, { language }));
const ORIGINAL = sketch(TEXT);

/** Every so many words is another one. */
const rewritten = (text: string, every: number) =>
  text
    .split(' ')
    .map((word, index) => (index % every === every - 1 ? 'roughly' : word))
    .join(' ');

describe('a copy of an article', () => {
  it.each([
    ['the same text, whatever its headline is', TEXT],
    ['cut to 40 %', TEXT.slice(0, TEXT.length * 0.4)],
    ['cut to its first two sentences', LEAD.slice(0, LEAD.indexOf(' Traders'))],
    ['lightly rewritten', rewritten(TEXT, 8)],
    ['with a byline and a place', `By Jane Roe, Staff Writer\nVELDEN (Coast Agency) — ${TEXT}`],
    [
      'with a line about the paper below',
      `${TEXT}\nSubscribe to our letter to read about the coast every week.`,
    ],
    ['with other line breaks and capitals', TEXT.replaceAll('. ', '.\n').toUpperCase()],
  ])('is %s', (_name, text) => {
    expect(copyOf(sketch(text), ORIGINAL)).toBe(true);
    expect(copyOf(sketch(text, 1), ORIGINAL)).toBe(true);
  });

  it('is not what was published on an earlier day', () => {
    expect(copyOf(ORIGINAL, sketch(TEXT, 1))).toBe(false);
  });

  it('is the shorter of two, not the fuller one', () => {
    const short = sketch(TEXT.slice(0, TEXT.length * 0.4));
    expect(copyOf(short, ORIGINAL)).toBe(true);
    expect(copyOf(ORIGINAL, short)).toBe(false);
  });

  const NEWS =
    'The council of Velden has voted 19 to 14 against moving the fish market, and mayor Irma Kolb offered to resign. ' +
    'Deputy Sven Aldous of the Harbour List said 2,300 signatures had changed minds. Regional minister Petra Sandoz ' +
    'withdrew the 6 million that she had promised.';

  it.each([
    ['a follow-up with the news on top', [NEWS, MIDDLE, END].join('\n')],
    ['a follow-up with the news at the end', [LEAD, MIDDLE, END, NEWS].join('\n')],
    [
      'a report that quotes a long passage',
      [NEWS, `The plan had said: “${MIDDLE}”`, NEWS.toUpperCase()].join('\n'),
    ],
    [
      'a comment around a long quotation',
      `We read it twice, and then again, with a growing wish to laugh.\n${MIDDLE}`,
    ],
    ['a brief in words of its own', 'Velden plans a new home for its fish market. The vote is due in April.'],
    [
      'the same event in another language',
      'La ville de Velden veut installer son marché aux poissons sur l’ancien chantier naval, a dit mardi la maire Irma Kolb. La halle actuelle date de 1911.',
    ],
  ])('is not %s', (_name, text) => {
    expect(copyOf(sketch(text, 1), ORIGINAL)).toBe(false);
    expect(copyOf(sketch(text), ORIGINAL)).toBe(false);
  });

  it('is not a report that follows a form, with other places and figures', () => {
    const form = (place: string, name: string, figures: readonly number[]) =>
      `Shares in ${place} closed at ${figures[0]} points on Monday, after they had opened at ${figures[1]} points. ` +
      `Analyst ${name} spoke of a calm day. The volume of trade was ${figures[2]} million, and the crown stood at ${figures[3]} cents.`;
    const first = sketch(form('Velden', 'Ute Brandner', [1411, 1398, 388, 61]));
    const second = sketch(form('Caldern', 'Kai Thomsen', [2733, 2750, 912, 47]));
    expect(copyOf(second, first)).toBe(false);
  });

  it('needs enough words to tell', () => {
    expect(copyOf(sketch(''), sketch(''))).toBe(false);
    expect(copyOf(sketch('Nothing new today.'), sketch('Nothing new today.'))).toBe(false);
  });

  it('is recognised in long texts, too, from a sketch that stays small', () => {
    const long = Array.from({ length: 3000 }, (_, index) => `word${index % 1700}x${index % 31}`).join(' ');
    const found = sketch(long);
    expect(JSON.stringify(found).length).toBeLessThan(3000);
    expect(copyOf(sketch(long.slice(0, long.length * 0.4)), found)).toBe(true);
    expect(copyOf(sketch(`${TEXT}\n${long.slice(0, 2000)}`), found)).toBe(false);
  });
});
