import type { ArticleBrief } from '../core/article.ts';
import { formatPublished } from '../i18n/dates.ts';
import type { Words } from '../i18n/words.ts';
import { topicNames } from './topic-names.ts';

/** How a reader sees dates. */
export interface Reader {
  /** BCP 47. */
  readonly locale: string;
  /** IANA. */
  readonly timeZone: string;
}

/** Who reads a digest, and when. */
export interface DigestReader extends Reader {
  readonly words: Words;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Topics that fit a line of small print. */
export const SHOWN_TOPICS = 3;

/** The small print of an article: "The Moscow Times · 18 February 2025 · belarus, politics". */
export function details(article: ArticleBrief, words: Words, { locale, timeZone }: Reader): string {
  const date = formatPublished(article.publishedAt, article.precision, locale, timeZone);
  const topics = topicNames(article, words).slice(0, SHOWN_TOPICS).join(', ');
  return smallPrint(article.source, date, topics);
}

/** What there is of these, on one line. */
export function smallPrint(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}
