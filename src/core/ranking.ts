import type { MediaTopic } from './media-topic.ts';
import type { Story, StoryArticle } from './story.ts';

/** Entries of the largest digest that can be asked for. */
export const MOST_ENTRIES = 25;

/** A story is told by so many independent sources; a copy is none. */
interface Coverage {
  readonly kind: 'coverage';
  readonly sources: number;
}

/** It is new. */
interface Freshness {
  readonly kind: 'freshness';
}

/** It is about topics or words that were asked for, as the article or the reader spells them. */
interface Match {
  readonly kind: 'match';
  readonly wanted: readonly string[];
}

/** An earlier edition told it, or much of it. */
interface Known {
  readonly kind: 'known';
}

/** It is much like an entry above it, which has this headline. */
interface Alike {
  readonly kind: 'alike';
  readonly headline: string;
}

/** Enough entries above it are from this source. */
interface EnoughOfSource {
  readonly kind: 'enoughOfSource';
  readonly source: string;
}

/** Enough entries above it are this kind of news. */
interface EnoughOfTopic {
  readonly kind: 'enoughOfTopic';
  readonly topic: MediaTopic;
}

/** Why a story stands where it stands. `worth` is what it adds to the story's score; below zero it takes away. */
export type Reason = { readonly worth: number } & (
  | Coverage
  | Freshness
  | Match
  | Known
  | Alike
  | EnoughOfSource
  | EnoughOfTopic
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
