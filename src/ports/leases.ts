/** What is done by one process at a time: work for a workspace, taking in the seeds, listening to a shard; and being there. */
export type LeaseKind = 'workspace' | 'importer' | 'shard' | 'deliverer';

/** What one of several processes holds for a while. */
export interface Lease {
  readonly kind: LeaseKind;
  readonly name: string;
  /** A process, by a name that no other has. */
  readonly holder: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** What processes that share a store agree upon. Times are milliseconds since the epoch. */
export interface LeaseStore {
  /** Takes what nobody else holds, or keeps it longer. @returns false when somebody else holds it */
  hold(lease: Lease, now: number): Promise<boolean>;
  /** From its time on others may take it. What somebody else holds by now stays theirs. */
  letGo(lease: Lease): Promise<void>;
  /** Likewise with all that somebody holds. */
  letGoAll(holder: string, now: number): Promise<void>;
  /** How many of a kind are held; those that are over are forgotten. */
  held(kind: LeaseKind, now: number): Promise<number>;
  /**
   * Calls when there may be new deliveries, whichever process has made them. It may hear of some late or never: who
   * relies on it looks once in a while, too. Where one process has the store to itself, it never calls.
   * @returns ends that
   */
  whenDeliveriesCome(act: () => void): () => Promise<void>;
}
