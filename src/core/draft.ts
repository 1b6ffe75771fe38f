import type { Article } from './article.ts';

/** An article as its file says it, before anything is worked out: `dek` and `summary` are null when it brings none. */
export interface Draft extends Omit<Article, 'dek' | 'summary' | 'mediaTopics'> {
  readonly dek: string | null;
  readonly summary: string | null;
}
