import type { ArticleBrief } from '../core/article.ts';
import { MEDIA_TOPICS, type MediaTopic } from '../core/media-topic.ts';
import { topicKey } from '../core/topic.ts';
import { en } from '../i18n/en.ts';
import type { Words } from '../i18n/words.ts';

/** Topics that fit a line of small print. */
const MOST_SHOWN = 3;

/** An article's topics to a reader: in their language when we found them, as the seed spells them when it names them. */
export function topicNames(article: ArticleBrief, words: Words): string[] {
  return areFound(article) ? article.mediaTopics.map((topic) => words.topics[topic]) : [...article.topics];
}

/**
 * Those in small print: of topics that we found only the strongest, because the others are often beside the point.
 * @param said topics that stand above it already, as `topicKey` writes them
 */
export function shownTopics(article: ArticleBrief, words: Words, said: ReadonlySet<string>): string {
  const names = topicNames(article, words);
  return (areFound(article) ? names.slice(0, 1) : names)
    .filter((topic) => !said.has(topicKey(topic)))
    .slice(0, MOST_SHOWN)
    .join(', ');
}

function areFound({ topics, mediaTopics }: ArticleBrief): boolean {
  return topics.every((topic, index) => topic === nameInEnglish(mediaTopics[index]));
}

/** As articles have it that name no topics themselves. */
function nameInEnglish(topic: MediaTopic | undefined): string | null {
  return topic === undefined ? null : en.topics[topic];
}

/** A media topic by its name in the reader's language; anything else as it is. */
export function topicName(topic: string, words: Words): string {
  return isMediaTopic(topic) ? words.topics[topic] : topic;
}

function isMediaTopic(topic: string): topic is MediaTopic {
  return MEDIA_TOPICS.some((known) => known === topic);
}
