import type { MediaTopic } from '../../core/media-topic.ts';
import type { Reason } from '../../core/ranking.ts';
import type { Story, StoryArticle } from '../../core/story.ts';
import type { StoryFeatures } from '../stories/features.ts';

/** A story with all that can be said of it without looking at others. */
export interface Candidate {
  readonly story: Story;
  readonly lead: StoryArticle;
  readonly others: readonly StoryArticle[];
  /** When its newest original was published; minus infinity when nobody knows. */
  readonly newest: number;
  /** What speaks for it, and that it was told when it has brought nothing new since. */
  readonly reasons: readonly Reason[];
  /** The sum of these. */
  readonly worth: number;
  /** Of its lead; undefined when nothing is known of it. */
  readonly features: StoryFeatures | undefined;
  /** Of the originals that no edition told. */
  readonly fresh: readonly StoryFeatures[];
  /** The key of the lead's source. */
  readonly source: string;
  /** What kind of news it is before all others, unless that was asked for. */
  readonly topic: MediaTopic | undefined;
}

/** Something with a place: a story, and what it is worth there. */
export interface Standing {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Below zero when the first comes first: by score, then the newer. Never 0 for two stories. */
export function compareStandings(a: Standing, b: Standing): number {
  if (a.score !== b.score) return b.score - a.score;
  const [one, other] = [a.candidate, b.candidate];
  if (one.newest !== other.newest) return one.newest > other.newest ? -1 : 1;
  // Not by the stories' ids, which are made by chance: the same articles make the same digest anywhere.
  return one.lead.id < other.lead.id ? -1 : 1;
}

/** What reasons add up to. */
export function sumOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, { worth }) => sum + worth, 0);
}
