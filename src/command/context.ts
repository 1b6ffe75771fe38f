import type { Article, ArticleBrief } from '../core/article.ts';
import type { Discussed } from '../core/discussion.ts';
import type { SavedPage } from '../core/person.ts';
import type { Ranking } from '../core/ranking.ts';
import type { Since } from '../core/since.ts';
import type { Plan } from '../core/subscription.ts';
import type { Words } from '../i18n/words.ts';
import type { SubscriptionDesk } from './subscription-desk.ts';

/** What a reader asked for. */
export interface DigestRequest {
  /** As typed; compared without case and accents. */
  readonly topic?: string | undefined;
  /** On the time of publication. */
  readonly since?: Since | undefined;
  /** On the time at which it came, in milliseconds since the epoch. */
  readonly arrivedAfter?: number | undefined;
  /** How many entries. */
  readonly size: number;
}

/** The best stories of a request, and how much was read for them. */
export interface DigestSelection extends Ranking {
  /** Articles that were read, shown or not: those that fit the request, and the others of their stories. */
  readonly articles: number;
  /** What they tell. */
  readonly stories: number;
  /** Where they are from. */
  readonly sources: number;
}

/** What there is, for answers to a request that found nothing. */
export interface Overview {
  readonly articles: number;
  /** Null when there is none. */
  readonly newest: ArticleBrief | null;
  /** Most used first. */
  readonly topics: readonly string[];
}

/** An article that was looked for, with others that go with it. */
export interface FoundArticle {
  readonly article: Article;
  /** What others tell of the same event. */
  readonly tellings: readonly ArticleBrief[];
  /** On the same topics. */
  readonly related: readonly ArticleBrief[];
  /** Others that match, the best first. */
  readonly others: readonly ArticleBrief[];
  /** Nothing matches as it was typed, and this is like it. */
  readonly isClosest: boolean;
}

/** A choice that completes what somebody is typing. */
export interface Suggestion {
  /** What is shown. */
  readonly label: string;
  /** What is filled in. */
  readonly value: string;
}

/** What the asker keeps for themselves. Each throws a UserError where nobody knows who asks. */
export interface SavedArticles {
  /** @returns false when it is saved already. @throws UserError when there are too many */
  add(articleId: string): Promise<boolean>;
  /** @returns false when it is not saved */
  remove(articleId: string): Promise<boolean>;
  /** The one saved last first. */
  list(offset: number, limit: number): Promise<SavedPage>;
}

/** Of what somebody wishes to read, as they typed it. */
export interface Unheard {
  /** That no article has. */
  readonly topics: readonly string[];
  /** That none of the newest articles is from. */
  readonly sources: readonly string[];
}

/** Everything that a command sees of the program. The use cases fill it; no platform shows through. */
export interface CommandContext {
  /** Fixed words in the asker's language. */
  readonly words: Words;
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  /** IANA: that of the installation. */
  readonly timeZone: string;
  /** IANA: the asker's own where the platform tells it, else the installation's. */
  zone(): Promise<string>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Whether there is a channel of others to show something to. */
  readonly canShare: boolean;
  /** Whether there is one in which a thread can be opened. */
  readonly canDiscuss: boolean;
  /** Whether a form can be opened. */
  readonly canAsk: boolean;
  /** What the asker is called; null when the platform does not say. */
  readonly askerName: string | null;
  selectDigest(request: DigestRequest): Promise<DigestSelection>;
  overview(): Promise<Overview>;
  /** The newest article on a topic, as typed; null when there is none. */
  newestOn(topic: string): Promise<ArticleBrief | null>;
  /** What of this no article has yet; nothing while there are no articles. */
  unheard(wanted: Partial<Pick<Plan, 'topics' | 'sources'>>): Promise<Unheard>;
  /** Best match for words, an id or an address; the newest article for empty text; null when nothing matches. */
  findArticle(query: string): Promise<FoundArticle | null>;
  /**
   * The thread about an article in the asker's channel, which is opened when there is none.
   * @param tag for a forum that wants one: the id of the one that was chosen
   * @throws UserError saying why there is none, and what to do
   */
  discuss(found: FoundArticle, tag?: string): Promise<Discussed>;
  suggestArticles(typed: string): Promise<readonly Suggestion[]>;
  suggestTopics(typed: string): Promise<readonly Suggestion[]>;
  readonly saved: SavedArticles;
  /** When the asker last looked at a digest, in milliseconds since the epoch; null when that is not known. */
  lastLook(): Promise<number | null>;
  /** The asker is looking at one now. */
  looked(): void;
  readonly subscriptions: SubscriptionDesk;
}
