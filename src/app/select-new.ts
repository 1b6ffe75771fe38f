import { setImmediate } from 'node:timers/promises';
import type { Shown } from '../core/edition.ts';
import type { RankedStory } from '../core/ranking.ts';
import type { Story, StoryArticle } from '../core/story.ts';
import { sourceKey } from '../digest/rank/sources.ts';
import { WEIGHTS } from '../digest/rank/weights.ts';
import { type Unseen, unseenStories } from '../digest/selection/candidates.ts';
import { Interest } from '../digest/selection/interest.ts';
import { bringsRealNews } from '../digest/selection/real-news.ts';
import { SaidWords } from '../digest/selection/said-words.ts';
import type { Reading } from '../ports/editions.ts';
import type { Store } from '../ports/store.ts';
import { LatestArrivals } from './arrivals.ts';
import { KnownFeatures, rankWithFeatures } from './rank-stories.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** An import may end so long after the time that it gives its articles. */
const LATE = 10 * MINUTE;
/** Editions with which a story is compared: no two reports of one event are farther apart. */
const COMPARED = 8 * DAY;

/** What is new to a subscription, the best first. */
export interface NewStories {
  /** A name for it: the same for the same. */
  readonly key: string;
  readonly entries: readonly RankedStory[];
  /** Ids of stories that were told before and have real news. */
  readonly updates: ReadonlySet<string>;
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

/** Finds what is new to subscriptions at one time. Who asks for the same and was shown the same gets the same. */
export class NewsSelector {
  readonly #store: Store;
  readonly #now: number;
  readonly #arrivals: LatestArrivals;
  readonly #features: KnownFeatures;
  readonly #said = new SaidWords();
  readonly #shown = new Map<string, readonly Shown[]>();
  readonly #found = new Map<string, Promise<NewStories>>();

  /** @param now milliseconds since the epoch */
  constructor(store: Store, now: number) {
    this.#store = store;
    this.#now = now;
    this.#arrivals = new LatestArrivals(store);
    this.#features = new KnownFeatures(store);
  }

  /** Without entries when there is nothing new. */
  async select(reading: Reading): Promise<NewStories> {
    const { plan } = reading.subscription;
    const after = newsSince(reading);
    const arrivals = await this.#arrivals.since(after);
    const { topics, keywords, without, sources, languages, size, locale } = plan;
    const contents = reading.editions.map(({ contentId }) => contentId).sort();
    const key = JSON.stringify([
      [topics, keywords, without, sources, languages, size, locale],
      this.#arrivals.countSince(after),
      contents,
    ]);
    return this.#found.getOrInsertComputed(key, () => this.#find(key, reading, arrivals, after));
  }

  async #find(
    key: string,
    { subscription: { plan }, editions }: Reading,
    arrivals: Parameters<typeof unseenStories>[0],
    after: number,
  ): Promise<NewStories> {
    const shown = await this.#shownIn(editions.map(({ contentId }) => contentId));
    const lately = editions.filter(({ publishedAt }) => publishedAt > this.#now - COMPARED);
    const told = await this.#shownIn(lately.map(({ contentId }) => contentId));
    await setImmediate();
    const unseen = unseenStories(arrivals, new Interest(plan, this.#said), after, new Set(shown));
    const stories = await this.#withNews(unseen);
    const earlier = stories.length === 0 ? [] : [...(await this.#features.of(told)).values()];
    await setImmediate();
    const { entries } = await rankWithFeatures(
      stories,
      {
        size: plan.size,
        now: this.#now,
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
      updates: new Set(unseen.told.keys()),
      articles: articles.length,
      stories: stories.length,
      sources: new Set(articles.filter(({ source }) => source !== null).map(sourceKey)).size,
      shown: news.flatMap(({ story, lead }) =>
        story.articles.map(({ id }) => ({ articleId: id, storyId: story.id, isEntry: id === lead.id })),
      ),
    };
  }

  /** Of stories that were told only what is real news. */
  async #withNews({ stories, told }: Unseen): Promise<Story[]> {
    const compared = async (articles: readonly StoryArticle[]) => {
      const features = await this.#features.of(articles.map(({ id }) => id));
      return articles.flatMap(({ id, publishedAt }) => {
        const known = features.get(id);
        return known === undefined ? [] : [{ id, publishedAt, features: known }];
      });
    };
    const found: Story[] = [];
    for (const story of stories) {
      const shown = told.get(story.id);
      if (shown === undefined) {
        found.push(story);
        continue;
      }
      const before = await compared(shown);
      const news = new Set(
        (await compared(story.articles)).filter((one) => bringsRealNews(one, before)).map(({ id }) => id),
      );
      if (news.size > 0)
        found.push({ id: story.id, articles: story.articles.filter(({ id }) => news.has(id)) });
    }
    return found;
  }

  async #shownIn(contents: readonly string[]): Promise<string[]> {
    const unknown = contents.filter((id) => !this.#shown.has(id));
    if (unknown.length > 0) {
      for (const [id, shown] of await this.#store.shownIn(unknown)) this.#shown.set(id, shown);
    }
    return contents.flatMap((id) => (this.#shown.get(id) ?? []).map(({ articleId }) => articleId));
  }
}

/** Whether earlier editions told all that a story says. */
function isTold({ reasons }: RankedStory): boolean {
  return reasons.some(({ kind, worth }) => kind === 'known' && worth <= -WEIGHTS.told);
}
