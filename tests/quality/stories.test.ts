import { describe, expect, it } from 'vitest';
import { StoryPlacement } from '../../src/app/place-stories.ts';
import { clusterStories } from '../../src/digest/stories/cluster.ts';
import { WINDOW_DAYS } from '../../src/digest/stories/likeness.ts';
import { lookupTerms } from '../../src/digest/stories/lookup-terms.ts';
import { type PlacedArticle, placeArticles } from '../../src/digest/stories/place.ts';
import { TermCounts } from '../../src/digest/stories/term-counts.ts';
import { aSeedArticle, batchOf, NOW } from '../support/articles.ts';
import { aStore } from '../support/desk.ts';
import { aPlacer } from '../support/placer.ts';
import { bcubed } from './bcubed.ts';
import { STORY_TRUTH, storyArticles, storyFiles } from './story-files.ts';

function atOnce(articles: readonly PlacedArticle[]): Map<string, string> {
  const counts = TermCounts.of(articles.map(({ features }) => features));
  const stories = clusterStories(articles, counts);
  return new Map(stories.flatMap((ids) => ids.map((id): [string, string] => [id, ids[0] ?? ''])));
}

/** As a store does it: each article with the stories of those that share one of its keys. */
function oneByOne(articles: readonly PlacedArticle[]): Map<string, string> {
  const counts = new TermCounts();
  const stories = new Map<string, string>();
  const stored: { readonly article: PlacedArticle; readonly keys: ReadonlySet<string> }[] = [];
  for (const article of articles) {
    counts.add(article.features);
    const keys = new Set(lookupTerms(article.features, counts));
    const near = stored.filter(
      (other) =>
        Math.abs(other.article.features.day - article.features.day) <= WINDOW_DAYS &&
        !keys.isDisjointFrom(other.keys),
    );
    const touched = new Set(near.map((other) => stories.get(other.article.id)));
    const members = stored
      .filter((other) => touched.has(stories.get(other.article.id)))
      .map((other) => ({ ...other.article, story: stories.get(other.article.id) ?? null }));
    for (const group of placeArticles([article, ...members], counts)) {
      for (const id of group.articles) stories.set(id, group.story ?? `of ${article.id}`);
    }
    stored.push({ article, keys });
  }
  return stories;
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const key = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state;
  };
  return items
    .map((item) => ({ item, key: key() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

describe('the stories of 110 articles', () => {
  it('are 50, of which 30 are told three times', () => {
    const stories = Map.groupBy(STORY_TRUTH.values(), (story) => story);
    expect(STORY_TRUTH.size).toBe(110);
    expect([...stories.values()].map(({ length }) => length).sort()).toEqual([
      ...Array(20).fill(1),
      ...Array(30).fill(3),
    ]);
  });

  it.each(['seen', 'held back', 'all'] as const)('are found by BCubed 95 and more: %s', (which) => {
    expect(bcubed(atOnce(storyFiles(which)), STORY_TRUTH).f).toBeGreaterThanOrEqual(0.95);
  });

  it('are never more than two look-alikes in one', () => {
    const pairs = new Map([...atOnce(storyFiles())].filter(([path]) => path.includes('pair-')));
    const joined = [...Map.groupBy(pairs.values(), (story) => story).values()].filter(
      ({ length }) => length > 1,
    );
    expect(joined.length).toBeLessThanOrEqual(1);
  });

  const files = storyFiles();
  const byDay = files.toSorted((a, b) => a.features.day - b.features.day);
  const orders: [string, PlacedArticle[]][] = [
    ['by path', files],
    ['by day', byDay],
    ['the latest first', byDay.toReversed()],
    ['shuffled', shuffled(files, 1)],
    ['shuffled in another way', shuffled(files, 2)],
  ];

  it.each(orders)('are the same when articles come one by one: %s', (_name, order) => {
    const found = oneByOne(order);
    expect(bcubed(found, STORY_TRUTH).f).toBeGreaterThanOrEqual(0.95);
    expect(bcubed(found, atOnce(files)).f).toBeGreaterThanOrEqual(0.98);
  });

  it.each([
    ['all at once', 110],
    ['in some batches', 12],
    ['one by one', 1],
  ])('are the same in a store that gets them %s', async (_name, size) => {
    const store = await aStore();
    let stories = 0;
    const newStoryId = () => {
      stories += 1;
      return `S${stories}`;
    };
    const placement = new StoryPlacement({ store, placer: aPlacer(), newStoryId });
    const articles = shuffled(storyArticles(), 3);
    for (let start = 0; start < articles.length; start += size) {
      for (const article of articles.slice(start, start + size)) {
        await store.save(batchOf(aSeedArticle(article)), NOW);
      }
      await placement.run();
    }
    const found = new Map(
      (await store.stories({ limit: 200 })).flatMap((story) =>
        story.articles.map(({ path }): [string, string] => [path, story.id]),
      ),
    );
    expect(found.size).toBe(articles.length);
    expect(bcubed(found, STORY_TRUTH).f).toBeGreaterThanOrEqual(0.95);
  });
});
