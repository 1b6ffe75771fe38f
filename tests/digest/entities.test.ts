import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../src/digest/entities.ts';
import { paragraphs } from '../support/articles.ts';

const entities = (text: string, language = 'en') =>
  entitiesOf({ body: paragraphs(...text.split('\n')), language });

describe('the entities of an article', () => {
  it('are its capitalised runs, the most named first', () => {
    const text =
      'They met Ana Silva in Porto. Later they saw Ana Silva leave Porto, and Porto was quiet. We asked the Bank of England.';
    expect(entities(text)).toEqual(['Porto', 'Ana Silva', 'Bank of England']);
  });

  it('count a bare surname for the person, unless two people have it', () => {
    expect(entities('We saw Ana Silva. Then came Silva, and Silva left.')).toEqual(['Ana Silva']);
    expect(entities('We saw Ana Silva and Rui Silva. Then came Silva.')).toContain('Silva');
  });

  it('are no words that only begin a sentence, no months and no weekdays', () => {
    expect(
      entities('Yesterday it rained. However, on Monday in March nobody came. Ferries stopped.'),
    ).toEqual([]);
    expect(entities('Porto is wet. It rains in Porto.')).toEqual(['Porto']);
  });

  it('keep initials whole and lose the articles before them', () => {
    expect(entities('He asked the U.S. Senate about The Hague’s court.')).toEqual(['U.S. Senate', 'Hague']);
    expect(entities("On parle de L'Express et de l'appareil. L'appareil vole.", 'fr')).toEqual(['Express']);
  });

  it('are none where there are no capitals, and ten at most', () => {
    expect(entities('北京今天下雨。', 'zh')).toEqual([]);
    expect(entities('', 'und')).toEqual([]);
    expect(entities(`We saw ${Array.from({ length: 30 }, (_, n) => `City${n}`).join(', ')}.`)).toHaveLength(
      10,
    );
  });

  it('count a title before a name for the name', () => {
    expect(entities('They met Minister Ana Silva. Then Ana Silva left, and Silva smiled.')).toEqual([
      'Ana Silva',
    ]);
  });

  it('are none in a line of capitals, and no name is a whole list', () => {
    expect(entities('THE FERRY HAS LEFT PORTO.')).toEqual([]);
    expect(entities('we saw One Two Three Four Five Six Seven. we saw Porto.')).toEqual(['Porto']);
  });

  it('are found whatever the language is called, in a text of any length', () => {
    expect(entities('They met Ana Silva.', 'not a language')).toEqual(['Ana Silva']);
    for (const piece of ['Ferry Boat ', 'X', 'A. ', 'Bank of ', 'U.S.', "L'", '\u0301', 'we saw Wo Li, ']) {
      expect(entities(piece.repeat(1_000_000 / piece.length)).length).toBeLessThanOrEqual(10);
    }
  });
});
