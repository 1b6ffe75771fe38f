import type { ArticleBrief } from '../core/article.ts';
import { en } from '../i18n/en.ts';
import { mediaTopicNamed } from '../i18n/topics.ts';
import type { Words } from '../i18n/words.ts';

/** An article's topics to a reader: in their language when we found them, as the seed spells them when it names them. */
export function topicNames({ topics, mediaTopics }: ArticleBrief, words: Words): string[] {
  // An article that names none has those that we found, in English (see `understand`).
  const ours = mediaTopics.map((topic) => en.topics[topic]);
  const found = ours.length === topics.length && ours.every((name, index) => name === topics[index]);
  return found ? mediaTopics.map((topic) => words.topics[topic]) : [...topics];
}

/** A topic that somebody typed, in the reader's language when it is a media topic by one of its names. */
export function askedTopic(typed: string, words: Words): string {
  const topic = mediaTopicNamed(typed);
  return topic === null ? typed : words.topics[topic];
}
