import type { Article, ArticleBrief } from '../core/article.ts';
import type { SearchText } from '../core/search-text.ts';
import type { Since } from '../core/since.ts';
import type { SeedFile } from './seeds.ts';

/** A seed that yielded an article, as the store remembers it. */
export interface StoredSeed extends SeedFile {
  /** SHA-256 of the bytes, in hex. */
  readonly contentHash: string;
  /** The version of reading and understanding that made the article of it. */
  readonly readingVersion: number;
  readonly articleId: string;
}

/** One article to keep, with the file it came from. */
export interface SeedArticle {
  readonly seed: StoredSeed;
  readonly article: Article;
  readonly searchText: SearchText;
}

export interface NewestQuery {
  /** A topic's key (see `topicKey`), or undefined for all. */
  readonly topic?: string | undefined;
  readonly since?: Since | undefined;
  /** At most this many articles. */
  readonly limit: number;
}

/** Alternatives for each word: an article matches a word when it has any of its alternatives. */
export interface SearchTerm {
  readonly tokens: readonly string[];
  /** True while the word is still being typed: tokens that begin with it match too. */
  readonly prefix: boolean;
}

export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
  /** `all`: every word must be found; `any`: one is enough. */
  readonly match: 'all' | 'any';
  readonly limit: number;
}

export interface TopicCount {
  /** As the seeds spell it. */
  readonly topic: string;
  readonly articles: number;
}

/** Counts over the articles that fit a query. */
export interface Holdings {
  readonly articles: number;
  readonly sources: number;
}

/** What is kept. Withdrawn articles stay stored, and no query shows them. */
export interface Store {
  /** Every seed the store knows, withdrawn ones not. */
  seeds(): Promise<readonly StoredSeed[]>;
  /**
   * Inserts or replaces articles by id, in one transaction. Give at most 20, so that others get their turn.
   * @param at milliseconds since the epoch: when they were imported or updated
   * @returns how many were new, and how many replaced an earlier text
   */
  save(articles: readonly SeedArticle[], at: number): Promise<{ added: number; updated: number }>;
  /** Remembers new sizes and times of files whose content did not change. */
  touch(seeds: readonly StoredSeed[]): Promise<void>;
  /** The files are gone: their articles leave every list, and nothing is deleted. @returns how many articles left */
  withdraw(paths: readonly string[], at: number): Promise<number>;
  /** Newest first; the id settles ties, so that the order is always the same. */
  newest(query: NewestQuery): Promise<readonly ArticleBrief[]>;
  /** Best match first, by full-text search over our own tokens. */
  search(query: SearchQuery): Promise<readonly ArticleBrief[]>;
  article(id: string): Promise<Article | null>;
  /** Other articles that share at least so many topics with this one: most shared first, then newest. */
  sharingTopics(id: string, least: number, limit: number): Promise<readonly ArticleBrief[]>;
  /** Most used first. */
  topics(limit: number): Promise<readonly TopicCount[]>;
  /** Languages of the stored articles. */
  languages(): Promise<readonly string[]>;
  holdings(query: Omit<NewestQuery, 'limit'>): Promise<Holdings>;
  close(): Promise<void>;
}
