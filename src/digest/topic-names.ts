import type { ArticleBrief } from '../core/article.ts';
import { MEDIA_TOPICS, type MediaTopic } from '../core/media-topic.ts';
import type { Words } from '../i18n/words.ts';

/** An article's topics to a reader: in their language when we found them, as the seed spells them when it names them. */
export function topicNames({ topics, mediaTopics }: ArticleBrief, words: Words): string[] {
  const found = topics.every((topic, index) => topic === mediaTopics[index]);
  return found ? topics.map((topic) => topicName(topic, words)) : [...topics];
}

/** A media topic by its name in the reader's language; anything else as it is. */
export function topicName(topic: string, words: Words): string {
  return isMediaTopic(topic) ? words.topics[topic] : topic;
}

function isMediaTopic(topic: string): topic is MediaTopic {
  return MEDIA_TOPICS.some((known) => known === topic);
}
