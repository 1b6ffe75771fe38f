import type { Article } from '../../../src/core/article.ts';
import type { RankedStory, Ranking, Reason } from '../../../src/core/ranking.ts';
import type { Story, StoryArticle } from '../../../src/core/story.ts';
import { type RankRequest, rankStories } from '../../../src/digest/rank/rank.ts';
import { type StoryFeatures, storyFeatures } from '../../../src/digest/stories/features.ts';
import { anArticle, NOW } from '../../support/articles.ts';

/** Milliseconds. */
export const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** So many hours before the time of the tests. */
export function hoursAgo(hours: number): number {
  return NOW - hours * HOUR;
}

/** The start of a day before that of the tests, as articles that are known to the day have it. */
export function daysAgo(days: number): number {
  return Math.floor(NOW / DAY) * DAY - days * DAY;
}

/** An article of a story, of an hour ago and with a source of its own unless a test says another. */
export function teller(name: string, given: Partial<Article> & { copyOf?: string } = {}): StoryArticle {
  const { copyOf = null, ...article } = given;
  const { body: _, ...brief } = anArticle({
    path: `${name}.md`,
    source: `The ${name}`,
    headline: `Headline of ${name}`,
    publishedAt: hoursAgo(1),
    precision: 'instant',
    topics: [],
    ...article,
  });
  return { ...brief, id: name, copyOf };
}

/** A story of these articles; of one article when none is given. */
export function story(id: string, ...articles: readonly StoryArticle[]): Story {
  return { id, articles: articles.length === 0 ? [teller(id)] : articles };
}

/** A story that so many sources report in words of their own. */
export function reportedBy(sources: number, id: string, given: Partial<Article> = {}): Story {
  return story(id, ...Array.from({ length: sources }, (_, number) => teller(`${id}${number}`, given)));
}

/** What stories are compared by: made of their headlines and texts, which follow the ids of their articles. */
export function featuresOf(texts: Readonly<Record<string, Partial<Article>>>): Map<string, StoryFeatures> {
  return new Map(
    Object.entries(texts).map(([id, given]) => [
      id,
      storyFeatures(anArticle({ publishedAt: NOW, precision: 'instant', ...given })),
    ]),
  );
}

export function rank(stories: readonly Story[], request: Partial<RankRequest> = {}): Ranking {
  return rankStories(stories, {
    size: 10,
    now: NOW,
    wanted: [],
    languages: [],
    features: new Map(),
    earlier: [],
    ...request,
  });
}

/** The ids of the stories that are entries, in order. */
export function order(stories: readonly Story[], request: Partial<RankRequest> = {}): string[] {
  return rank(stories, request).entries.map((entry) => entry.story.id);
}

export function only<T>([first, ...others]: readonly T[]): T {
  if (first === undefined || others.length > 0) throw new Error('not exactly one');
  return first;
}

/** The reason of a kind that a story has. */
export function reason<K extends Reason['kind']>(
  ranked: RankedStory | undefined,
  kind: K,
): Extract<Reason, { kind: K }> | undefined {
  return ranked?.reasons.find((one): one is Extract<Reason, { kind: K }> => one.kind === kind);
}

/** The story of a ranking with an id, wherever it stands. */
export function placeOf(id: string, { entries, rest }: Ranking): RankedStory | undefined {
  return [...entries, ...rest].find((ranked) => ranked.story.id === id);
}
