import type { Problem } from '../core/problem.ts';
import type { SeedListing } from '../ports/seeds.ts';
import type { ImportPlan, RefusedFiles } from './plan-import.ts';

/** Milliseconds after which the store is asked all the same: what it has lost, nobody tells. */
const LASTS = 3_600_000;

/** What is kept between imports by who imports again and again. */
export class ImportMemory {
  readonly refused: RefusedFiles = new Map();
  #since = Number.NEGATIVE_INFINITY;
  #done: { readonly listing: SeedListing; readonly plan: ImportPlan; readonly at: number } | null = null;

  /**
   * The plan for the folder as it was when nothing was to do, if it is still like that. A folder of 100,000 files is
   * then not compared with the store once a minute.
   * @param now milliseconds
   */
  planFor({ files, problems, pending }: SeedListing, now: number): ImportPlan | null {
    if (this.#done === null || now - this.#done.at >= LASTS) return null;
    const { listing: before, plan } = this.#done;
    const isAsBefore =
      files === before.files && pending.length === 0 && pathsOf(problems) === pathsOf(before.problems);
    return isAsBefore ? plan : null;
  }

  /** Keeps a plan in which nothing is to do; after any other, the store has to be looked at again. @param at milliseconds */
  keep(listing: SeedListing, plan: ImportPlan, at: number): void {
    const isDone = plan.toRead.length === 0 && plan.gone.size === 0 && listing.pending.length === 0;
    this.#done = isDone ? { listing, plan, at } : null;
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
