import type { ArticleBrief } from '../core/article.ts';
import { MEDIA_TOPICS } from '../core/media-topic.ts';
import { topicKey } from '../core/topic.ts';
import { en } from '../i18n/en.ts';
import { mediaTopicNamed } from '../i18n/topics.ts';
import type { Words } from '../i18n/words.ts';

/** Topics that fit a line of small print. */
const MOST_SHOWN = 3;

/**
 * An article's topics to a reader: as the seed spells them when it names them; else the one that we found, which articles
 * have in English (see `understand`), in the reader's language.
 */
export function topicNames({ topics, mediaTopics: [found] }: ArticleBrief, words: Words): string[] {
  const isFound = found !== undefined && topics.length === 1 && topics[0] === en.topics[found];
  return isFound ? [words.topics[found]] : [...topics];
}

/** Those in small print. @param said topics that stand above it already, as `topicKey` writes them */
export function shownTopics(article: ArticleBrief, words: Words, said: ReadonlySet<string>): string {
  return topicNames(article, words)
    .filter((topic) => !said.has(topicKey(topic)))
    .slice(0, MOST_SHOWN)
    .join(', ');
}

/** A topic that somebody typed, in the reader's language when it is a media topic by one of its names. */
export function askedTopic(typed: string, words: Words): string {
  const topic = mediaTopicNamed(typed);
  return topic === null ? typed : words.topics[topic];
}

/** A topic that an article has: a media topic in the reader's language, one of the seed's own as it is. */
export function keptTopic(topic: string, words: Words): string {
  const known = MEDIA_TOPICS.find((media) => topicKey(en.topics[media]) === topicKey(topic));
  return known === undefined ? topic : words.topics[known];
}
