import type { ArticleBrief } from '../core/article.ts';
import { topicKey } from '../core/topic.ts';
import { en } from '../i18n/en.ts';
import { mediaTopicNamed } from '../i18n/topics.ts';
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

/** An article that names no topics has those that we found, in English (see `understand`). */
function areFound({ topics, mediaTopics }: ArticleBrief): boolean {
  const ours = mediaTopics.map((topic) => en.topics[topic]);
  return ours.length === topics.length && ours.every((name, index) => name === topics[index]);
}

/** A topic that somebody typed, in the reader's language when it is a media topic by one of its names. */
export function askedTopic(typed: string, words: Words): string {
  const topic = mediaTopicNamed(typed);
  return topic === null ? typed : words.topics[topic];
}
