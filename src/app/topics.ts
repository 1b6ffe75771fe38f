import type { Overview, Suggestion } from '../command/context.ts';
import { topicKey } from '../core/topic.ts';
import type { Store } from '../ports/store.ts';

/** Topics that a message names. */
const SHOWN_TOPICS = 15;
/** Topics that are looked through for a suggestion. */
const KNOWN_TOPICS = 500;

/** What there is to ask for. */
export async function overview(store: Store): Promise<Overview> {
  const [{ articles }, [newest], topics] = await Promise.all([
    store.holdings({}),
    store.newest({ limit: 1 }),
    store.topics(SHOWN_TOPICS),
  ]);
  return { articles, newest: newest ?? null, topics: topics.map(({ topic }) => topic) };
}

/** Topics that begin with what is typed, then those that contain it; the most used first. */
export async function suggestTopics(
  store: Store,
  typed: string,
  limit: number,
): Promise<readonly Suggestion[]> {
  const key = topicKey(typed);
  const topics = (await store.topics(KNOWN_TOPICS)).map(({ topic }) => topic);
  const beginning = topics.filter((topic) => topicKey(topic).startsWith(key));
  const containing = topics.filter(
    (topic) => !topicKey(topic).startsWith(key) && topicKey(topic).includes(key),
  );
  return [...beginning, ...containing].slice(0, limit).map((topic) => ({ label: topic, value: topic }));
}
