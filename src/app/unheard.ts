import type { Unheard } from '../command/context.ts';
import type { Plan } from '../core/subscription.ts';
import { isFrom } from '../digest/selection/interest.ts';
import { mediaTopicNamed } from '../i18n/topics.ts';
import type { Store } from '../ports/store.ts';
import { newestOn } from './digest.ts';

/** Articles that are looked through for a source: the newest. */
const NEWEST = 500;

/** What somebody wishes to read and no article has yet; nothing while there is no article at all. */
export async function unheard(
  store: Store,
  { topics = [], sources = [] }: Partial<Pick<Plan, 'topics' | 'sources'>>,
): Promise<Unheard> {
  if (topics.length + sources.length === 0) return { topics, sources };
  const newest = await store.newest({ limit: NEWEST });
  if (newest.length === 0) return { topics: [], sources: [] };
  const none: string[] = [];
  for (const topic of topics) {
    // A media topic is told from texts: its first article may come with any file.
    if (mediaTopicNamed(topic) === null && (await newestOn(store, topic)) === null) none.push(topic);
  }
  return { topics: none, sources: sources.filter((source) => !newest.some((one) => isFrom(one, source))) };
}
