/**
 * What each reason is worth. They are of four sizes, so that one always wins over the next: what was told already (15)
 * sinks below all that is new; what was asked for (6) stands above any coverage and freshness (5 together); what there
 * is enough of (5) comes only when nothing else is left; and among the others, likeness (2) decides between near equals.
 */
export const WEIGHTS = {
  /** Of eight independent sources or more; four are worth 2, two 1, and one nothing: each doubling says as much. */
  coverage: 3,
  /** Of what was published just now. Less than what five sources of yesterday are worth. */
  freshness: 2,
  /** Of the first thing that was asked for, and of each further one. */
  match: 6,
  furtherMatch: 0.5,
  /** Of a story that was told and has brought nothing since; beside it, all that spoke for it is taken away. */
  told: 15,
  /** Of a source, and of a media topic, that has had its share. */
  crowded: 5,
  /** Of what is like an entry above in every way. */
  alike: 2,
} as const;

/** A worth in steps of 1/1024: such numbers add up exactly in any order, so that equal stories have equal scores. */
export function stepped(worth: number): number {
  return Math.round(worth * 1024) / 1024 + 0;
}
