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
