import type { ArticleBrief } from '../core/article.ts';
import { formatPublished, formatToday } from '../i18n/dates.ts';
import type { Words } from '../i18n/words.ts';
import { context, type Document, divider, document, entry, heading } from '../message/document.ts';
import { details, type Reader } from './details.ts';

/** What a digest shows and what it says about itself. */
export interface DigestContent {
  readonly entries: readonly ArticleBrief[];
  /** Articles that fit, shown or not. */
  readonly articles: number;
  readonly sources: number;
  /** What it was narrowed down to, if anything. */
  readonly topic?: string | undefined;
  /** The first day, as the start of that day in UTC, in milliseconds since the epoch. */
  readonly sinceDay?: number | undefined;
  /** A topic that can be asked for next. */
  readonly exampleTopic: string | null;
}

/**
 * A digest: a title with the day, how much it shows, and an entry for each article, in the order given.
 * @param now milliseconds since the epoch: the day in the title
 */
export function composeDigest(content: DigestContent, words: Words, reader: Reader, now: number): Document {
  const { entries, articles, sources, topic, sinceDay } = content;
  const counts = [
    words.digest.counts(entries.length, articles, sources),
    ...(topic === undefined ? [] : [words.digest.onTopic(topic)]),
    ...(sinceDay === undefined
      ? []
      : [words.digest.since(formatPublished(sinceDay, 'day', reader.locale, reader.timeZone))]),
  ].join(' · ');
  return document(reader.locale, words.digest.preview(entries[0]?.headline ?? '', entries.length - 1), [
    heading(1, words.digest.title(formatToday(now, reader.locale, reader.timeZone))),
    context(counts),
    divider,
    ...entries.map((article) =>
      entry({
        headline: article.headline,
        url: article.url,
        dek: article.dek,
        details: details(article, reader),
      }),
    ),
    context(words.digest.hint(content.exampleTopic)),
  ]);
}
