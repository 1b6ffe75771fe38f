import type { Article, ArticleBrief } from '../core/article.ts';
import type { Comparison } from '../core/comparison.ts';
import type { SearchText } from '../core/search-text.ts';
import type { Since } from '../core/since.ts';
import type { Story } from '../core/story.ts';
import type { Telling } from '../core/telling.ts';
import type { CorrectionStore } from './corrections.ts';
import type { DiscussionStore } from './discussions.ts';
import type { DraftStore } from './drafts.ts';
import type { EditionStore } from './editions.ts';
import type { FigureStore } from './figures.ts';
import type { InstallationStore } from './installations.ts';
import type { LeaseStore } from './leases.ts';
import type { PeopleStore } from './people.ts';
import type { SeedFile } from './seeds.ts';

/** A file that yielded articles, as the store remembers it: enough to see whether it has changed. */
export interface KnownFile extends SeedFile {
  /** The version of reading and understanding that made articles of it. */
  readonly readingVersion: number;
}

/** Everything that the store remembers of a file that yielded articles. */
export interface StoredSeed extends KnownFile {
  /** SHA-256 of the bytes, in hex; empty while only a part of the file has been saved. */
  readonly contentHash: string;
  readonly articleIds: readonly string[];
}

/** How an article is recognised when it comes again. */
export interface Likeness {
  /** The article's id. */
  readonly id: string;
  /** What its file says that it is: made from the address, else from the path. */
  readonly identity: string;
  /** A fingerprint of what it says. */
  readonly substance: string;
  /** The files that yield it; none when it is withdrawn. */
  readonly paths: readonly string[];
}

/** One article to keep. */
export interface SeedArticle extends Pick<Likeness, 'identity' | 'substance'> {
  readonly article: Article;
  readonly searchText: SearchText;
  readonly comparison: Comparison;
  /** False when its file has not changed and is only read in a new way: that makes no revision. */
  readonly edited: boolean;
}

/** What is kept at one go. */
export interface SeedBatch {
  /** At most 20, so that others get their turn. */
  readonly articles: readonly SeedArticle[];
  /** Files that have been read to their end, with all articles that they yield. */
  readonly read: readonly StoredSeed[];
}

/** What became of the articles of a batch. */
export interface SaveCounts {
  /** New, or back after they were withdrawn. */
  readonly added: number;
  /** That say something else than before. */
  readonly revised: number;
  /** That only look different. */
  readonly retouched: number;
}

/** The life of an article so far. Times are milliseconds since the epoch. */
export interface ArticleHistory {
  readonly importedAt: number;
  /** Counted from 1. */
  readonly revision: number;
  /** Null for the first revision. */
  readonly revisedAt: number | null;
  /** Null while a file yields it. */
  readonly withdrawnAt: number | null;
}

export interface NewestQuery {
  /** A topic's key (see `topicKey`), or undefined for all. */
  readonly topic?: string | undefined;
  readonly since?: Since | undefined;
  /** Imported later than this, in milliseconds since the epoch. */
  readonly arrivedAfter?: number | undefined;
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
  /** Too little is known of what is wanted to weigh one match against another: the newest are as good as any. */
  readonly isVague?: boolean | undefined;
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

/** What is kept of a telling. */
export interface StoredTelling extends Telling {
  /** The article of the same story that it repeats. */
  readonly copyOf: string | null;
}

/** One that has to be put into a story. */
export interface UnplacedTelling extends StoredTelling {
  /** Of publication, in days since the epoch, UTC. */
  readonly day: number;
  /** True when it is new or says something else than before; false when only its story has lost an article. */
  readonly revised: boolean;
}

/** What articles that may tell of one event are found by. */
export interface StoryLookup {
  /** 32-bit numbers. */
  readonly keys: readonly number[];
  /** In days since the epoch, both included. */
  readonly fromDay: number;
  readonly toDay: number;
}

/** What an article is found by. */
export interface FoundBy {
  /** The text of the `Comparison` that this was worked out from: an article that was revised meanwhile stays unplaced. */
  readonly comparison: string;
  /** Of publication, in days since the epoch, UTC. */
  readonly day: number;
  /** 32-bit numbers. */
  readonly keys: readonly number[];
}

/** An article's place in a story. */
export interface Placement {
  readonly articleId: string;
  readonly story: string;
  readonly copyOf: string | null;
  /** By what others find it from now on; null when only its story has changed. */
  readonly found: FoundBy | null;
}

/** A story that is now another one, with all of its articles. */
export interface StoryMerge {
  readonly from: string;
  readonly into: string;
}

/** What is kept. Withdrawn articles stay stored, and no query shows them. */
export interface Store
  extends EditionStore,
    CorrectionStore,
    PeopleStore,
    DiscussionStore,
    DraftStore,
    InstallationStore,
    LeaseStore,
    FigureStore {
  /**
   * Files that the store knows, those that are gone not, ordered by path (see `comparePaths`).
   * @param after the last path of the page before; empty for the first page
   */
  files(after: string, limit: number): Promise<readonly KnownFile[]>;
  /** One of them, by its path. */
  seed(path: string): Promise<StoredSeed | null>;
  /**
   * Articles, withdrawn ones too, that are or say one of these: by identity, by id, or by substance.
   * Neither list may be empty.
   */
  alike(identities: readonly string[], substances: readonly string[]): Promise<readonly Likeness[]>;
  /**
   * Inserts or replaces articles by id, in one transaction. An article that its file does not yield any more is
   * withdrawn.
   * @param at milliseconds since the epoch: when they were imported or updated
   */
  save(batch: SeedBatch, at: number): Promise<SaveCounts>;
  /** Remembers new sizes and times of files whose content did not change. */
  touch(seeds: readonly StoredSeed[]): Promise<void>;
  /** The files are gone: their articles leave every list, and nothing is deleted. @returns how many articles left */
  withdraw(paths: readonly string[], at: number): Promise<number>;
  /** Articles that have to be put into a story, the earliest first: new and changed ones, and what others left behind. */
  unplaced(limit: number): Promise<readonly UnplacedTelling[]>;
  /** Texts of the comparisons of the latest articles. */
  latestComparisons(limit: number): Promise<readonly string[]>;
  /** Stories of articles that share keys. @param lookups at most 10, so that others get their turn */
  storiesNear(lookups: readonly StoryLookup[]): Promise<readonly string[]>;
  /** Articles of stories, the latest of each. @param limit for each story */
  tellings(stories: readonly string[], limit: number): Promise<readonly StoredTelling[]>;
  /** Puts articles into stories. @param placements at most 20, so that others get their turn */
  place(placements: readonly Placement[], merges?: readonly StoryMerge[]): Promise<void>;
  /** Texts of the comparisons of these articles, by their ids. */
  comparisons(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Stories of the newest articles that fit, each with its latest articles, whether they fit or not. */
  stories(query: NewestQuery): Promise<readonly Story[]>;
  /** The story that an article tells, the article in it in any case, also when it is withdrawn. */
  storyOf(id: string): Promise<Story | null>;
  /** Newest first; the id settles ties, so that the order is always the same. */
  newest(query: NewestQuery): Promise<readonly ArticleBrief[]>;
  /** Best match first, by full-text search over our own tokens. */
  search(query: SearchQuery): Promise<readonly ArticleBrief[]>;
  /** Words of articles that begin with the same letter and are about as long, for one that may be mistyped. */
  termsLike(word: string): Promise<readonly string[]>;
  article(id: string): Promise<Article | null>;
  /** Also of a withdrawn one. */
  history(id: string): Promise<ArticleHistory | null>;
  /** Other articles of the same story: those in words of their own first, then the newest. */
  sameStory(id: string, limit: number): Promise<readonly ArticleBrief[]>;
  /** Other articles that share at least so many topics with this one: most shared first, then newest. */
  sharingTopics(id: string, least: number, limit: number): Promise<readonly ArticleBrief[]>;
  /** Most used first. */
  topics(limit: number): Promise<readonly TopicCount[]>;
  /** Languages of the stored articles. */
  languages(): Promise<readonly string[]>;
  holdings(query: Omit<NewestQuery, 'limit'>): Promise<Holdings>;
  close(): Promise<void>;
}
