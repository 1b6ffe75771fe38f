import type { ArticleBrief } from './article.ts';

/** How late a correction may come, in milliseconds, counted from when it was made. */
export const CORRECTION_GRACE = 24 * 3_600_000;

/**
 * So long an article has to be gone before its messages are struck through, in milliseconds: a drive may be away for a
 * while, and a folder may be filled anew. Drives that tell of no changes are looked at once a minute.
 */
export const MAY_COME_BACK = 3 * 60_000;

/** An article as it is now. Times are milliseconds since the epoch. */
export interface ArticleState {
  /** As it was last, when it is withdrawn. */
  readonly article: ArticleBrief;
  /** Counted from 1. */
  readonly revision: number;
  /** When its file last came to say something else; null when it never has. */
  readonly revisedAt: number | null;
  /** Since when no file yields it; null while one does. */
  readonly withdrawnAt: number | null;
}
