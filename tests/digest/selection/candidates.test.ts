import { describe, expect, it } from 'vitest';
import type { Story, StoryArticle } from '../../../src/core/story.ts';
import { unseenStories } from '../../../src/digest/selection/candidates.ts';
import { Interest, type Interests } from '../../../src/digest/selection/interest.ts';
import { SaidWords } from '../../../src/digest/selection/said-words.ts';
import { anArticle, NOW } from '../../support/articles.ts';

const HOUR = 3_600_000;

const article = (name: string, given: Partial<StoryArticle> = {}): StoryArticle => ({
  ...anArticle({ path: `${name}.md`, ...given }),
  copyOf: given.copyOf ?? null,
  id: name,
});

const storyOf = (id: string, ...articles: StoryArticle[]): Story => ({ id, articles });

/** @param hours how long ago each article came, by its id */
function unseen(
  stories: readonly Story[],
  hours: Readonly<Record<string, number>>,
  { shown = [], after = 24, ...interests }: Partial<Interests> & { shown?: string[]; after?: number } = {},
) {
  const plan: Interests = { topics: [], keywords: [], without: [], sources: [], languages: [], ...interests };
  const importedAt = new Map(Object.entries(hours).map(([id, ago]) => [id, NOW - ago * HOUR]));
  const found = unseenStories(
    { stories, importedAt },
    new Interest(plan, new SaidWords()),
    NOW - after * HOUR,
    new Set(shown),
  );
  return {
    stories: found.stories.map(({ id, articles }) => [id, ...articles.map((one) => one.id)]),
    told: [...found.told].map(([id, articles]) => [id, ...articles.map((one) => one.id)]),
  };
}

describe('what somebody has not seen', () => {
  it('is what came later than a time, the latest first', () => {
    const stories = ['a', 'b', 'c', 'd'].map((id) => storyOf(id.toUpperCase(), article(id)));
    expect(unseen(stories, { a: 5, b: 1, c: 24, d: 23 }).stories).toEqual([
      ['B', 'b'],
      ['A', 'a'],
      ['D', 'd'],
    ]);
  });

  it('comes in the same order whatever order it is read in', () => {
    const stories = ['a', 'b', 'c'].map((id) => storyOf(id.toUpperCase(), article(id)));
    const hours = { a: 1, b: 1, c: 1 };
    expect(unseen(stories.toReversed(), hours)).toEqual(unseen(stories, hours));
  });

  it('has beside what is new the articles of its story that came before', () => {
    expect(unseen([storyOf('S', article('new'), article('old'))], { new: 1 }).stories).toEqual([
      ['S', 'new', 'old'],
    ]);
  });

  it('is not what was shown, and of a story of which some was shown it is said what', () => {
    const story = storyOf('S', article('new'), article('shown'), article('old'));
    expect(unseen([story], { new: 1, shown: 2 }, { shown: ['shown'] })).toEqual({
      stories: [['S', 'new', 'old']],
      told: [['S', 'shown']],
    });
    expect(unseen([story], { shown: 2 }, { shown: ['shown'] })).toEqual({ stories: [], told: [] });
  });

  it('is not what does not count, and what does not count makes nothing new', () => {
    const story = storyOf('S', article('german', { language: 'de' }), article('old'));
    expect(unseen([story], { german: 1 }, { languages: ['en'] }).stories).toEqual([]);
    expect(unseen([story], { german: 1, old: 2 }, { languages: ['en'] }).stories).toEqual([['S', 'old']]);
  });

  it('is a story of which what is new is on topic, not what came before', () => {
    const story = storyOf('S', article('new', { topics: [] }), article('old', { topics: ['sport'] }));
    expect(unseen([story], { new: 1 }, { topics: ['sport'] }).stories).toEqual([]);
    expect(unseen([story], { new: 1, old: 2 }, { topics: ['sport'] }).stories).toEqual([['S', 'new', 'old']]);
  });

  it('is nothing when nothing came', () => {
    expect(unseen([], {})).toEqual({ stories: [], told: [] });
    expect(unseen([storyOf('S')], {})).toEqual({ stories: [], told: [] });
  });
});

describe('of very much', () => {
  it('the latest stories are taken until they have 500 articles', () => {
    const stories = Array.from({ length: 700 }, (_, n) => storyOf(`S${n}`, article(`a${n}`)));
    const hours = Object.fromEntries(stories.map((_, n) => [`a${n}`, (700 - n) / 60]));
    const taken = unseen(stories, hours).stories.map(([id]) => id);
    expect(taken).toHaveLength(500);
    expect([taken[0], taken.at(-1)]).toEqual(['S699', 'S200']);
  });

  it('a story is taken as a whole, and at least one is', () => {
    const many = Array.from({ length: 600 }, (_, n) => article(`a${n}`));
    const stories = [storyOf('LARGE', ...many), storyOf('NEXT', article('b'))];
    const found = unseen(stories, { a0: 1, b: 2 }).stories;
    expect(found.map(([id, ...articles]) => [id, articles.length])).toEqual([['LARGE', 600]]);
  });

  it('nothing is said to be told of stories that are not taken', () => {
    const stories = Array.from({ length: 501 }, (_, n) =>
      storyOf(`S${n}`, article(`a${n}`), article(`b${n}`)),
    );
    const hours = Object.fromEntries(stories.map((_, n) => [`a${n}`, n / 60]));
    const { stories: taken, told } = unseen(stories, hours, { shown: stories.map((_, n) => `b${n}`) });
    expect(taken).toHaveLength(500);
    expect(told).toHaveLength(500);
  });
});
