import type { Problem } from '../core/problem.ts';
import { inTurns } from '../core/turns.ts';
import type { Clock } from '../ports/clock.ts';
import type { SeedListing, SeedSource } from '../ports/seeds.ts';
import type { Store, StoredSeed } from '../ports/store.ts';
import { ImportRun, type RefusedFiles } from './import-run.ts';

/** Seeds that are asked of the store, or withdrawn, at one go. */
const PAGE = 500;

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
 * @param refused kept between imports by who imports again and again
 * @throws UserError when the folder cannot be listed; then nothing has changed
 */
export async function importSeeds(
  source: SeedSource,
  store: Store,
  clock: Clock,
  refused: RefusedFiles = new Map(),
): Promise<ImportReport> {
  const [listing, known] = await Promise.all([source.list(), knownSeeds(store)]);
  const { gone, left } = await withoutFile(listing, known);
  const run = new ImportRun(store, clock, known, refused);
  for (const path of left) run.keep(path);
  for await (const seed of source.read(await run.toRead(listing.files))) await run.take(seed);
  await run.flush();

  let withdrawn = 0;
  for (let start = 0; start < gone.length; start += PAGE) {
    withdrawn += await store.withdraw(gone.slice(start, start + PAGE), clock.now());
  }
  return {
    files: listing.files.length,
    ...run.counts,
    withdrawn,
    problems: [...listing.problems, ...run.problems].sort((a, b) =>
      a.path < b.path ? -1 : a.path > b.path ? 1 : 0,
    ),
  };
}

async function knownSeeds(store: Store): Promise<ReadonlyMap<string, StoredSeed>> {
  const known = new Map<string, StoredSeed>();
  for (let after = ''; ; ) {
    const page = await store.seeds(after, PAGE);
    for (const seed of page) known.set(seed.path, seed);
    if (page.length < PAGE) return known;
    after = page.at(-1)?.path ?? '';
  }
}

/**
 * Stored files that are not listed. One that is being written or cannot be opened, or whose folder cannot, is left as
 * it is; the others are gone.
 */
async function withoutFile(
  { files, pending, problems }: SeedListing,
  known: ReadonlyMap<string, StoredSeed>,
): Promise<{ gone: string[]; left: string[] }> {
  const listed = new Set<string>();
  for await (const slice of inTurns(files)) for (const { path } of slice) listed.add(path);
  const waiting = new Set([...pending, ...problems.map(({ path }) => path)]);
  const gone: string[] = [];
  const left: string[] = [];
  for await (const slice of inTurns([...known.keys()])) {
    for (const path of slice.filter((stored) => !listed.has(stored))) {
      const isLeft = files.length === 0 || withFolders(path).some((place) => waiting.has(place));
      (isLeft ? left : gone).push(path);
    }
  }
  return { gone, left };
}

/** `a/b/c.md`, `a/b` and `a`. */
function withFolders(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}
