import { setImmediate } from 'node:timers/promises';
import type { Shown } from '../core/edition.ts';
import { COMPARED } from '../core/memory.ts';
import type { RankedStory } from '../core/ranking.ts';
import { slices } from '../core/slices.ts';
import type { Story, StoryArticle } from '../core/story.ts';
import { sourceKey } from '../digest/rank/sources.ts';
import { WEIGHTS } from '../digest/rank/weights.ts';
import { type Unseen, unseenStories } from '../digest/selection/candidates.ts';
import { Interest } from '../digest/selection/interest.ts';
import { bringsRealNews, type ComparedArticle } from '../digest/selection/real-news.ts';
import { SaidWords } from '../digest/selection/said-words.ts';
import type { Arrivals, Reading } from '../ports/editions.ts';
import type { Store } from '../ports/store.ts';
import { LatestArrivals } from './arrivals.ts';
import { KnownFeatures, rankWithFeatures } from './rank-stories.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** An import may end so long after the time that it gives its articles. */
const LATE = 10 * MINUTE;
/** Contents of editions that are read at one go. */
const CONTENTS = 500;
/** Articles whose words are worked out at one go: some milliseconds. */
const LEARNED = 100;

/** What of a store news is found in. */
export type NewsSource = Pick<Store, 'arrivals' | 'comparisons' | 'shownIn'>;

/** What is new to a subscription, the best first. */
export interface NewStories {
  /** A name for it: the same for the same. */
  readonly key: string;
  readonly entries: readonly RankedStory[];
  /** Ids of stories that were told before and have real news. */
  readonly updates: ReadonlySet<string>;
  /** Stories that were asked for and not shown, also old news: without any, nothing becomes an entry until more comes. */
  readonly competing: number;
  /** Articles that are new, shown or not; the stories that they tell; where they are from. */
  readonly articles: number;
  readonly stories: number;
  readonly sources: number;
  readonly shown: readonly Shown[];
}

/** Since when what came is news to a subscription; in milliseconds since the epoch. */
export function newsSince({ subscription, settledAt }: Reading): number {
  return Math.max(subscription.since, settledAt === null ? 0 : settledAt - LATE);
}

/** Finds what is new to subscriptions, among what has come. Who asks for the same and was shown the same gets the same. */
export class NewsSelector {
  readonly #store: NewsSource;
  readonly #arrivals: LatestArrivals;
  readonly #features: KnownFeatures;
  readonly #said = new SaidWords();
  readonly #shown = new Map<string, readonly Shown[]>();
  readonly #found = new Map<string, Promise<NewStories>>();
  /** Arrivals whose words are known. */
  #learned = 0;

  constructor(store: NewsSource) {
    this.#store = store;
    this.#arrivals = new LatestArrivals(store);
    this.#features = new KnownFeatures(store);
  }

  /** Without entries when there is nothing new. @param now milliseconds since the epoch */
  async select(reading: Reading, now: number): Promise<NewStories> {
    const { plan } = reading.subscription;
    const after = newsSince(reading);
    const arrivals = await this.#arrivals.since(after);
    const { topics, keywords, without, sources, languages, size, locale } = plan;
    const contents = reading.editions.map(({ contentId }) => contentId).sort();
    const key = JSON.stringify([
      [topics, keywords, without, sources, languages, size, locale],
      this.#arrivals.countSince(after),
      contents,
      now,
    ]);
    return this.#found.getOrInsertComputed(key, () => this.#find(key, reading, arrivals, after, now));
  }

  async #find(
    key: string,
    { subscription: { plan }, editions }: Reading,
    arrivals: Arrivals,
    after: number,
    now: number,
  ): Promise<NewStories> {
    const shown = await this.#shownIn(editions.map(({ contentId }) => contentId));
    const lately = editions.filter(({ publishedAt }) => publishedAt > now - COMPARED);
    const told = await this.#shownIn(lately.map(({ contentId }) => contentId));
    if (plan.keywords.length > 0 || plan.without.length > 0) await this.#learn(arrivals);
    await setImmediate();
    const unseen = unseenStories(arrivals, new Interest(plan, this.#said), after, new Set(shown.map(idOf)));
    const { stories, updates } = await this.#withNews(unseen, shown);
    const earlier = stories.length === 0 ? [] : [...(await this.#features.of(told.map(idOf))).values()];
    await setImmediate();
    const { entries } = await rankWithFeatures(
      stories,
      {
        size: plan.size,
        now,
        wanted: [...plan.topics, ...plan.keywords],
        languages: [plan.locale, ...plan.languages],
        earlier,
      },
      this.#features,
    );
    const news = entries.filter((entry) => !isTold(entry));
    const articles = stories.flatMap((story) => story.articles);
    return {
      key,
      entries: news,
      updates,
      competing: unseen.stories.length,
      articles: articles.length,
      stories: stories.length,
      sources: new Set(articles.filter(({ source }) => source !== null).map(sourceKey)).size,
      shown: news.flatMap(({ story, lead }) =>
        story.articles.map(({ id }) => ({ articleId: id, storyId: story.id, isEntry: id === lead.id })),
      ),
    };
  }

  /** Once for each article, with a turn for others now and then. */
  async #learn({ stories, importedAt }: Arrivals): Promise<void> {
    if (importedAt.size === this.#learned) return;
    for (const some of slices(
      stories.flatMap(({ articles }) => articles),
      LEARNED,
    )) {
      this.#said.learn(some);
      await setImmediate();
    }
    this.#learned = importedAt.size;
  }

  /** Of stories that were told only what is real news. @param shown in all that is remembered */
  async #withNews(
    unseen: Unseen,
    shown: readonly Shown[],
  ): Promise<{ stories: Story[]; updates: Set<string> }> {
    const shownOf = Map.groupBy(shown, ({ storyId }) => storyId);
    const updates = new Set<string>();
    const stories: Story[] = [];
    for (const story of unseen.stories) {
      const told = unseen.told.get(story.id) ?? [];
      const known = new Set(told.map(({ id }) => id));
      // Of a large story the store names the latest articles alone, and withdrawn ones it does not name.
      const unnamed = (shownOf.get(story.id) ?? []).map(idOf).filter((id) => !known.has(id));
      if (told.length === 0 && unnamed.length === 0) {
        stories.push(story);
        continue;
      }
      const before = [...(await this.#compared(told)), ...(await this.#comparedByDay(unnamed))];
      const compared = await this.#compared(story.articles);
      const news = new Set(compared.filter((one) => bringsRealNews(one, before)).map(({ id }) => id));
      if (news.size === 0) continue;
      updates.add(story.id);
      stories.push({ id: story.id, articles: story.articles.filter(({ id }) => news.has(id)) });
    }
    return { stories, updates };
  }

  async #compared(articles: readonly StoryArticle[]): Promise<(ComparedArticle & { id: string })[]> {
    const features = await this.#features.of(articles.map(({ id }) => id));
    return articles.flatMap(({ id, publishedAt }) => {
      const known = features.get(id);
      return known === undefined ? [] : [{ id, publishedAt, features: known }];
    });
  }

  /** Articles of which no more is known than what they are compared by. */
  async #comparedByDay(ids: readonly string[]): Promise<ComparedArticle[]> {
    const found = await this.#features.of(ids);
    return [...found.values()].map((features) => ({ publishedAt: features.day * DAY, features }));
  }

  async #shownIn(contents: readonly string[]): Promise<Shown[]> {
    const unknown = new Set(contents.filter((id) => !this.#shown.has(id)));
    for (const some of slices(unknown, CONTENTS)) {
      for (const [id, shown] of await this.#store.shownIn(some)) this.#shown.set(id, shown);
    }
    return contents.flatMap((id) => this.#shown.get(id) ?? []);
  }
}

function idOf({ articleId }: Shown): string {
  return articleId;
}

/** Whether earlier editions told all that a story says. */
function isTold({ reasons }: RankedStory): boolean {
  return reasons.some(({ kind, worth }) => kind === 'known' && worth <= -WEIGHTS.told);
}
