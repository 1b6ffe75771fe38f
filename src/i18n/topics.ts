import { MEDIA_TOPICS, type MediaTopic } from '../core/media-topic.ts';
import { topicKey } from '../core/topic.ts';
import { LANGUAGES, wordsFor } from './catalogue.ts';

/** What stands between the parts of a name: "science and technology", "sciences et technologies". */
const AND = / (?:and|et|und|y|и) /;

let byName: ReadonlyMap<string, MediaTopic> | null = null;

/** The media topic that somebody means by a name in any language, or by a part of one: "politique", "technology". */
export function mediaTopicNamed(typed: string): MediaTopic | null {
  byName ??= names();
  return byName.get(topicKey(typed)) ?? null;
}

function names(): Map<string, MediaTopic> {
  const found = new Map<string, MediaTopic>();
  for (const language of LANGUAGES) {
    const { topics } = wordsFor(language);
    for (const topic of MEDIA_TOPICS) {
      const name = topics[topic];
      for (const alias of [name, ...name.split(AND)]) found.set(topicKey(alias), topic);
    }
  }
  // Last, so that nobody's name for another topic stands in the way.
  for (const topic of MEDIA_TOPICS) found.set(topicKey(topic), topic);
  return found;
}
