import { comparePaths } from '../core/path-order.ts';
import type { Problem } from '../core/problem.ts';
import { slices } from '../core/slices.ts';
import type { Clock } from '../ports/clock.ts';
import type { SeedSource } from '../ports/seeds.ts';
import type { Store } from '../ports/store.ts';
import { ImportMemory } from './import-memory.ts';
import { ImportRun } from './import-run.ts';
import { planImport } from './plan-import.ts';

/** Files whose articles are withdrawn at one go. */
const AT_ONE_GO = 100;

export interface ImportReport {
  /** Article files in the folder. */
  readonly files: number;
  /** Articles that are new, or back. */
  readonly added: number;
  /** Articles that say something else than before. */
  readonly revised: number;
  /** Articles that only look different, or were read in a new way. */
  readonly retouched: number;
  /** Files that were left as they are. */
  readonly unchanged: number;
  /** Articles whose file is gone. */
  readonly withdrawn: number;
  /** In the order of the paths. */
  readonly problems: readonly Problem[];
}

/**
 * Brings the store up to the folder: new and changed files are read, unchanged ones skipped, articles whose file is
 * gone leave the lists. A folder without a single article withdraws nothing: it is more likely a drive that is not there.
 * @param memory kept between imports by who imports again and again
 * @throws UserError when the folder cannot be listed; then nothing has changed
 */
export async function importSeeds(
  source: SeedSource,
  store: Store,
  clock: Clock,
  memory = new ImportMemory(),
): Promise<ImportReport> {
  const listing = await source.list();
  const now = clock.now();
  let plan = memory.planFor(listing, now);
  if (plan === null) {
    plan = await planImport(listing, store, memory.refused);
    memory.keep(listing, plan, now);
  }
  const run = new ImportRun(store, clock, plan, memory.refused);
  for await (const seed of source.read(plan.toRead)) await run.take(seed);
  await run.flush();

  let withdrawn = 0;
  for (const gone of slices(plan.gone, AT_ONE_GO)) withdrawn += await store.withdraw(gone, clock.now());
  return {
    files: listing.files.length,
    ...run.counts,
    unchanged: run.counts.unchanged + plan.unchanged,
    withdrawn,
    problems: [...listing.problems, ...plan.problems, ...run.problems].sort((a, b) =>
      comparePaths(a.path, b.path),
    ),
  };
}
