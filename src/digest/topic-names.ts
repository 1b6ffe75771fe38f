import type { ArticleBrief } from '../core/article.ts';
import type { MediaTopic } from '../core/media-topic.ts';
import { en } from '../i18n/en.ts';
import type { Words } from '../i18n/words.ts';

/** An article's topics to a reader: in their language when we found them, as the seed spells them when it names them. */
export function topicNames({ topics, mediaTopics }: ArticleBrief, words: Words): string[] {
  const found = topics.every((topic, index) => topic === nameInEnglish(mediaTopics[index]));
  return found ? mediaTopics.map((topic) => words.topics[topic]) : [...topics];
}

/** As articles have it that name no topics themselves. */
function nameInEnglish(topic: MediaTopic | undefined): string | null {
  return topic === undefined ? null : en.topics[topic];
}
