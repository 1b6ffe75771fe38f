import { describe, expect, it } from 'vitest';
import { indexTokens, queryTokens, words } from '../../src/language/tokens.ts';

/** True when a search for a word finds a text in a language, as the stores match tokens. */
function finds(query: string, text: string, language: string, languages = [language]): boolean {
  const indexed = new Set(indexTokens(text, language));
  return words(query).every((word) => queryTokens(word, languages).some((token) => indexed.has(token)));
}

describe('words', () => {
  it('are in lower case and in order, without signs', () => {
    expect(words('The Ferry, “late” again: 42 people!')).toEqual([
      'the',
      'ferry',
      'late',
      'again',
      '42',
      'people',
    ]);
  });

  it('are found in scripts that put no space between them', () => {
    expect(words('ภาษาไทย')).toEqual(['ภาษา', 'ไทย']);
    expect(words('東京の天気').length).toBeGreaterThan(1);
  });

  it('are none in a text of signs', () => {
    expect(words(' … — “”! ')).toEqual([]);
  });
});

describe('indexTokens', () => {
  it('are stems', () => {
    expect(indexTokens('Ferries leaving', 'en')).toEqual(indexTokens('ferry leaves', 'en'));
  });

  it('have no accents and no signs', () => {
    expect(indexTokens('Ångström’s café naïve', 'und')).toEqual(['angstroms', 'cafe', 'naive']);
  });

  it('are the words themselves in a language that nobody stems', () => {
    expect(indexTokens('ferries', 'und')).toEqual(['ferries']);
    expect(indexTokens('ferries', 'zz')).toEqual(['ferries']);
  });

  it('are the same in every region of a language', () => {
    expect(indexTokens('navegações', 'pt-BR')).toEqual(indexTokens('navegações', 'pt'));
  });

  it('of a language are not stemmed by another whose code begins alike', () => {
    // `fil` is Filipino, `fi` is Finnish.
    expect(indexTokens('kalayaan', 'fil')).toEqual(['kalayaan']);
  });

  it('are cut when a word has no end', () => {
    expect(indexTokens('x'.repeat(500), 'und')).toEqual(['x'.repeat(40)]);
  });

  it('are none for signs', () => {
    expect(indexTokens('’ — …', 'fr')).toEqual([]);
    expect(queryTokens('’', ['fr'])).toEqual([]);
  });

  it('hold letters and digits only', () => {
    for (const token of indexTokens('"a" OR b* NEAR(c) -d d\'e f:g l’été 3,5 U.S.', 'en')) {
      expect(token).toMatch(/^[\p{L}\p{N}]+$/u);
    }
  });
});

describe('a word of a query', () => {
  it.each([
    ['ar', 'المدارس في المدينة', 'المدارس'],
    ['ca', 'Les escoles de la ciutat', 'ciutat'],
    ['cs', 'Školy ve městě', 'školy'],
    ['da', 'Skolerne i byen', 'skolerne'],
    ['de', 'Die Häuser der Städte', 'häuser'],
    ['en', 'The mayor’s elections were running late', 'election'],
    ['es', 'Las elecciones municipales', 'elección'],
    ['fi', 'Koulut kaupungissa', 'kaupungissa'],
    ['fr', 'Les élections municipales', 'élection'],
    ['hu', 'Az iskolák a városban', 'városban'],
    ['it', 'Le elezioni comunali', 'elezione'],
    ['nl', 'De verkiezingen in de stad', 'verkiezing'],
    ['no', 'Skolene i byen', 'skolene'],
    ['pt', 'As eleições municipais', 'eleições'],
    ['ro', 'Alegerile din oraș', 'alegerile'],
    ['ru', 'Выборы в городах', 'городах'],
    ['sv', 'Skolorna i staden', 'skolorna'],
    ['tr', 'Şehirdeki okullar', 'okullar'],
    ['uk', 'Вибори у містах', 'вибори'],
    ['pl', 'Wybory w miastach', 'wybory'],
    ['el', 'Οι εκλογές στην πόλη', 'εκλογές'],
    ['zh', '市长今天宣布选举', '选举'],
    ['ja', '市長は選挙を発表した', '選挙'],
    ['ko', '시장은 선거를 발표했다', '선거를'],
    ['th', 'การเลือกตั้งในเมือง', 'เมือง'],
    ['he', 'הבחירות בעיר', 'בעיר'],
    ['hi', 'शहर में चुनाव', 'चुनाव'],
    ['und', 'Election of mayors', 'mayors'],
  ])('finds what it was indexed as in %s', (language, text, query) => {
    expect(finds(query, text, language)).toBe(true);
    expect(finds(query.toUpperCase(), text, language)).toBe(true);
  });

  it.each([
    ['en', 'The ferries were running', 'run ferry'],
    ['fr', 'Les bateaux municipaux', 'bateau municipale'],
    ['de', 'Die Fähren des Hafens', 'Fähre Hafen'],
    ['es', 'Los barcos nuevos', 'barco nuevo'],
    ['ru', 'Новые паромы', 'паром новый'],
  ])('finds other forms of itself in %s', (language, text, query) => {
    expect(finds(query, text, language)).toBe(true);
  });

  it.each([
    ['fr', 'Les élections au café', 'elections cafe'],
    ['es', 'La inversión', 'inversion'],
    ['sv', 'Skåne och Malmö', 'skane malmo'],
    ['und', 'Malmö', 'malmo'],
  ])('finds words with accents without typing them in %s', (language, text, query) => {
    expect(finds(query, text, language)).toBe(true);
  });

  it('finds an article in any of the languages that there are', () => {
    const languages = ['en', 'fr', 'de', 'ru'];
    expect(finds('élections', 'Les élections municipales', 'fr', languages)).toBe(true);
    expect(finds('elections', 'Municipal elections', 'en', languages)).toBe(true);
    expect(finds('Häuser', 'Die Häuser', 'de', languages)).toBe(true);
  });

  it.each([
    ['pt', 'São Paulo', 'sao'],
    ['fr', 'la sécurité', 'securite'],
    ['pl', 'Łódź', 'lodz'],
    ['no', 'Tromsø', 'tromso'],
    ['de', 'Straße', 'strasse'],
    ['de', 'Straße', 'straße'],
  ])('finds in %s “%s” typed as “%s”', (language, text, typed) => {
    expect(indexTokens(text, language)).toEqual(
      expect.arrayContaining(queryTokens(typed, [language]).slice(-1)),
    );
  });

  it('is looked for once for each stem, not once for each language', () => {
    expect(queryTokens('42', ['en', 'fr', 'de'])).toEqual(['42']);
  });

  it('does not find another word', () => {
    expect(finds('bridge', 'The ferry left', 'en')).toBe(false);
    expect(finds('universe', 'The ferry left the quay', 'en', ['en', 'fr'])).toBe(false);
  });
});
