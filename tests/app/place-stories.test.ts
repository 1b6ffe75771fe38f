import { describe, expect, it, vi } from 'vitest';
import { StoryPlacement } from '../../src/app/place-stories.ts';
import type { Article } from '../../src/core/article.ts';
import type { Placement, Store } from '../../src/ports/store.ts';
import type { StoryPlacer } from '../../src/ports/stories.ts';
import { storyThread } from '../../src/workers/story-thread.ts';
import { aSeedArticle, batchOf, NOW, paragraphs } from '../support/articles.ts';
import { aStore } from '../support/desk.ts';
import { aPlacer } from '../support/placer.ts';

const day = (n: number) => Date.UTC(2026, 10, n);
const FIRE =
  'A fire destroyed the market hall of Velden on Friday night. Mayor Irma Kolb said nobody was hurt.';

/** Articles by the names of their files. */
const REPORTS: Readonly<Record<string, Partial<Article>>> = {
  first: {
    headline: 'Fire destroys Velden market hall',
    body: paragraphs(FIRE),
    publishedAt: day(1),
    source: 'Velden Post',
  },
  second: {
    headline: 'Velden loses its market hall',
    body: paragraphs(`${FIRE} Traders lost everything, said Kolb.`),
    publishedAt: day(2),
    source: 'The Courier',
  },
  third: {
    headline: 'Kolb promises new market hall for Velden',
    body: paragraphs(
      'Mayor Irma Kolb promised the traders of Velden a new market hall after the fire on Friday night.',
    ),
    publishedAt: day(3),
    source: 'Radio One',
  },
  elsewhere: {
    headline: 'Fire destroys Ashby market hall',
    body: paragraphs(
      'A fire destroyed the market hall of Ashby on Friday night. Mayor Carl Dunn said nobody was hurt.',
    ),
    publishedAt: day(1),
    source: 'Ashby News',
  },
};

function reportOf(name: string, given: Partial<Article> = {}) {
  return aSeedArticle({ path: `${name}.md`, summary: [], topics: [], ...REPORTS[name], ...given });
}

/** S1, S2 and so on. */
function nextId(name: string): () => string {
  let given = 0;
  return () => {
    given += 1;
    return `${name}${given}`;
  };
}

/** A store with stories that are called S1, S2 and so on. */
async function aNewsroom() {
  const store = await aStore();
  const stories = new StoryPlacement({ store, placer: aPlacer(), newStoryId: nextId('S') });
  const place = () => stories.run();
  return {
    store,
    place,
    async take(...names: string[]) {
      await store.save(batchOf(...names.map((name) => reportOf(name))), NOW);
      await place();
    },
  };
}

/** The stories as lists of file names, the newest article first. */
async function storiesIn(store: Store): Promise<Record<string, string[]>> {
  const stories = await store.stories({ limit: 100 });
  return Object.fromEntries(
    stories
      .map(({ id, articles }) => [id, articles.map(({ path }) => path.replace('.md', ''))] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe('stories', () => {
  it('join articles about one event, and keep apart what only sounds alike', async () => {
    const { store, take } = await aNewsroom();
    await take('elsewhere', 'third', 'first', 'second');
    const stories = Object.values(await storiesIn(store));
    expect(stories.toSorted()).toEqual([['elsewhere'], ['third', 'second', 'first']]);
  });

  it('keep their id while articles come one by one, in whatever order', async () => {
    const { store, take } = await aNewsroom();
    await take('second');
    await take('first');
    await take('elsewhere');
    await take('third');
    expect(await storiesIn(store)).toEqual({ S1: ['third', 'second', 'first'], S2: ['elsewhere'] });
  });

  it('become one when an article shows that they are, and the larger one keeps its id', async () => {
    const { store, place, take } = await aNewsroom();
    await take('elsewhere');
    await take('first', 'second');
    expect(await storiesIn(store)).toEqual({ S1: ['elsewhere'], S2: ['second', 'first'] });
    await store.save(batchOf(reportOf('elsewhere', REPORTS.third)), NOW);
    await place();
    expect(await storiesIn(store)).toEqual({ S2: ['elsewhere', 'second', 'first'] });
  });

  it('lose an article that is edited into another event', async () => {
    const { store, place, take } = await aNewsroom();
    await take('first', 'second');
    await store.save(batchOf(reportOf('second', { ...REPORTS.elsewhere, publishedAt: day(4) })), NOW);
    await place();
    expect(await storiesIn(store)).toEqual({ S1: ['first'], S2: ['second'] });
  });

  it('lose a withdrawn article, and take it back when its file is back', async () => {
    const { store, place, take } = await aNewsroom();
    await take('first', 'second', 'third');
    await store.withdraw(['second.md'], NOW);
    await place();
    expect(await storiesIn(store)).toEqual({ S1: ['third', 'first'] });
    await take('second');
    expect(await storiesIn(store)).toEqual({ S1: ['third', 'second', 'first'] });
  });

  it('are gone with their last article, which founds a new one when it is back', async () => {
    const { store, place, take } = await aNewsroom();
    await take('first');
    await store.withdraw(['first.md'], NOW);
    await place();
    expect(await storiesIn(store)).toEqual({});
    await take('first');
    expect(await storiesIn(store)).toEqual({ S2: ['first'] });
  });

  it('know which article only repeats another', async () => {
    const { store, place } = await aNewsroom();
    const text = `${FIRE} Traders lost everything. Firefighters worked until the morning, and the roof fell in at three.`;
    const original = reportOf('first', { body: paragraphs(text) });
    const copy = reportOf('second', { headline: 'Blaze in Velden', body: paragraphs(text) });
    await store.save(batchOf(copy, original), NOW);
    await place();
    const [story] = await store.stories({ limit: 10 });
    expect(story?.articles.map(({ path, copyOf }) => [path, copyOf])).toEqual([
      ['second.md', original.article.id],
      ['first.md', null],
    ]);
  });

  it('are left alone when nothing has changed', async () => {
    const { store, take } = await aNewsroom();
    await take('first', 'second');
    const before = await store.stories({ limit: 10 });
    await take('first', 'second');
    expect(await store.stories({ limit: 10 })).toEqual(before);
    expect(await store.unplaced(10)).toEqual([]);
  });

  it('go on where they were cut off', async () => {
    const { store, place } = await aNewsroom();
    const many = Array.from({ length: 70 }, (_, n) =>
      aSeedArticle({ path: `n${n}.md`, headline: `Nothing like it ${n}`, summary: [], body: [] }),
    );
    await store.save(batchOf(...many.map((one) => one), reportOf('first'), reportOf('second')), NOW);
    let asked = 0;
    const cutOff = new StoryPlacement({
      store: {
        ...store,
        place: async (...given) => {
          asked += 1;
          if (asked === 3) throw new Error('the power is gone');
          await store.place(...given);
        },
      },
      placer: aPlacer(),
      newStoryId: nextId('before'),
    });
    await expect(cutOff.run()).rejects.toThrow('the power is gone');
    expect((await store.unplaced(100)).length).toBeGreaterThan(0);
    await place();
    expect(await store.unplaced(100)).toEqual([]);
    const together = (await store.stories({ limit: 100 })).filter(({ articles }) => articles.length === 2);
    expect(together.map(({ articles }) => articles.map(({ path }) => path))).toEqual([
      ['second.md', 'first.md'],
    ]);
  });

  it('of many articles move with all of them when they turn out to be a part of another', async () => {
    const { store, place } = await aNewsroom();
    const flood = (n: number) =>
      aSeedArticle({
        path: `f${n}.md`,
        headline: 'Fire destroys Velden market hall',
        body: paragraphs(FIRE),
        summary: [],
        topics: [],
        publishedAt: day(1),
      });
    await store.save(batchOf(...Array.from({ length: 60 }, (_, n) => flood(n))), NOW);
    await place();
    await store.save(batchOf(reportOf('second')), NOW);
    await place();
    expect(Object.keys(await storiesIn(store))).toHaveLength(1);
  });

  it('of many articles lose one that is edited into another event', async () => {
    const { store, place } = await aNewsroom();
    const many = Array.from({ length: 30 }, (_, n) => reportOf('first', { path: `f${n}.md` }));
    await store.save(batchOf(...many), NOW);
    await place();
    await store.save(batchOf(reportOf('elsewhere', { path: 'f3.md' })), NOW);
    await place();
    const { S2: edited } = await storiesIn(store);
    expect(edited).toEqual(['f3']);
  });

  it('tell of an article as it is after an edit while it was being placed', async () => {
    const { store } = await aNewsroom();
    await store.save(batchOf(reportOf('first'), reportOf('second')), NOW);
    const placer = aPlacer();
    let edits = [reportOf('second', { ...REPORTS.elsewhere, publishedAt: day(4) })];
    const place: typeof placer.place = async (...given) => {
      const placed = await placer.place(...given);
      if (edits.length > 0) await store.save(batchOf(...edits), NOW);
      edits = [];
      return placed;
    };
    await new StoryPlacement({ store, placer: { ...placer, place }, newStoryId: nextId('S') }).run();
    expect(Object.values(await storiesIn(store)).toSorted()).toEqual([['first'], ['second']]);
  });

  it('hold no copy of an article that is withdrawn while they are found', async () => {
    const { store } = await aNewsroom();
    const body = paragraphs(`${FIRE} Traders lost everything. The roof fell in at three in the morning.`);
    await store.save(batchOf(reportOf('first', { body }), reportOf('second', { body })), NOW);
    const placer = aPlacer();
    const place: typeof placer.place = async (...given) => {
      const placed = await placer.place(...given);
      await store.withdraw(['first.md'], NOW);
      return placed;
    };
    await new StoryPlacement({ store, placer: { ...placer, place }, newStoryId: nextId('S') }).run();
    const [story] = await store.stories({ limit: 10 });
    expect(story?.articles.map(({ path, copyOf }) => [path, copyOf])).toEqual([['second.md', null]]);
  });

  it('have articles that stood there moved before the new ones count as placed, so that a cut loses neither', async () => {
    const { store, take } = await aNewsroom();
    await take('second');
    await store.save(batchOf(reportOf('first')), NOW);
    const written: Placement[] = [];
    const watched: Store = {
      ...store,
      place: async (some) => store.place(some).then(() => void written.push(...some)),
    };
    const together: StoryPlacer['place'] = async (fresh, known) => [
      { story: null, merged: [], articles: [...fresh, ...known].map(({ id }) => ({ id, copyOf: null })) },
    ];
    const placer = { ...aPlacer(), place: together };
    await new StoryPlacement({ store: watched, placer, newStoryId: nextId('T') }).run();
    const { article } = reportOf('first');
    expect(written.map(({ articleId, found }) => [articleId === article.id, found !== null])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(await storiesIn(store)).toEqual({ T1: ['second', 'first'] });
  });

  it('are found in a thread as they are without one', async () => {
    const { store } = await aNewsroom();
    await store.save(batchOf(reportOf('first'), reportOf('second'), reportOf('elsewhere')), NOW);
    await new StoryPlacement({ store, placer: storyThread(), newStoryId: nextId('T') }).run();
    const found = Object.values(await storiesIn(store));
    expect(found.toSorted()).toEqual([['elsewhere'], ['second', 'first']]);
  });

  it('are found by a thread that has ended meanwhile as by one that has not', async () => {
    const { store } = await aNewsroom();
    const placer = storyThread(0);
    const stories = new StoryPlacement({ store, placer, newStoryId: nextId('T') });
    for (const report of ['first', 'second', 'elsewhere']) {
      await store.save(batchOf(reportOf(report)), NOW);
      await stories.run();
      await vi.waitFor(() => expect(placer.hasLearnt).toBe(false));
    }
    const found = Object.values(await storiesIn(store));
    expect(found.toSorted()).toEqual([['elsewhere'], ['second', 'first']]);
  });

  it('are found after the thread met something that it could not read', async () => {
    const placer = storyThread();
    await expect(placer.learn(['no comparison'])).rejects.toThrow(/JSON/);
    expect(await placer.learn([])).toEqual([]);
  });
});
