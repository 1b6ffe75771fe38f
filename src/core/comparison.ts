/** What an article is compared by with others, to find out which tell of one event. */
export interface Comparison {
  /** Of publication, in days since the epoch, UTC. */
  readonly day: number;
  /** Only who made it reads it. */
  readonly text: string;
}
