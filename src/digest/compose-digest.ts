import type { RankedStory } from '../core/ranking.ts';
import { topicKey } from '../core/topic.ts';
import { formatPublished, formatToday, isToday } from '../i18n/dates.ts';
import type { Words } from '../i18n/words.ts';
import { shorten } from '../language/shorten.ts';
import { type Block, context, type Document, divider, document, heading } from '../message/document.ts';
import { composeEntry, type EntryLook } from './compose-entry.ts';
import { composeRest } from './compose-rest.ts';
import type { DigestReader, Reader } from './details.ts';
import type { DigestContent } from './digest-content.ts';
import { sectionsOf } from './sections.ts';

/** Characters of headlines that a notification shows before its end. */
const LONGEST_PREVIEW = 120;

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
  const { articles, stories, sources, topic, sinceDay } = content;
  return [
    words.digest.read(articles, stories, sources),
    ...(topic === undefined ? [] : [words.digest.onTopic(topic)]),
    ...(sinceDay === undefined
      ? []
      : [words.digest.since(formatPublished(sinceDay, 'day', locale, timeZone))]),
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

function composeEntries(content: DigestContent, reader: DigestReader): Block[] {
  const { entries, topic, explain } = content;
  const places = new Map(entries.map((entry, index) => [entry, index + 1]));
  const dated = !entries.every(({ lead }) =>
    isToday(lead.publishedAt, lead.precision, reader.timeZone, reader.now),
  );
  const shown = (entry: RankedStory, look: Partial<EntryLook>, ...said: readonly string[]) => {
    const topics = topic === undefined ? said : [...said, topic];
    return composeEntry(
      entry,
      {
        place: places.get(entry) ?? 0,
        lead: false,
        dated,
        said: new Set(topics.map(topicKey)),
        explain,
        ...look,
      },
      reader,
    );
  };
  const [lead, ...below] = entries;
  if (lead === undefined) return [];
  const sections = sectionsOf(below);
  const first = shown(lead, { lead: true });
  if (below.length === 0) return [first];
  if (sections === null) return [first, divider, ...below.map((entry) => shown(entry, {}))];
  return [
    first,
    ...sections.flatMap((section) => {
      const name = section.topic === null ? null : reader.words.topics[section.topic];
      const title = name === null ? reader.words.digest.otherNews : capitalised(name, reader.locale);
      const said = name === null ? [] : [name];
      return [divider, heading(2, title), ...section.entries.map((entry) => shown(entry, {}, ...said))];
    }),
  ];
}

function capitalised(name: string, locale: string): string {
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
