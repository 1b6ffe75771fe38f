/** A value that both engines store alike. */
export type SqlValue = string | number | null;

/** A row as the engine returns it: column name to value. */
export type Row = Readonly<Record<string, SqlValue>>;

/**
 * What a `select` ends with that locks its rows until the transaction is over. Each is empty where writers take turns
 * anyway: there nothing has to be locked.
 */
export interface Locks {
  /** For rows of `d`: those that somebody else has locked are left out. */
  readonly skipLocked: string;
  /** Others who lock them, or change them, wait. */
  readonly forUpdate: string;
  /** For rows of `a`: others who change them wait. */
  readonly forShare: string;
}

/**
 * The little that the store asks of an engine. SQL is the portable kind: `$1` placeholders, `on conflict`,
 * `returning`, times as milliseconds, JSON as text.
 */
export interface Database {
  readonly locks: Locks;
  /** All rows of a statement; none for one that returns nothing. */
  all(sql: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** @returns how many rows were inserted, changed or deleted */
  run(sql: string, values?: readonly SqlValue[]): Promise<number>;
  /**
   * Runs `work` in one transaction: all of it is kept, or nothing when it throws. Not to be nested.
   * @param work what it runs on `transaction` belongs to it; on a pool of connections nothing else does
   */
  transaction<T>(work: (transaction: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
