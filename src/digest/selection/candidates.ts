import type { Story, StoryArticle } from '../../core/story.ts';
import type { Interest } from './interest.ts';

/** Articles of one edition: the latest that fit. */
const MOST = 500;

/** What somebody has not seen yet. */
export interface Unseen {
  /** With the articles that were not shown and that count, whether they came lately or not. */
  readonly stories: readonly Story[];
  /** What was shown of those stories of which something was, by their ids. */
  readonly told: ReadonlyMap<string, readonly StoryArticle[]>;
}

/** Articles that came lately, in their stories. See the port `EditionStore`. */
interface Lately {
  readonly stories: readonly Story[];
  readonly importedAt: ReadonlyMap<string, number>;
}

/**
 * Stories with at least one article that came lately, was not shown, counts, and is on topic.
 * @param after nothing that was imported before is looked at, in milliseconds since the epoch
 * @param shown ids of articles
 */
export function unseenStories(
  { stories, importedAt }: Lately,
  interest: Interest,
  after: number,
  shown: ReadonlySet<string>,
): Unseen {
  const isNew = (article: StoryArticle) =>
    (importedAt.get(article.id) ?? Number.NEGATIVE_INFINITY) > after && !shown.has(article.id);
  const found = stories
    .filter(({ articles }) => articles.some(isNew))
    .flatMap(({ id, articles }) => {
      const counting = articles.filter(
        (article) => !shown.has(article.id) && interest.against(article) === null,
      );
      const fresh = counting.filter(isNew);
      // A copy is on whatever topic it is: what it repeats says it better.
      if (!fresh.some((article) => interest.isOnTopic(article))) return [];
      const latest = Math.max(...fresh.map((article) => importedAt.get(article.id) ?? 0));
      const told = articles.filter((article) => shown.has(article.id));
      return [{ story: { id, articles: counting }, latest, told }];
    })
    .sort((a, b) => b.latest - a.latest || (a.story.id < b.story.id ? -1 : 1));
  let articles = 0;
  const kept = found.filter(({ story }) => {
    articles += story.articles.length;
    return articles - story.articles.length < MOST;
  });
  return {
    stories: kept.map(({ story }) => story),
    told: new Map(kept.flatMap(({ story, told }) => (told.length === 0 ? [] : [[story.id, told] as const]))),
  };
}
