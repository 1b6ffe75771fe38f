import type { Problem } from '../core/problem.ts';
import { inTurns } from '../core/turns.ts';
import type { ReadSeed, SeedFile, SeedListing } from '../ports/seeds.ts';
import type { Store, StoredSeed } from '../ports/store.ts';
import { READING_VERSION } from '../reading/version.ts';

/** Seeds that are asked of the store at one go. */
const PAGE = 500;

/** Files that yielded no article when they were last read, by path. While they do not change, they are not read again. */
export type RefusedFiles = Map<string, Pick<ReadSeed, 'file' | 'problems'>>;

/** What an import has to do. */
export interface ImportPlan {
  /** Changed files before new ones: who has had an article keeps it. */
  readonly toRead: readonly SeedFile[];
  /** What is known of the changed files, by path. */
  readonly before: ReadonlyMap<string, StoredSeed>;
  /** Stored files that are not there any more. */
  readonly gone: ReadonlySet<string>;
  /** Files that are left as they are. */
  readonly unchanged: number;
  /** Of files that were refused before, and have not changed. */
  readonly problems: readonly Problem[];
}

/** Compares a folder with what the store knows of it, page by page: only what differs is kept in memory. */
export async function planImport(
  { files, pending, problems: listed }: SeedListing,
  store: Store,
  refused: RefusedFiles,
): Promise<ImportPlan> {
  const problems: Problem[] = [];
  const stillRefused = new Set<string>();
  /** Files that no page has shown yet. */
  const unmet = new Map<string, SeedFile>();
  for await (const slice of inTurns(files)) {
    for (const file of slice) {
      const refusal = refused.get(file.path);
      if (refusal !== undefined && isSame(file, refusal.file)) {
        problems.push(...refusal.problems);
        stillRefused.add(file.path);
      } else unmet.set(file.path, file);
    }
  }
  const away = new Set([...pending, ...listed.map(({ path }) => path)]);
  const changed: SeedFile[] = [];
  const before = new Map<string, StoredSeed>();
  const gone = new Set<string>();
  let unchanged = 0;
  for await (const page of pagesOf(store)) {
    for (const seed of page) {
      const file = unmet.get(seed.path);
      unmet.delete(seed.path);
      if (file === undefined) {
        const isThere = stillRefused.has(seed.path) || isAway(seed.path, away);
        if (files.length > 0 && !isThere) gone.add(seed.path);
      } else if (isSame(file, seed) && seed.readingVersion === READING_VERSION) unchanged += 1;
      else {
        changed.push(file);
        before.set(seed.path, seed);
      }
    }
  }
  return { toRead: [...changed, ...unmet.values()], before, gone, unchanged, problems };
}

async function* pagesOf(store: Store): AsyncGenerator<readonly StoredSeed[]> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: readonly StoredSeed[] = await store.seeds(after, PAGE);
    yield page;
    after = page.at(-1)?.path;
  }
}

function isSame(file: SeedFile, before: SeedFile): boolean {
  return before.size === file.size && before.modifiedAt === file.modifiedAt;
}

/** A file that is being written or cannot be opened, or whose folder cannot, is not gone. */
function isAway(path: string, away: ReadonlySet<string>): boolean {
  if (away.size === 0) return false;
  const parts = path.split('/');
  return parts.some((_, index) => away.has(parts.slice(0, index + 1).join('/')));
}
