import type { ArticleBrief } from '../../src/core/article.ts';
import type { RankedStory, Reason } from '../../src/core/ranking.ts';
import type { StoryArticle } from '../../src/core/story.ts';
import { anArticle } from './articles.ts';

/** An article of today as one of those that tell a story. */
export function aStoryArticle(given: Partial<ArticleBrief> = {}): StoryArticle {
  const { body: _, ...brief } = anArticle({ publishedAt: Date.UTC(2026, 10, 22), ...given });
  return { ...brief, copyOf: null };
}

/** What a test says of a ranked story. */
interface Told extends Partial<ArticleBrief> {
  /** Sources that tell the same, each in an article of its own. */
  readonly alsoFrom?: readonly (string | null)[];
  readonly score?: number;
  readonly reasons?: readonly Reason[];
}

/** A story with its place in a digest; a test names only what it is about. */
export function aRankedStory({ alsoFrom = [], score = 0, reasons = [], ...given }: Told = {}): RankedStory {
  const lead = aStoryArticle(given);
  const others = alsoFrom.map((source, index) =>
    aStoryArticle({ path: `${lead.path}-${index}.md`, source, url: `https://other-${index}.example/a` }),
  );
  return { story: { id: lead.id, articles: [lead, ...others] }, lead, others, score, reasons };
}

/** So many stories of today, the first one first. */
export function rankedStories(
  count: number,
  given: (index: number) => Told = () => ({}),
): readonly RankedStory[] {
  return Array.from({ length: count }, (_, index) =>
    aRankedStory({
      path: `story-${index}.md`,
      headline: `Headline ${index}`,
      dek: `What is new about it, number ${index}.`,
      summary: [`What is new about it, number ${index}.`],
      topics: [],
      ...given(index),
    }),
  );
}
