import type { ArticleBrief } from '../core/article.ts';
import { formatPublished } from '../i18n/dates.ts';
import { isSameLanguage, languageName } from '../i18n/names.ts';
import type { Words } from '../i18n/words.ts';
import { shownTopics } from './topic-names.ts';

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

const NOTHING: ReadonlySet<string> = new Set();

/** The small print of an article: "The Moscow Times · 18 February 2025 · belarus, politics". */
export function details(article: ArticleBrief, words: Words, { locale, timeZone }: Reader): string {
  const date = formatPublished(article.publishedAt, article.precision, locale, timeZone);
  return smallPrint(article.source, date, shownTopics(article, words, NOTHING));
}

/** What there is of these, on one line. */
export function smallPrint(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

/** The name of an article's language, when it is not the reader's. */
export function foreignLanguage({ language }: ArticleBrief, locale: string): string | null {
  return isSameLanguage(language, locale) ? null : languageName(language, locale);
}
