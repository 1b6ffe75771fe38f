/** What every store knows of stories, whatever engine it runs on. */
import { expect, it } from 'vitest';
import type { Placement, SeedArticle, Store } from '../../src/ports/store.ts';
import { aSeedArticle, batchOf, NOW } from '../support/articles.ts';

const instant = (n: number) => Date.UTC(2026, 10, n);
/** In days since the epoch. */
const day = (n: number) => instant(n) / 86_400_000;

export function storyContract(open: () => Promise<Store>): void {
  const [first, second, third] = [1, 2, 3].map((n) =>
    aSeedArticle({
      path: `${n}.md`,
      headline: `Number ${n}`,
      publishedAt: instant(n),
      topics: n === 2 ? ['harbour'] : [],
    }),
  ) as [SeedArticle, SeedArticle, SeedArticle];
  const all = [first, second, third];
  const placement = (
    { article, comparison }: SeedArticle,
    story: string,
    keys: readonly number[] = [1, 2],
  ): Placement => ({
    articleId: article.id,
    story,
    copyOf: null,
    found: { comparison: comparison.text, day: article.publishedAt / 86_400_000, keys },
  });
  const openWith = async (...placements: Placement[]) => {
    const store = await open();
    await store.save(batchOf(...all), NOW);
    await store.place(placements);
    return store;
  };
  const pathsOf = async (store: Store, topic?: string) =>
    (await store.stories({ topic, limit: 10 })).map(({ id, articles }) => [
      id,
      ...articles.map(({ path }) => path),
    ]);

  it('has new articles put into stories, the earliest first, until they are', async () => {
    const store = await openWith(placement(second, 'S'));
    expect((await store.unplaced(10)).map(({ id, story }) => [id, story])).toEqual([
      [first.article.id, null],
      [third.article.id, null],
    ]);
    expect(await store.unplaced(1)).toHaveLength(1);
    await store.place([placement(first, 'S'), placement(third, 'T')]);
    expect(await store.unplaced(10)).toEqual([]);
  });

  it('puts no article into a story that was revised while its place was looked for', async () => {
    const store = await openWith(placement(second, 'S'), placement(third, 'S'));
    const revised = { ...first, comparison: { ...first.comparison, text: `${first.comparison.text} ` } };
    await store.save(batchOf(revised), NOW);
    await store.place([placement(first, 'S')]);
    expect((await store.unplaced(10)).map(({ id }) => id)).toEqual([first.article.id]);
    await store.place([placement(revised, 'S')]);
    expect(await store.unplaced(10)).toEqual([]);
  });

  it('shows an article without a story as one of its own, and stories by their newest article', async () => {
    const store = await openWith(placement(first, 'S'), placement(third, 'S'));
    expect(await pathsOf(store)).toEqual([
      ['S', '3.md', '1.md'],
      [second.article.id, '2.md'],
    ]);
  });

  it('shows all articles of a story of which one fits', async () => {
    const store = await openWith(...all.map((one) => placement(one, 'S')));
    expect(await pathsOf(store, 'harbour')).toEqual([['S', '3.md', '2.md', '1.md']]);
    expect(await pathsOf(store, 'mountains')).toEqual([]);
  });

  it('names the other articles of a story, copies last', async () => {
    const copy = { ...placement(third, 'S'), copyOf: first.article.id };
    const store = await openWith(placement(first, 'S'), placement(second, 'S'), copy);
    const others = async ({ article }: SeedArticle, limit = 5) =>
      (await store.sameStory(article.id, limit)).map(({ path }) => path);
    expect(await others(first)).toEqual(['2.md', '3.md']);
    expect(await others(first, 1)).toEqual(['2.md']);
    await store.withdraw(['2.md'], NOW);
    expect(await others(first)).toEqual(['3.md']);
    expect(await others(second)).toEqual([]);
    expect(await store.sameStory('ffffffffffffffff', 5)).toEqual([]);
  });

  it('keeps what an article is compared by, and which one it repeats', async () => {
    const store = await openWith({ ...placement(second, 'S'), copyOf: first.article.id });
    expect(await store.comparisons([second.article.id, 'ffffffffffffffff'])).toEqual(
      new Map([[second.article.id, second.comparison.text]]),
    );
    expect(await store.comparisons([])).toEqual(new Map());
    expect(await store.tellings(['S'], 5)).toEqual([
      { id: second.article.id, story: 'S', copyOf: first.article.id, comparison: second.comparison.text },
    ]);
    expect(await store.latestComparisons(5)).toEqual([second.comparison.text]);
  });

  it('finds stories by the keys and the days of their articles, those that share most first', async () => {
    const store = await openWith(
      placement(first, 'S', [1, 2]),
      placement(second, 'T', [2, 3, 4_294_967_295]),
      placement(third, 'U', [7]),
    );
    const near = (keys: number[], fromDay: number, toDay: number) =>
      store.storiesNear([{ keys, fromDay, toDay }]);
    expect(await near([2], day(1), day(3))).toHaveLength(2);
    expect(await near([2, 4_294_967_295], day(1), day(3))).toEqual(['T', 'S']);
    expect(await near([2], day(2), day(2))).toEqual(['T']);
    expect(await near([8], day(1), day(3))).toEqual([]);
    expect(await near([], day(1), day(3))).toEqual([]);
  });

  it('finds an article by its new keys only when they have changed', async () => {
    const store = await openWith(placement(first, 'S', [1]));
    await store.place([placement(first, 'S', [5])]);
    const near = (key: number) => store.storiesNear([{ keys: [key], fromDay: day(1), toDay: day(3) }]);
    expect(await near(1)).toEqual([]);
    expect(await near(5)).toEqual(['S']);
  });

  it('gives the latest articles of each story, as many as asked', async () => {
    const store = await openWith(placement(first, 'S'), placement(second, 'S'), placement(third, 'T'));
    const told = await store.tellings(['S', 'T'], 1);
    expect(told.map(({ id, story }) => [story, id])).toEqual([
      ['S', second.article.id],
      ['T', third.article.id],
    ]);
    expect(await store.tellings([], 1)).toEqual([]);
  });

  it('moves all articles of a story that has become another', async () => {
    const store = await openWith(placement(first, 'S'), placement(second, 'S'), placement(third, 'T'));
    await store.place([], [{ from: 'S', into: 'T' }]);
    expect(await pathsOf(store)).toEqual([['T', '3.md', '2.md', '1.md']]);
  });

  it('takes a withdrawn article out of its story, and has the others of it looked at again', async () => {
    const store = await openWith(...all.map((one) => placement(one, 'S')));
    await store.withdraw(['2.md'], NOW);
    expect(await pathsOf(store)).toEqual([['S', '3.md', '1.md']]);
    expect((await store.unplaced(10)).map(({ id, story }) => [id, story])).toEqual([
      [first.article.id, 'S'],
      [third.article.id, 'S'],
    ]);
    // Found too late that it belonged there.
    await store.place([placement(second, 'S')]);
    expect(await store.tellings(['S'], 5)).toHaveLength(2);
    expect(await store.storiesNear([{ keys: [1], fromDay: day(2), toDay: day(2) }])).toEqual([]);
  });

  it('looks again at an article that says something else, and not at one that says the same', async () => {
    const store = await openWith(...all.map((one) => placement(one, 'S')));
    await store.save(batchOf(first), NOW);
    expect(await store.unplaced(10)).toEqual([]);
    await store.save(batchOf(aSeedArticle({ ...first.article, headline: 'Something else' })), NOW);
    expect((await store.unplaced(10)).map(({ id, story }) => [id, story])).toEqual([[first.article.id, 'S']]);
  });
}
