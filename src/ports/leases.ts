/**
 * What is done by one process at a time: work for a workspace, importing, listening to a shard; and what each of them may
 * be for itself: one that delivers, or one that has looked at all of the seeds.
 */
export type LeaseKind = 'workspace' | 'importer' | 'shard' | 'deliverer' | 'looked';

/**
 * - `in`: a process imports, and has looked at all of the seeds;
 * - `coming`: it has not, yet;
 * - `unattended`: there is none.
 */
export type SeedsState = 'in' | 'coming' | 'unattended';

/** The workspace of a lease that stands for all of a platform, none of which anybody else works for meanwhile. */
export const EVERYWHERE = '';

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
  /** Others may take all that somebody holds. */
  letGoAll(holder: string): Promise<void>;
  /** How many of a kind are held whose names begin so. What is over is forgotten. */
  held(kind: LeaseKind, beginning: string, now: number): Promise<number>;
  /** What the clock of the store's own machine shows; null where that is ours. */
  time(): Promise<number | null>;
  /** Whether what the seeds say is in the store. */
  seedsState(now: number): Promise<SeedsState>;
  /**
   * Calls when there may be new deliveries, whichever process has made them. It may hear of some late or never: who
   * relies on it looks once in a while, too. Where one process has the store to itself, it never calls.
   * @returns ends that
   */
  whenDeliveriesCome(act: () => void): () => Promise<void>;
}
