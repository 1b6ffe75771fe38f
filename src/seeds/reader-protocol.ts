import type { Parcel } from '../core/packed.ts';
import type { Problem } from '../core/problem.ts';
import type { ReadSeed, SeedFile } from '../ports/seeds.ts';

/** To the reading thread. It is given one request at a time. */
export type ReaderRequest =
  | { readonly kind: 'list' }
  /** Read these, in this order. */
  | { readonly kind: 'read'; readonly files: readonly SeedFile[] }
  /** A part has been taken: there is room for another. */
  | { readonly kind: 'taken' };

/** From it. */
export type ReaderReply =
  /** It has begun, or is still at it. */
  | { readonly kind: 'alive' }
  | ReaderPart
  /** With either of these the request is answered. */
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: Error; readonly code: string | null };

/** A part of an answer, which has to be taken. */
export interface ReaderPart {
  readonly kind: 'part';
  readonly listed?: ListedPart;
  readonly seed?: ReadSeed;
}

/** A part of a `SeedListing`. */
export interface ListedPart {
  /** Of `SeedFile`: the thread packs them, so that the main thread has nothing to copy. */
  readonly files: Parcel;
  readonly problems: readonly Problem[];
  readonly pending: readonly string[];
}

export interface ReaderOptions {
  readonly folder: string;
}

/** Parts that wait to be taken before the thread waits, too: enough to keep it busy, few enough to cost no memory. */
export const WINDOW = 8;

/** From the watching thread. */
export type WatcherNews = { readonly kind: 'changed' } | { readonly kind: 'failed'; readonly code: string };
