import type { ArticleBrief } from '../core/article.ts';
import { formatPublished } from '../i18n/dates.ts';

/** How a reader sees dates. */
export interface Reader {
  /** BCP 47. */
  readonly locale: string;
  /** IANA. */
  readonly timeZone: string;
}

/** Topics that fit a line of small print. */
const SHOWN_TOPICS = 3;

/** The small print of an article: "The Moscow Times · 18 February 2025 · belarus, politics". */
export function details(article: ArticleBrief, { locale, timeZone }: Reader): string {
  const date = formatPublished(article.publishedAt, article.precision, locale, timeZone);
  const topics = article.topics.slice(0, SHOWN_TOPICS).join(', ');
  return [article.source, date, topics].filter((part) => part !== null && part !== '').join(' · ');
}
