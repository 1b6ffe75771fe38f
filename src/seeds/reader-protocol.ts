import type { ReadSeed, SeedFile } from '../ports/seeds.ts';

/** To the reading thread: read these. */
export interface ReadRequest {
  readonly files: readonly SeedFile[];
}

/** From it: what came of them, in the same order; or the bug that stopped it. */
export type ReadReply = { readonly seeds: readonly ReadSeed[] } | { readonly error: Error };

export interface ReaderOptions {
  readonly folder: string;
}
