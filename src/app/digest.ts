import type { DigestRequest, DigestSelection } from '../command/context.ts';
import type { ArticleBrief } from '../core/article.ts';
import { topicKey } from '../core/topic.ts';
import { sourceKey } from '../digest/rank/sources.ts';
import { wordsFor } from '../i18n/catalogue.ts';
import { mediaTopicNamed } from '../i18n/topics.ts';
import type { Store } from '../ports/store.ts';
import { KnownFeatures, rankWithFeatures } from './rank-stories.ts';

/** Articles that a digest is made of: the newest that fit. */
const READ = 500;

/** For whom and when a digest is made. */
export interface Occasion {
  /** BCP 47: what the reader reads best. */
  readonly language: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The stories of the newest articles that fit a request, the best first, with the reasons for each place. */
export async function selectDigest(
  store: Store,
  { topic, since, arrivedAfter, size }: DigestRequest,
  { language, now }: Occasion,
): Promise<DigestSelection> {
  const key = await topicAsKept(store, topic);
  const stories = await store.stories({ topic: key, since, arrivedAfter, limit: READ });
  const ranking = await rankWithFeatures(
    stories,
    { size, now, wanted: key === undefined ? [] : [key], languages: [language], earlier: [] },
    new KnownFeatures(store),
  );
  const articles = stories.flatMap((story) => story.articles);
  return {
    ...ranking,
    articles: articles.length,
    stories: stories.length,
    sources: new Set(articles.filter(({ source }) => source !== null).map(sourceKey)).size,
  };
}

/** The newest article on a topic, as typed; null when there is none. */
export async function newestOn(store: Store, topic: string): Promise<ArticleBrief | null> {
  const [newest] = await store.newest({ topic: await topicAsKept(store, topic), limit: 1 });
  return newest ?? null;
}

/** A topic's key, for what somebody typed: a topic of the seeds, else a media topic by its name in any language. */
async function topicAsKept(store: Store, typed: string | undefined): Promise<string | undefined> {
  if (typed === undefined) return undefined;
  const topic = topicKey(typed);
  const isKept = (await store.newest({ topic, limit: 1 })).length > 0;
  const named = isKept ? null : mediaTopicNamed(typed);
  return named === null ? topic : topicKey(wordsFor('en').topics[named]);
}
