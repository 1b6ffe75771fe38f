/** An article as one that tells of an event: it is put into a story, or others may belong to it. */
export interface Telling {
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
