import { describe, expect, it } from 'vitest';
import { storyFeatures } from '../../../src/digest/stories/features.ts';
import { FIRST_DAY, report } from './reports.ts';

const termsOf = (headline: string, text: string, language = 'en') =>
  Object.fromEntries(storyFeatures(report(headline, text, 0, { language })).terms);

describe('what articles are compared by', () => {
  it('is their stems, those of the headline counting double, without little words', () => {
    expect(termsOf('Ferries collide', 'The ferries were colliding near the pier.')).toEqual({
      ferri: 2.1,
      collid: 2.1,
      near: 1,
      pier: 1,
    });
  });

  it('is their numbers by the digits, however they are written', () => {
    const english = termsOf('Quake of 5.9', 'It hit 1,200 houses and 42,000 people in 7 towns.');
    const french = termsOf(
      'Séisme de 5,9',
      'Il a touché 1 200 maisons et 42 000 habitants de 7 villes.',
      'fr',
    );
    for (const terms of [english, french]) {
      expect(Object.keys(terms).filter((term) => /\d/.test(term))).toEqual(['59', '1200', '42000']);
    }
  });

  it('marks the words of names, and which of them the headline has', () => {
    const { names, lead } = storyFeatures(
      report('Storm hits Port Alder', 'Boats sank. Mayor Lina Castro closed the harbour of Port Alder.'),
    );
    expect([...names].sort()).toEqual(['alder', 'castro', 'lina', 'mayor', 'port']);
    expect([...lead].sort()).toEqual(['alder', 'port']);
  });

  it('takes no word for a name that only a title or a sentence has given a capital', () => {
    const { names } = storyFeatures(
      report('Heavy Storm Destroys Fishing Boats', 'Boats sank in the storm. Fishing stopped near Alder.'),
    );
    expect(names).toEqual(['alder']);
  });

  it('takes the names of the first words when the headline has none', () => {
    const { lead } = storyFeatures(
      report('Boats lost in storm', 'A storm hit the town of Alder on the coast.'),
    );
    expect(lead).toEqual(['alder']);
  });

  it('takes German nouns with an article for words', () => {
    const { names } = storyFeatures(
      report('Brand in Neuhofen', 'In der Halle brannte es, sagte Udo Lenz in Neuhofen.', 0, {
        language: 'de',
      }),
    );
    expect([...names].sort()).toEqual(['lenz', 'neuhof', 'udo']);
  });

  it('knows the day, and the language without its region', () => {
    expect(storyFeatures(report('A', 'b', 3, { language: 'en-GB' }))).toMatchObject({
      day: FIRST_DAY + 3,
      language: 'en',
    });
  });

  it('is small, plain JSON, even of an endless text', () => {
    const long = storyFeatures(
      report('Numbers', Array.from({ length: 50_000 }, (_, n) => `Wort${n}`).join(' ')),
    );
    expect(long.terms.length).toBeLessThanOrEqual(60);
    expect(JSON.stringify(long).length).toBeLessThan(3000);
    expect(JSON.parse(JSON.stringify(long))).toEqual(long);
  });

  it.each([
    ['no text', ''],
    ['signs', '!!! ??? — …'],
    ['emoji', '🎉🎉🎉'],
    ['half a character', '\ud83c'],
    ['Chinese', '北京今天下雨,学校停课。'],
    ['Arabic', 'هطلت الأمطار على المدينة اليوم'],
    ['capitals', 'FIRE IN THE MARKET HALL OF VELDEN'],
  ])('does not mind %s', (_name, text) => {
    expect(storyFeatures(report('X', text, 0, { language: 'und' })).day).toBe(FIRST_DAY);
  });

  it('falls back on the summary when there is no text', () => {
    const { terms } = storyFeatures(report('Ferries', '', 0, { body: [], summary: ['Boats collided.'] }));
    expect(terms.map(([term]) => term)).toEqual(['ferri', 'boat', 'collid']);
  });
});
