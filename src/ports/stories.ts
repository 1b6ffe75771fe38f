/** An article that is to be put into a story, or that others may belong to. */
export interface TellingText {
  /** The article's id. */
  readonly id: string;
  /** The story that it is in; null when it is in none yet. */
  readonly story: string | null;
  /** The text of its `Comparison`. */
  readonly comparison: string;
}

/** A story as it is after articles were put into it. */
export interface PlacedStory {
  /** The id that it keeps; null when it is new and needs one. */
  readonly story: string | null;
  /** Stories that are now this one. */
  readonly merged: readonly string[];
  /** Each with the id of the article of the same story that it repeats; null when it tells the event itself. */
  readonly articles: readonly { readonly id: string; readonly copyOf: string | null }[];
}

/** Who finds out which articles tell of one event. It takes its time, and blocks nobody. */
export interface StoryPlacer {
  /**
   * Hears of articles that are around: from now on their words count as that common.
   * @param comparisons texts of `Comparison`s
   * @returns for each the keys, 32-bit numbers, by which articles that tell of the same event are found
   */
  learn(comparisons: readonly string[]): Promise<readonly (readonly number[])[]>;
  /**
   * Puts articles into stories.
   * @param articles those that are new or have changed, and all that could belong to them
   * @param partial stories of which not all articles are handed in
   * @param revised ids of articles that say something else than before
   */
  place(
    articles: readonly TellingText[],
    partial: readonly string[],
    revised: readonly string[],
  ): Promise<readonly PlacedStory[]>;
}
