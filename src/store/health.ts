/** What can be said of a database by looking at it. */
export interface StoreHealth {
  /** With its version: "SQLite 3.50.4". */
  readonly engine: string;
  /** Where it is, without a password. */
  readonly place: string;
  /** 0 where there is nothing yet. */
  readonly schema: number;
  /** What this program reads and writes. */
  readonly newest: number;
  /** Why nothing can be written, as a sentence; null when it can. */
  readonly readOnly: string | null;
  /** Whether readers go on beside a writer. */
  readonly isConcurrent: boolean;
  /** What its machine's clock shows, in milliseconds since the epoch; null where that is ours. */
  readonly time: number | null;
}
