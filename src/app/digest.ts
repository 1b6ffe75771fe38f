import type { DigestRequest, DigestSelection, Overview, Suggestion } from '../command/context.ts';
import type { ArticleBrief } from '../core/article.ts';
import type { RankedStory } from '../core/ranking.ts';
import { topicKey } from '../core/topic.ts';
import { mediaTopicNamed } from '../i18n/topics.ts';
import type { Store } from '../ports/store.ts';

/** Topics that a message names. */
const SHOWN_TOPICS = 15;
/** Stories that are only named below the entries. */
const REST = 8;
/** Topics that are looked through for a suggestion. */
const KNOWN_TOPICS = 500;

/** The newest stories that fit a request: as long as the store has none, each article is one. */
export async function selectDigest(
  store: Store,
  { topic, since, size }: DigestRequest,
): Promise<DigestSelection> {
  const query = { topic: await topicAsKept(store, topic), since };
  const [newest, { articles, sources }] = await Promise.all([
    store.newest({ ...query, limit: size + REST }),
    store.holdings(query),
  ]);
  const ranked = newest.map(asStory);
  return { entries: ranked.slice(0, size), rest: ranked.slice(size), articles, stories: articles, sources };
}

function asStory(article: ArticleBrief): RankedStory {
  const lead = { ...article, copyOf: null };
  return { story: { id: article.id, articles: [lead] }, lead, others: [], score: 0, reasons: [] };
}

/** A topic's key, for what somebody typed: a topic of the seeds, else a media topic by its name in any language. */
async function topicAsKept(store: Store, typed: string | undefined): Promise<string | undefined> {
  if (typed === undefined) return undefined;
  const topic = topicKey(typed);
  const { articles } = await store.holdings({ topic });
  return articles > 0 ? topic : (mediaTopicNamed(typed) ?? topic);
}

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
