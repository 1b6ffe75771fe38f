import type { Story, StoryArticle } from '../../core/story.ts';

/** Why a story stands where it stands. `worth` is what it adds to the story's score; below zero it takes away. */
export type Reason = { readonly worth: number } & (
  | { readonly kind: 'coverage' /** Independent ones: a copy is none. */; readonly sources: number }
  | { readonly kind: 'freshness' }
  /** Topics or words that the reader asked for, as the article or the reader spells them. */
  | { readonly kind: 'match'; readonly wanted: readonly string[] }
  /** An earlier edition told much of it. */
  | { readonly kind: 'known' }
  /** It is much like an entry above it. */
  | { readonly kind: 'alike'; readonly headline: string }
  /** Enough entries above it are from this source, or on this topic. */
  | { readonly kind: 'crowded'; readonly by: string }
);

/** A story with its place in a digest. */
export interface RankedStory {
  readonly story: Story;
  /** The article that stands for it. */
  readonly lead: StoryArticle;
  /** Its other articles, one for each source that the lead is not from. */
  readonly others: readonly StoryArticle[];
  /** The sum of what the reasons are worth. */
  readonly score: number;
  /** The one that counts most first. */
  readonly reasons: readonly Reason[];
}

/** The stories of a digest, best first. */
export interface Ranking {
  readonly entries: readonly RankedStory[];
  /** What did not fit. */
  readonly rest: readonly RankedStory[];
}
