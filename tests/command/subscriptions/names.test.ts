import { describe, expect, it } from 'vitest';
import { languageMeant } from '../../../src/command/subscriptions/languages.ts';
import { parseKeywords, parseNames, typedNames } from '../../../src/command/subscriptions/names.ts';
import { wordsFor } from '../../../src/i18n/catalogue.ts';

const words = wordsFor('en');
const names = (typed: string) => parseNames(typed, 'topics', words);
const keywords = (typed: string) => parseKeywords(typed, 'keywords', words);

describe('a list that is typed', () => {
  it.each([
    ['politics, sport', ['politics', 'sport']],
    [' human  rights ,, sport,', ['human rights', 'sport']],
    ['Sport, sport, SPORT', ['Sport']],
    ['"heat wave", «canicule»', ['heat wave', 'canicule']],
    ['politics，sport\nweather', ['politics', 'sport', 'weather']],
    ['@everyone', ['@everyone']],
    ['jet-lag', ['jet-lag']],
    ['-', []],
    [' – ', []],
    ['', []],
  ])('%j is taken apart', (typed, list) => {
    expect(names(typed)).toEqual(list);
  });

  it('loses what no screen should get', () => {
    expect(names('sp\u202Eort\u0007')).toEqual(['sport']);
  });

  it('leaves out what begins with a minus', () => {
    expect(keywords('heat wave, -football, - "ice hockey", −golf')).toEqual({
      keywords: ['heat wave'],
      without: ['football', 'ice hockey', 'golf'],
    });
    expect(keywords('-')).toEqual({ keywords: [], without: [] });
  });

  it('is refused when it is too long, or a name in it, and says so', () => {
    const many = Array.from({ length: 21 }, (_, index) => `topic${index}`).join(',');
    expect(() => names(many)).toThrow('`topics` takes at most 20 entries. Leave some out.');
    expect(() => names('x'.repeat(81))).toThrow(
      'An entry of `topics` is too long: at most 80 characters each. Put commas between them.',
    );
    expect(names(Array.from({ length: 20 }, (_, index) => `${index}`.padEnd(80, 'x')).join())).toHaveLength(
      20,
    );
  });

  it('can be typed again', () => {
    const typed = typedNames(['heat wave', 'storm'], ['football'], 100);
    expect(typed).toBe('heat wave, storm, -football');
    expect(keywords(typed)).toEqual({ keywords: ['heat wave', 'storm'], without: ['football'] });
    expect(typedNames(['a', 'b'], ['c'], 6)).toBe('a,b,-c');
  });

  it('is taken apart in linear time', () => {
    for (const piece of ['"', '- ', ' ', '“', ', ']) {
      try {
        keywords(`x${piece.repeat(200_000)}y`);
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/name/) });
      }
    }
  });
});

describe('a language', () => {
  it.each([
    ['fr', 'fr'],
    ['FR', 'fr'],
    ['fr-CA', 'fr'],
    ['French', 'fr'],
    ['français', 'fr'],
    ['Französisch', 'fr'],
    ['francés', 'fr'],
    ['французский', 'fr'],
    ['German', 'de'],
    ['deutsch', 'de'],
    ['Ukrainian', 'uk'],
    ['日本語', 'ja'],
    ['iw', 'he'],
  ])('%s is %s', (typed, code) => {
    expect(languageMeant(typed)).toBe(code);
  });

  it.each(['Klingonese', 'xx', '', '@everyone', 'constructor'])('%j is none', (typed) => {
    expect(languageMeant(typed)).toBeNull();
  });
});
