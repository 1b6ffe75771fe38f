import { formatPublished, formatToday } from '../i18n/dates.ts';
import type { Words } from '../i18n/words.ts';
import { shorten } from '../language/shorten.ts';
import { context, type Document, divider, document, heading } from '../message/document.ts';
import { composeEntries } from './compose-entries.ts';
import { composeRest } from './compose-rest.ts';
import type { DigestReader, Reader } from './details.ts';
import type { DigestContent } from './digest-content.ts';

/** Characters of headlines that a notification shows before its end. */
export const LONGEST_PREVIEW = 120;

/**
 * A digest: a title with the day, how much was read, the lead story with its summary, an entry for each other one (in
 * sections when there are enough), headlines of the rest, and what can be asked next.
 * @param now milliseconds since the epoch: the day in the title
 */
export function composeDigest(content: DigestContent, words: Words, reader: Reader, now: number): Document {
  const { locale, timeZone } = reader;
  const who: DigestReader = { locale, timeZone, words, now };
  return document(locale, previewOf(content, words), [
    heading(1, words.digest.title(formatToday(now, locale, timeZone))),
    context(readLine(content, who)),
    divider,
    ...composeEntries(content, who),
    ...composeRest(content, who),
  ]);
}

/** "38 articles, 21 stories, 4 sources · topic: ports · since 15 November 2026". */
function readLine(content: DigestContent, { words, locale, timeZone }: DigestReader): string {
  const { articles, stories, sources, topic, sinceDay, sinceLook, skipped = 0, entries } = content;
  return [
    words.digest.read(articles, stories, sources),
    ...(skipped === 0 ? [] : [words.digest.range(skipped + 1, skipped + entries.length)]),
    ...(topic === undefined ? [] : [words.digest.onTopic(topic)]),
    ...(sinceDay === undefined
      ? []
      : [words.digest.since(formatPublished(sinceDay, 'day', locale, timeZone))]),
    ...(sinceLook === undefined ? [] : [words.digest.sinceLook]),
  ].join(' · ');
}

/** As many headlines as a notification shows, the first one in any case, and how many more stories there are. */
function previewOf({ entries }: DigestContent, words: Words): string {
  const [first = '', ...others] = entries.map(({ lead }) => lead.headline);
  const headlines = [shorten(first, LONGEST_PREVIEW)];
  for (const headline of others) {
    if ([...headlines, headline].join(' · ').length > LONGEST_PREVIEW) break;
    headlines.push(headline);
  }
  return words.digest.preview(headlines.join(' · '), entries.length - headlines.length);
}
