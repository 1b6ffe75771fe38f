import type { Article } from '../core/article.ts';
import type { Problem } from '../core/problem.ts';
import type { SearchText } from '../core/search-text.ts';

/** A file as the folder shows it, and the fingerprint by which an unchanged one is recognised. */
export interface SeedFile {
  /** Inside the seeds folder, with forward slashes. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modifiedAt: number;
}

/** One seed after reading and understanding. `article` is null when the file yields none; `problems` says why. */
export interface ReadSeed {
  readonly file: SeedFile;
  /** SHA-256 of the bytes, in hex; empty when the file could not be opened. */
  readonly contentHash: string;
  readonly article: Article | null;
  readonly searchText: SearchText | null;
  readonly problems: readonly Problem[];
}

/** Where articles come from. */
export interface SeedSource {
  /** Every file in the folder that could be an article, ordered by path. @throws UserError when it cannot be listed. */
  list(): Promise<SeedListing>;
  /** Reads and understands, in the given order, a few files at a time. One bad file never stops the others. */
  read(files: readonly SeedFile[]): AsyncIterable<ReadSeed>;
}

export interface SeedListing {
  readonly files: readonly SeedFile[];
  /** Files that were left out and why, such as those of a kind that is not read. */
  readonly problems: readonly Problem[];
}
