import { type Items, joined, Packed } from '../core/packed.ts';
import type { Problem } from '../core/problem.ts';
import { sideBySide } from '../core/side-by-side.ts';
import { inTurns } from '../core/turns.ts';
import type { ReadSeed, SeedFile, SeedListing } from '../ports/seeds.ts';
import type { KnownFile, Store } from '../ports/store.ts';
import { READING_VERSION } from '../reading/version.ts';

/** Seeds that are asked of the store at one go. */
const PAGE = 500;

/** Files that yielded no article when they were last read, by path. While they do not change, they are not read again. */
export type RefusedFiles = Map<string, Pick<ReadSeed, 'file' | 'problems'>>;

/** What an import has to do. */
export interface ImportPlan {
  /** Changed files before new ones: who has had an article keeps it. */
  readonly toRead: Items<SeedFile>;
  /** Paths of the changed files. */
  readonly changed: ReadonlySet<string>;
  /** Stored files that are not there any more. */
  readonly gone: ReadonlySet<string>;
  /** Files that are left as they are. */
  readonly unchanged: number;
  /** Of files that were refused before, and have not changed. */
  readonly problems: readonly Problem[];
}

/** Compares a folder with what the store knows of it, page by page: only what differs is kept, and files are packed. */
export async function planImport(
  { files, pending, problems: listed }: SeedListing,
  store: Store,
  refused: RefusedFiles,
): Promise<ImportPlan> {
  const problems: Problem[] = [];
  const away = new Set([...pending, ...listed.map(({ path }) => path)]);
  const known = new Packed<SeedFile>();
  const fresh = new Packed<SeedFile>();
  const changed = new Set<string>();
  const gone = new Set<string>();
  let unchanged = 0;
  for await (const pairs of sideBySide(inTurns(files), pagesOf(store))) {
    for (const [file, seed] of pairs) {
      if (file === null) {
        if (files.length > 0 && !isAway(seed.path, away)) gone.add(seed.path);
        continue;
      }
      const refusal = refused.get(file.path);
      if (refusal !== undefined && isSame(file, refusal.file)) problems.push(...refusal.problems);
      else if (seed === null) fresh.push(file);
      else if (isSame(file, seed) && seed.readingVersion === READING_VERSION) unchanged += 1;
      else {
        known.push(file);
        changed.add(file.path);
      }
    }
  }
  return { toRead: joined(known, fresh), changed, gone, unchanged, problems };
}

async function* pagesOf(store: Store): AsyncGenerator<readonly KnownFile[]> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: readonly KnownFile[] = await store.files(after, PAGE);
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
