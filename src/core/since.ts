/** The earliest time of publication that is asked for, inclusive; both in milliseconds since the epoch. */
export interface Since {
  /** For articles whose moment is known. */
  readonly at: number;
  /** For those of which only the day is known: the asker's day, as the start of that day in UTC, like `publishedAt`. */
  readonly day: number;
}
