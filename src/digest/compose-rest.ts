import { MOST_ENTRIES, type RankedStory } from '../core/ranking.ts';
import { type Block, context, divider, heading, type Inline, link, list, text } from '../message/document.ts';
import { type DigestReader, foreignLanguage, smallPrint } from './details.ts';
import type { DigestContent } from './digest-content.ts';

/** Headlines of what did not become an entry. */
const MOST_HEADLINES = 8;

/** The end of a digest: headlines in brief, how many stories more there are, and what can be typed next. */
export function composeRest(content: DigestContent, reader: DigestReader): Block[] {
  const { words } = reader;
  const brief = content.rest.slice(0, MOST_HEADLINES);
  const { topic, exampleTopic, skipped = 0 } = content;
  const more = content.stories - skipped - content.entries.length - brief.length;
  const hints = [
    ...(more > 0 ? [words.digest.moreStories(more, largerDigest(content))] : []),
    ...(topic === undefined && exampleTopic !== null
      ? [words.digest.narrowDown(`/digest topic:${quoted(exampleTopic)}`)]
      : []),
    words.digest.readOne('/article'),
  ];
  return [
    ...(brief.length === 0
      ? []
      : [divider, heading(2, words.digest.inBrief), list(brief.map((story) => headlineOf(story, reader)))]),
    divider,
    context(hints.join(' · ')),
  ];
}

function headlineOf({ lead }: RankedStory, { locale }: DigestReader): Inline[] {
  const small = smallPrint(lead.source, foreignLanguage(lead, locale));
  return [link(lead.headline, lead.url), ...(small === '' ? [] : [text(` · ${small}`)])];
}

/** The same request for as many entries as there may be; null when this one is that. */
function largerDigest({ entries, topic, sinceDay, skipped }: DigestContent): string | null {
  // An answer that can be asked to go on has a button for it.
  if (skipped !== undefined || entries.length >= MOST_ENTRIES) return null;
  return [
    '/digest',
    ...(topic === undefined ? [] : [`topic:${quoted(topic)}`]),
    ...(sinceDay === undefined ? [] : [`since:${new Date(sinceDay).toISOString().slice(0, 10)}`]),
    `size:${MOST_ENTRIES}`,
  ].join(' ');
}

function quoted(topic: string): string {
  return /\s/.test(topic) ? `"${topic}"` : topic;
}
