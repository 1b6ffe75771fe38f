import type { Story, StoryArticle } from '../../core/story.ts';
import type { StoryFeatures } from '../stories/features.ts';

/** What a ranking is asked for. */
export interface RankRequest {
  /** Entries that are wanted. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Topics, words and names that the reader asked for, as typed; none when everything is wanted. */
  readonly wanted: readonly string[];
  /** BCP 47: what the reader reads; none when that is not known. */
  readonly languages: readonly string[];
  /** By the id of the article. Of an article without any it is not known what it is like. */
  readonly features: ReadonlyMap<string, StoryFeatures>;
  /** Of every article of the stories that earlier editions told; none for a question in chat. */
  readonly earlier: readonly StoryFeatures[];
}

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
