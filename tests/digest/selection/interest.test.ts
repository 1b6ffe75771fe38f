import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { Interest, type Interests } from '../../../src/digest/selection/interest.ts';
import { SaidWords } from '../../../src/digest/selection/said-words.ts';
import { anArticle } from '../../support/articles.ts';

const NOTHING: Interests = { topics: [], keywords: [], without: [], sources: [], languages: [] };

const interestIn = (given: Partial<Interests>) => new Interest({ ...NOTHING, ...given }, new SaidWords());

const isOnTopic = (interests: Partial<Interests>, article: Partial<Article> = {}) =>
  interestIn(interests).isOnTopic(anArticle(article));

const against = (interests: Partial<Interests>, article: Partial<Article> = {}) =>
  interestIn(interests).against(anArticle(article));

describe('what is on topic', () => {
  it('is everything when neither topics nor keywords are named', () => {
    expect(isOnTopic({})).toBe(true);
    expect(isOnTopic({ sources: ['Elsewhere'], languages: ['fr'], without: ['ferry'] })).toBe(true);
  });

  it.each([
    ['Transport', ['transport']],
    ['  TRANSPORT ', ['transport']],
    ['economie', ['Économie']],
    ['Élection  présidentielle', ['election presidentielle']],
    ['политика', ['Политика']],
    ['地震', ['地震']],
  ])('is what is on a topic in any spelling: %s', (topic, topics) => {
    expect(isOnTopic({ topics: [topic] }, { topics })).toBe(true);
    expect(isOnTopic({ topics: [topic] }, { topics: ['gardening'] })).toBe(false);
  });

  it.each(['Science', 'technology', 'Wissenschaft', 'sciences et technologies', 'ciencia', 'Наука'])(
    'is a kind of news by its name, or a part of it, in any language: %s',
    (topic) => {
      expect(isOnTopic({ topics: [topic] }, { topics: [], mediaTopics: ['science'] })).toBe(true);
      expect(isOnTopic({ topics: [topic] }, { topics: [], mediaTopics: ['sport'] })).toBe(false);
    },
  );

  it('is what is of that kind before all others, not what touches it', () => {
    const article = { topics: [], mediaTopics: ['politics', 'science'] as Article['mediaTopics'] };
    expect(isOnTopic({ topics: ['science'] }, article)).toBe(false);
    expect(isOnTopic({ topics: ['politics'] }, article)).toBe(true);
  });

  it('is what is on one of the topics or says one of the keywords', () => {
    const interests = { topics: ['sport'], keywords: ['ferries', 'bridge closed'] };
    expect(isOnTopic(interests)).toBe(true);
    expect(isOnTopic({ ...interests, keywords: ['bridge'] })).toBe(false);
    expect(isOnTopic({ ...interests, keywords: ['bridge'] }, { topics: ['Sport'] })).toBe(true);
  });

  it('is nothing when what is named has no letters, and the article no topics', () => {
    expect(isOnTopic({ topics: ['\u0301'] }, { topics: [] })).toBe(false);
    expect(isOnTopic({ keywords: ['***'] })).toBe(false);
  });
});

describe('what does not count', () => {
  it('is what says an excluded word or phrase, named in the answer', () => {
    expect(against({ without: ['bridge', 'ferry lines'] })).toEqual({
      rule: 'without',
      value: 'ferry lines',
    });
    expect(against({ without: ['line ferry'] })).toBeNull();
    expect(against({ without: ['inondations'] }, { language: 'fr', headline: "Après l'inondation" })).toEqual(
      {
        rule: 'without',
        value: 'inondations',
      },
    );
  });

  it.each([
    'The Example',
    'example',
    'the EXAMPLE',
    'news.example',
    'www.news.example',
    'https://news.example',
    'https://www.News.example/',
  ])('is not what comes from a source, by its name or its site: %s', (source) => {
    expect(against({ sources: ['Elsewhere', source] }, { url: 'https://www.news.example/a' })).toBeNull();
  });

  it('is what comes from any other source', () => {
    const rule = { rule: 'sources', value: null };
    expect(against({ sources: ['Examples'] })).toEqual(rule);
    expect(against({ sources: ['example.com'] })).toEqual(rule);
    expect(against({ sources: ['news.example'] }, { url: null })).toEqual(rule);
    expect(against({ sources: ['The Example'] }, { source: null, url: null })).toEqual(rule);
  });

  it('is what is in another language, whatever its country', () => {
    expect(against({ languages: ['pt'] }, { language: 'pt-BR' })).toBeNull();
    expect(against({ languages: ['pt-PT', 'en'] }, { language: 'pt-BR' })).toBeNull();
    expect(against({ languages: ['pt'] }, { language: 'es' })).toEqual({ rule: 'languages', value: null });
    expect(against({ languages: ['pt'] }, { language: 'und' })).toEqual({ rule: 'languages', value: null });
  });

  it('has one reason, the excluded word before all others', () => {
    const interests = { without: ['harbour'], sources: ['Elsewhere'], languages: ['fr'] };
    expect(against(interests)?.rule).toBe('without');
    expect(against({ ...interests, without: [] })?.rule).toBe('sources');
    expect(against({ ...interests, without: [], sources: [] })?.rule).toBe('languages');
  });

  it('is nothing that says a word in which there are no letters', () => {
    expect(against({ without: ['...', '@', '\u200b'] })).toBeNull();
  });
});

it.each(['(q+)+$', '.*', '\\', '[', 'x'.repeat(10_000), '🦊'.repeat(5000), '\u0000'])(
  'hostile text is text: %#',
  (typed) => {
    const all = {
      topics: [typed],
      keywords: [typed],
      without: [typed],
      sources: [typed],
      languages: [typed],
    };
    expect(isOnTopic(all)).toBe(false);
    expect(against({ without: [typed] })).toBeNull();
    expect(against(all)?.rule).toBe('sources');
  },
);
