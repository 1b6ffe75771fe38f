import type { Problem } from '../core/problem.ts';
import type { SeedListing } from '../ports/seeds.ts';
import type { ImportPlan, RefusedFiles } from './plan-import.ts';

/** What is kept between imports by who imports again and again. */
export class ImportMemory {
  readonly refused: RefusedFiles = new Map();
  #since = Number.NEGATIVE_INFINITY;
  #done: { readonly listing: SeedListing; readonly plan: ImportPlan } | null = null;

  /**
   * The plan for the folder as it was when nothing was to do, if it is still like that. A folder of 100,000 files is
   * then not compared with the store once a minute.
   */
  planFor({ files, problems, pending }: SeedListing): ImportPlan | null {
    const before = this.#done?.listing;
    const isAsBefore =
      before !== undefined &&
      files === before.files &&
      pending.length === 0 &&
      pathsOf(problems) === pathsOf(before.problems);
    return isAsBefore ? (this.#done?.plan ?? null) : null;
  }

  /** Keeps a plan in which nothing is to do; after any other, the store has to be looked at again. */
  keep(listing: SeedListing, plan: ImportPlan): void {
    const isDone = plan.toRead.length === 0 && plan.gone.size === 0 && listing.pending.length === 0;
    this.#done = isDone ? { listing, plan } : null;
  }

  /** @param since from when on nobody else has imported: what is known from before may not be so any more */
  keepSince(since: number): void {
    if (since !== this.#since) this.#done = null;
    this.#since = since;
  }
}

function pathsOf(problems: readonly Problem[]): string {
  return JSON.stringify(problems.map(({ path }) => path));
}
