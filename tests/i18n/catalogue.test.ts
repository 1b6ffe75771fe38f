import { describe, expect, it } from 'vitest';
import { MEDIA_TOPICS } from '../../src/core/media-topic.ts';
import { LANGUAGES, languageOf, wordsFor } from '../../src/i18n/catalogue.ts';
import type { Words } from '../../src/i18n/words.ts';

const en = wordsFor('en');
const CATALOGUES = LANGUAGES.map((language): [string, Words] => [language, wordsFor(language)]);

/** Everything that a catalogue says, by where it stands, with every blank filled in by the same values. */
function said(words: Words): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (path: string, value: unknown): void => {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'function') found.set(path, String(value(...blanks(path))));
    else for (const [key, inner] of Object.entries(value as object)) visit(`${path}.${key}`, inner);
  };
  for (const [key, value] of Object.entries(words)) visit(key, value);
  return found;
}

/** What is put into the blanks: values that no language spells in its own way. */
function blanks(path: string): unknown[] {
  const lists: Readonly<Record<string, unknown[]>> = {
    'digest.read': [7, 7, 7],
    'digest.preview': ['X', 7],
    'digest.moreStories': [7, '/x'],
    'digest.moreSources': [7],
    'digest.range': [7, 9],
    'digest.noMore': [7],
    'digest.topicsAre': [['X', 'Y']],
    'digest.didYouMean': [['X', 'Y']],
    'article.page': [2, 7],
    'article.noPage': [7],
    'newsdesk.holds': [7, '1/2'],
    'saved.count': [7],
    'saved.noMore': [7],
    'saved.tooMany': [7],
    'discussions.errors.wait': [7],
    'errors.tooFast': [7],
    'errors.tooBusy': [7],
    'why.place': [7, '0.5'],
    'why.toldBy': [7],
    'errors.unknownOption': ['X', ['a', 'b']],
    'errors.unknownCommand': ['X', ['a', 'b']],
    'errors.badChoice': ['X', 'Y', ['a', 'b']],
    'errors.subcommand': ['X', 'Y', ['a', 'b']],
    'subscriptions.cadence.hours': [7],
    'subscriptions.cadence.minutes': [7],
    'subscriptions.cadence.eachWeek': [1, 'Montag'],
    'subscriptions.plan.stories': [7],
    'web.replies': [7],
  };
  return lists[path] ?? ['X', 'Y', '1', '2', 'Z'];
}

describe('wordsFor', () => {
  it('knows these languages', () => {
    expect(LANGUAGES).toEqual(['en', 'fr', 'de', 'es', 'ru']);
  });

  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['FR_be', 'fr'],
    ['en-GB', 'en'],
    ['de-AT', 'de'],
    ['es-419', 'es'],
    ['ru-RU', 'ru'],
  ])('speaks to the locale %s in %s', (locale, language) => {
    expect(wordsFor(locale)).toBe(wordsFor(language));
    expect(languageOf(locale)).toBe(language);
  });

  it.each(['fi', 'frisian', 'und', '', 'constructor', 'toString', '__proto__'])(
    'speaks English for the locale “%s”',
    (locale) => {
      expect(wordsFor(locale)).toBe(en);
      expect(languageOf(locale)).toBe('en');
    },
  );
});

describe.each(CATALOGUES)('the words in %s', (language, words) => {
  it('leave nothing empty and no blank unfilled', () => {
    for (const [path, sentence] of said(words)) {
      expect(sentence.trim(), path).not.toBe('');
      expect(sentence, path).not.toMatch(/undefined|null|NaN|\[object|#/);
    }
  });

  it('are about the same things as in English', () => {
    expect([...said(words).keys()].sort()).toEqual([...said(en).keys()].sort());
  });

  it('describe each command and option within the 100 characters that Discord takes', () => {
    const commands = [...Object.values(words.commands), ...Object.values(words.subscriptions.commands)];
    for (const { summary, options } of commands) {
      for (const help of [summary, ...Object.values(options)]) expect(help.length).toBeLessThanOrEqual(100);
    }
  });

  it('name what can be done with a message within the 24 characters that Slack takes', () => {
    const { find, discuss } = words.messageActions;
    for (const name of [find, discuss]) expect(name.length).toBeLessThanOrEqual(24);
    expect(find).not.toBe(discuss);
  });

  it('close every backtick that they open, and mark the same things to type as English', () => {
    const code = (sentence: string) =>
      [...sentence.matchAll(/`(\/\w+|help|exit|\d+\w+|since)`/g)].map(([all]) => all);
    for (const [path, sentence] of said(words)) {
      expect(sentence.split('`').length % 2, sentence).toBe(1);
      expect(code(sentence).sort(), sentence).toEqual(code(said(en).get(path) ?? '').sort());
    }
  });

  it('say everything that they are given', () => {
    const given = [...said(en)].filter(([, sentence]) => /[XYZ]/.test(sentence));
    for (const [path, english] of given) {
      const capitals = (sentence: string | undefined) => [...new Set(sentence?.match(/\b[XYZ]\b/g))].sort();
      expect(capitals(said(words).get(path)), path).toEqual(capitals(english));
    }
  });

  it('name each topic as somebody would type it', () => {
    for (const topic of MEDIA_TOPICS) {
      const name = words.topics[topic];
      expect(name).toMatch(/^[\p{L} ]{3,40}$/u);
      // German writes nouns with a capital.
      if (language !== 'de') expect(name).toBe(name.toLowerCase());
    }
  });
});

describe.each(CATALOGUES.filter(([language]) => language !== 'en'))('the words in %s', (_, words) => {
  it('are not English', () => {
    // Names that languages share, and what is typed as it is.
    const shared =
      /^(?:topics\.(?:religion|sport)|no|digest\.moreSources|subscriptions\..*\.labels\.(?:sources|threads)|subscriptions\.plan\.sentence|discussions\.tag)$/;
    const left = [...said(words)].filter(
      ([path, sentence]) =>
        !shared.test(path) && sentence === said(en).get(path) && /\p{L}{3}/u.test(sentence),
    );
    expect(left).toEqual([]);
  });

  it('use no English word that each sentence of English has', () => {
    const english = /\b(?:the|and|with|from|there|this|that|your|about)\b/i;
    for (const [path, sentence] of said(words)) expect(sentence, path).not.toMatch(english);
  });
});

it('French keeps its high marks and quotation marks with their words', () => {
  for (const [path, sentence] of said(wordsFor('fr'))) {
    expect(sentence, path).not.toMatch(/(?<!\u00A0)[;?!»]|«(?!\u00A0)| :/u);
  }
});

it('the words in Russian are all in Cyrillic', () => {
  // They only join others, or put signs around them.
  const bare = /^(?:why\.because|subscriptions\.(?:plan\.(?:quoted|sentence)|why\.of))$/;
  for (const [path, sentence] of said(wordsFor('ru'))) {
    if (!bare.test(path)) expect(sentence, path).toMatch(/\p{Script=Cyrillic}/u);
  }
});

describe('how much was read', () => {
  it.each([
    ['en', [38, 21, 4], '38 articles, 21 stories, 4 sources'],
    ['en', [1, 1, 1], '1 article, 1 story, 1 source'],
    ['en', [12_345, 2, 40], '12,345 articles, 2 stories, 40 sources'],
    // Plain text files have none.
    ['en', [1, 1, 0], '1 article, 1 story'],
    ['fr', [38, 21, 4], '38 articles, 21 sujets, 4 sources'],
    ['fr', [1, 0, 1], '1 article, 0 sujet, 1 source'],
    ['fr', [12_345, 2, 4], '12\u202F345 articles, 2 sujets, 4 sources'],
    ['de', [1, 1, 1], '1 Artikel, 1 Thema, 1 Quelle'],
    ['de', [12_345, 2, 4], '12.345 Artikel, 2 Themen, 4 Quellen'],
    ['es', [1, 1, 1], '1 artículo, 1 noticia, 1 fuente'],
    ['es', [38, 21, 4], '38 artículos, 21 noticias, 4 fuentes'],
    ['ru', [1, 21, 101], '1 статья, 21 тема, 101 источник'],
    ['ru', [2, 3, 24], '2 статьи, 3 темы, 24 источника'],
    ['ru', [5, 11, 12], '5 статей, 11 тем, 12 источников'],
  ] as const)('in %s: %j', (language, [articles, stories, sources], sentence) => {
    expect(wordsFor(language).digest.read(articles, stories, sources)).toBe(sentence);
  });
});

describe('a digest’s preview', () => {
  it.each([
    ['en', 0, 'X'],
    ['en', 1, 'X · and 1 more story'],
    ['fr', 4, 'X · et 4 autres sujets'],
    ['de', 1, 'X · und 1 weiteres Thema'],
    ['es', 2, 'X · y 2 noticias más'],
    ['ru', 1, 'X · и ещё 1 тема'],
    ['ru', 3, 'X · и ещё 3 темы'],
    ['ru', 9, 'X · и ещё 9 тем'],
  ])('in %s names the first and says that there are %i more', (language, more, sentence) => {
    expect(wordsFor(language).digest.preview('X', more)).toBe(sentence);
  });
});

describe('a place', () => {
  it.each([
    ['en', [1, 2, 3, 4, 11, 21, 22], ['1st', '2nd', '3rd', '4th', '11th', '21st', '22nd']],
    ['fr', [1, 2], ['1er', '2e']],
    ['de', [1], ['1. Platz']],
    ['es', [3], ['3.º']],
    ['ru', [2], ['2-е место']],
  ] as const)('is counted in %s', (language, places, names) => {
    const { why } = wordsFor(language);
    expect(places.map((place) => why.place(place, '0.5'))).toEqual(names.map((name) => `${name} (0.5)`));
  });

  it('has as many sources as Russian has forms for', () => {
    const { why } = wordsFor('ru');
    expect([1, 2, 5].map(why.toldBy)).toEqual([
      'пишет 1 источник',
      'пишут 2 источника',
      'пишут 5 источников',
    ]);
  });
});
