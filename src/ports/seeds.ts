import type { Article } from '../core/article.ts';
import type { Comparison } from '../core/comparison.ts';
import type { Items } from '../core/packed.ts';
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

/** An article as a file yields it. */
export interface ReadArticle {
  readonly article: Article;
  readonly searchText: SearchText;
  readonly comparison: Comparison;
  /** A fingerprint of what it says: another one means a new revision, the same one a cosmetic edit. */
  readonly substance: string;
}

/**
 * What came of a file, or of a part of one that holds many articles. Without any article, `problems` says why.
 */
export interface ReadSeed {
  readonly file: SeedFile;
  /** SHA-256 of the bytes, in hex; empty when the file could not be opened. */
  readonly contentHash: string;
  readonly articles: readonly ReadArticle[];
  readonly problems: readonly Problem[];
  /** False when more of the same file follows, next. */
  readonly complete: boolean;
}

/** Where articles come from. */
export interface SeedSource {
  /** What the folder shows at present. @throws UserError when it cannot be listed. */
  list(): Promise<SeedListing>;
  /** Reads and understands, in the given order. One bad file never stops the others. */
  read(files: Items<SeedFile>): AsyncIterable<ReadSeed>;
}

export interface SeedListing {
  /** Every file in the folder that could be an article, ordered by path (see `comparePaths`). */
  readonly files: Items<SeedFile>;
  /** Files that were left out and why, such as those of a kind that is not read. */
  readonly problems: readonly Problem[];
  /**
   * Paths of files and folders that are there, or were a moment ago, and must be neither read nor withdrawn yet:
   * somebody is writing or moving them.
   */
  readonly pending: readonly string[];
}

/** Where articles come from, while they come. */
export interface LiveSeeds extends SeedSource {
  /**
   * Calls `changed` soon after something may have changed, and once when it begins to watch. It keeps no process alive.
   * A drive may be one that tells nothing, so looking now and then is still needed.
   * @param failed gets a sentence, once, when changes are no longer seen, or not all of them
   * @returns ends it, within half a second
   */
  watch(changed: () => void, failed: (sentence: string) => void): () => Promise<void>;
  /** Ends what is under way, within half a second: listing and reading reject. */
  close(): Promise<void>;
}
