import type { Article } from '../../src/core/article.ts';
import type { BodyBlock } from '../../src/core/body.ts';
import { comparisonOf } from '../../src/digest/stories/comparison.ts';
import { searchText } from '../../src/digest/understand.ts';
import type { SeedArticle, SeedBatch, StoredSeed } from '../../src/ports/store.ts';
import { articleId } from '../../src/reading/identity.ts';
import { READING_VERSION } from '../../src/reading/version.ts';

/** 22 November 2026, 09:00 UTC: the time of every test that does not say another. */
export const NOW = Date.UTC(2026, 10, 22, 9);

/** A body of nothing but paragraphs. */
export function paragraphs(...texts: readonly string[]): BodyBlock[] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}

/** An article that is complete; a test names only what it is about. The id follows from the address, else the path. */
export function anArticle(given: Partial<Article> = {}): Article {
  const path = given.path ?? 'harbour.md';
  const url = given.url === undefined ? `https://news.example/${path.replace(/\.\w+$/, '')}` : given.url;
  return {
    id: articleId(url, path),
    path,
    url,
    headline: 'Harbour opens a second ferry line',
    source: 'The Example',
    byline: null,
    caption: null,
    image: null,
    publishedAt: Date.UTC(2026, 10, 20),
    precision: 'day',
    language: 'en',
    dek: 'The harbour has opened a second ferry line.',
    summary: ['The harbour has opened a second ferry line.', 'It runs every hour.'],
    body: paragraphs('The harbour has opened a second ferry line.', 'It runs every hour.'),
    topics: ['transport'],
    mediaTopics: [],
    related: [],
    ...given,
  };
}

/** The same as the store is given it. */
export function aSeedArticle(given: Partial<Article> = {}): SeedArticle {
  const article = anArticle(given);
  const substance = [article.headline, ...article.summary].join(' ');
  return {
    article,
    searchText: searchText(article),
    comparison: comparisonOf(article),
    identity: article.id,
    substance,
    edited: true,
  };
}

/** The file that yielded these articles, as the store remembers it. */
export function aStoredSeed(path: string, articles: readonly SeedArticle[]): StoredSeed {
  return {
    path,
    size: 100,
    modifiedAt: 1,
    contentHash: articles.map(({ substance }) => substance).join(' '),
    readingVersion: READING_VERSION,
    articleIds: articles.map(({ article }) => article.id).sort(),
  };
}

/** These articles to save at one go, with their files read to the end. */
export function batchOf(...articles: readonly SeedArticle[]): SeedBatch {
  const files = Map.groupBy(articles, ({ article }) => article.path);
  return { articles, read: [...files].map(([path, yielded]) => aStoredSeed(path, yielded)) };
}

/** Three articles, newest first, for tests of what people see. */
export const FERRY = {
  path: 'ferry.md',
  headline: 'Harbour opens a second ferry line',
  topics: ['transport'],
};
export const BRIDGE = {
  path: 'bridge.md',
  headline: 'Old bridge closes for repairs',
  topics: ['transport', 'city'],
  publishedAt: Date.UTC(2026, 10, 19),
};
export const COMET = {
  path: 'comet.md',
  headline: 'Comet returns after 80 years',
  topics: ['science'],
  publishedAt: Date.UTC(2026, 10, 18),
};
