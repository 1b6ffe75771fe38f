import type { ArticleBrief } from './article.ts';
import type { Platform } from './channel.ts';

/** Somebody, by the platform's own id. */
export interface Person {
  readonly platform: Platform;
  readonly id: string;
}

/** Some of the articles that somebody has saved, the one saved last first. */
export interface SavedPage {
  readonly articles: readonly ArticleBrief[];
  /** How many there are in all. */
  readonly total: number;
}
