import type { MediaTopic } from '../core/media-topic.ts';
import type { RankedStory } from '../core/ranking.ts';
import { topicKey } from '../core/topic.ts';
import { isToday } from '../i18n/dates.ts';
import { type Block, divider, heading } from '../message/document.ts';
import { composeEntry } from './compose-entry.ts';
import type { DigestReader } from './details.ts';
import type { DigestContent } from './digest-content.ts';
import { sectionsOf } from './sections.ts';
import { askedTopic } from './topic-names.ts';

/** A digest of fewer entries is read at one glance. */
const ENOUGH_FOR_SECTIONS = 8;
/** What matters most stands at the top, whatever kind of news it is. */
const ABOVE_SECTIONS = 3;

/** The lead story and the best of the others, then the rest, in sections when there are enough. */
export function composeEntries(content: DigestContent, reader: DigestReader): Block[] {
  const { entries, explain, skipped = 0 } = content;
  const { words, timeZone, now } = reader;
  const [lead, ...below] = entries;
  if (lead === undefined) return [];
  const asked = content.topic === undefined ? [] : [content.topic, askedTopic(content.topic, words)];
  const dated = !entries.every(({ lead: { publishedAt, precision } }) =>
    isToday(publishedAt, precision, timeZone, now),
  );
  const shown = (story: RankedStory, said: readonly string[]) =>
    composeEntry(
      story,
      {
        place: skipped + entries.indexOf(story) + 1,
        lead: skipped === 0 && story === lead,
        dated,
        said: new Set(said.map(topicKey)),
        explain,
        style: content.style ?? 'brief',
        isUpdate: content.updates?.has(story.story.id) ?? false,
        canDiscuss: content.canDiscuss ?? false,
      },
      reader,
    );
  const sections = entries.length < ENOUGH_FOR_SECTIONS ? null : sectionsOf(entries.slice(ABOVE_SECTIONS));
  const plain = (sections === null ? below : entries.slice(1, ABOVE_SECTIONS)).map((story) =>
    shown(story, asked),
  );
  return [
    shown(lead, asked),
    ...(plain.length === 0 ? [] : [divider, ...plain]),
    ...(sections ?? []).flatMap(({ topic, entries: stories }) => {
      const said = topic === null ? asked : [...asked, words.topics[topic]];
      return [divider, heading(2, titleOf(topic, reader)), ...stories.map((story) => shown(story, said))];
    }),
  ];
}

function titleOf(topic: MediaTopic | null, { words, locale }: DigestReader): string {
  if (topic === null) return words.digest.otherNews;
  const name = words.topics[topic];
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
