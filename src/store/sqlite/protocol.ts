import type { Store } from '../../ports/store.ts';

/** A call of one of the store's methods, sent to its thread. */
export interface Call {
  readonly id: number;
  readonly method: keyof Store;
  readonly args: readonly unknown[];
}

/** What came of it. A person's mistake keeps its code on the way, so that it can be told apart from a bug. */
export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: SentError }
  | { readonly id: number; readonly userError: { readonly code: string; readonly message: string } };

/** An error between threads, which would otherwise lose everything but its message and stack. */
export interface SentError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Of the system or of SQLite, such as `ERR_SQLITE_ERROR`. */
  readonly code: string | undefined;
}

/** The id of the reply that says that the thread is ready, or why it never will be. */
export const READY = 0;

export interface ThreadOptions {
  readonly path: string;
  readonly role: 'reader' | 'writer';
  /** Milliseconds since the epoch, for the record of migrations. */
  readonly startedAt: number;
}
