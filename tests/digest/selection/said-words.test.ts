import { describe, expect, it } from 'vitest';
import { SaidWords } from '../../../src/digest/selection/said-words.ts';
import { anArticle } from '../../support/articles.ts';

/** Which of some phrases an article with this headline says. */
function saidIn(language: string, headline: string, phrases: readonly string[]): string[] {
  const said = new SaidWords();
  const article = anArticle({ language, headline, dek: '', summary: [] });
  return phrases.filter((phrase) => said.has(article, phrase));
}

describe('words and phrases are found in any form that their language has of them', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'en',
      'Berlin’s mayors resigned over the U.S. ports',
      ['BERLIN', 'mayor', "Berlin's mayor", 'resigns', 'US port', 'U.S. ports'],
      ['portal', 'mayor of Berlin'],
    ],
    [
      'fr',
      'L’Élysée annonce des grèves dans les chemins de fer',
      ['Élysée', "l'Élysée", 'elysee', 'greve', 'grève', 'chemin de fer'],
      ['fer chemin', 'grave'],
    ],
    [
      'de',
      'Verkehrsminister beschließt Gesetze für die Bahnen in Köln',
      ['Gesetz', 'Bahn', 'beschliesst', 'koln', 'Verkehrsminister'],
      ['Bahnhof', 'Minister'],
    ],
    [
      'es',
      'Las elecciones municipales aplazadas por la inundación',
      ['elección', 'eleccion municipal', 'aplazar', 'inundaciones'],
      ['municipio electo'],
    ],
    [
      'ru',
      'В Москве прошли выборы мэра',
      ['Москва', 'выборы мэра', 'мэр', 'выборов'],
      ['мэр Москвы', 'Московский'],
    ],
    ['it', "L'economia dell'Italia cresce", ['economia', 'Italia', "dell'Italia"], ['conomia']],
    ['zh', '北京大学发布人工智能研究报告', ['北京', '北京大学', '人工智能', '研究报告'], ['上海', '京大']],
    [
      'ja',
      '東京都知事が新しい予算案を発表した',
      ['東京', '東京都', '東京都知事', '予算案'],
      ['京都', '大阪'],
    ],
    ['ko', '서울에서 새로운 지하철이 개통되었다', ['서울', '지하철'], ['부산', '철이']],
    ['th', 'นายกรัฐมนตรีประกาศงบประมาณใหม่', ['งบประมาณ'], ['โรงเรียน']],
    ['und', 'Zorblat quinx', ['zorblat', 'Zorblat Quinx'], ['zorb']],
  ])('in %s: %s', (language, headline, found, missing) => {
    expect(saidIn(language, headline, [...found, ...missing])).toEqual(found);
  });
});

describe('a phrase', () => {
  const article = anArticle({
    headline: 'Mill closes after flood',
    dek: 'Damage is great',
    summary: ['Workers go home.', 'Owners wait.'],
  });
  const has = (phrase: string) => new SaidWords().has(article, phrase);

  it('is found in the headline, the dek and each sentence of the summary', () => {
    expect(['mill closes', 'great damage', 'damage is great', 'worker', 'owner waits'].filter(has)).toEqual([
      'mill closes',
      'damage is great',
      'worker',
      'owner waits',
    ]);
  });

  it('does not reach over the end of a text', () => {
    expect(has('flood damage')).toBe(false);
    expect(has('great workers')).toBe(false);
    expect(has('home owners')).toBe(false);
    expect(
      new SaidWords().has(anArticle({ language: 'ja', headline: '東京', dek: '都知事' }), '東京都'),
    ).toBe(false);
  });

  it('has its words in their order, and nothing between them', () => {
    expect(has('closes mill')).toBe(false);
    expect(has('mill after')).toBe(false);
    expect(has('  MILL   closes ')).toBe(true);
  });

  it('is never found when there is no word in it', () => {
    expect(['***', '@', '|', '。', ' ', '\u0301', '""'].filter(has)).toEqual([]);
  });

  it('means what it says, not a pattern', () => {
    expect(['.*', 'mill|flood', '(mill)', 'm.ll', '^mill', 'mill closes$', '[a-z]+'].filter(has)).toEqual([
      '(mill)',
      '^mill',
      'mill closes$',
    ]);
  });

  it.each([
    ['letters', 'a'.repeat(10_000)],
    ['words', 'flood '.repeat(2000)],
    ['signs', '(a+)+$'.repeat(1600)],
    ['elisions', "l'".repeat(5000)],
    ['kanji', '東京'.repeat(5000)],
  ])('of 10,000 %s is looked for and not found', (_what, phrase) => {
    expect(has(phrase)).toBe(false);
  });

  it('may be looked for in a hundred thousand words', () => {
    const long = anArticle({
      language: 'ja',
      dek: '東京の知事'.repeat(20_000),
      summary: ['word '.repeat(100_000)],
    });
    expect(new SaidWords().has(long, '東京の空')).toBe(false);
  });
});
