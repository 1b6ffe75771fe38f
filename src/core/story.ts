import type { ArticleBrief } from './article.ts';

/** An article as one of those that tell a story. */
export interface StoryArticle extends ArticleBrief {
  /** The id of the article of the same story that it repeats; null when it tells the event in its own words. */
  readonly copyOf: string | null;
}

/** An event, as the articles that we hold tell it. */
export interface Story {
  /** Stays the same while the story grows, merges with another or loses a part. */
  readonly id: string;
  /** At least one; the newest first. */
  readonly articles: readonly StoryArticle[];
}
