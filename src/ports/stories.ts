import type { PlacedStory, Telling } from '../core/telling.ts';

/** Who finds out which articles tell of one event. It takes its time, and blocks nobody. */
export interface StoryPlacer {
  /** Whether it knows what it has heard of. Who has failed, or has rested for long, has forgotten that. */
  readonly hasLearnt: boolean;
  /**
   * Hears of articles that are around: from now on their words count as that common.
   * @param comparisons texts of `Comparison`s
   * @returns for each the keys, 32-bit numbers, by which articles that tell of the same event are found
   */
  learn(comparisons: readonly string[]): Promise<readonly (readonly number[])[]>;
  /**
   * Puts articles into stories.
   * @param fresh those that are new or have changed, or lost an article of their story
   * @param known others, with their stories, that these could belong to
   * @param partial stories of which not all articles are handed in
   * @param revised ids of articles that say something else than before
   * @returns those stories that are new or not what they were
   */
  place(
    fresh: readonly Telling[],
    known: readonly Telling[],
    partial: readonly string[],
    revised: readonly string[],
  ): Promise<readonly PlacedStory[]>;
  /** Nothing more is asked of it for now: it may give back what it takes. */
  rest(): void;
}
