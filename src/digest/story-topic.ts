import type { ArticleBrief } from '../core/article.ts';
import type { MediaTopic } from '../core/media-topic.ts';

/**
 * What a story is mainly about: each of its articles has a say, and most for the topic that is strongest in it, because
 * the article that stands for the story may tell its aftermath alone. Of equals, what the lead says; null when nobody
 * says anything.
 */
export function storyTopic(
  lead: Pick<ArticleBrief, 'mediaTopics'>,
  articles: readonly Pick<ArticleBrief, 'mediaTopics'>[],
): MediaTopic | null {
  const votes = new Map<MediaTopic, number>(lead.mediaTopics.map((topic) => [topic, 0]));
  for (const { mediaTopics } of articles) {
    for (const [place, topic] of mediaTopics.entries()) {
      votes.set(topic, (votes.get(topic) ?? 0) + 1 / (place + 1));
    }
  }
  let main: MediaTopic | null = null;
  for (const [topic, count] of votes) {
    if (main === null || count > (votes.get(main) ?? 0)) main = topic;
  }
  return main;
}
