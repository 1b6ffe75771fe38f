import type { Problem } from '../core/problem.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReadSeed, SeedFile, SeedListing, SeedSource } from '../ports/seeds.ts';
import type { SeedArticle, Store, StoredSeed } from '../ports/store.ts';
import { READING_VERSION } from '../reading/version.ts';

/** Articles that are saved at one go, so that other writes get their turn in between. */
const BATCH = 20;

export interface ImportReport {
  /** Article files in the folder. */
  readonly files: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Articles whose file is gone. */
  readonly withdrawn: number;
  /** In the order of the paths. */
  readonly problems: readonly Problem[];
}

/** Files that yielded no article when they were last read, by path. While they do not change, they are not read again. */
export type RefusedFiles = Map<string, Pick<ReadSeed, 'file' | 'problems'>>;

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
  const [listing, known] = await Promise.all([source.list(), store.seeds()]);
  const run = new ImportRun(store, clock, known, listing.files, refused);
  for await (const seed of source.read(run.toRead)) await run.take(seed);
  await run.flush();

  const gone = goneFrom(listing, known);
  return {
    files: listing.files.length,
    ...run.counts,
    withdrawn: gone.length === 0 ? 0 : await store.withdraw(gone, clock.now()),
    problems: [...listing.problems, ...run.problems].sort((a, b) =>
      a.path < b.path ? -1 : a.path > b.path ? 1 : 0,
    ),
  };
}

/** Stored files that are not there any more. One that cannot be opened, or whose folder cannot, is not gone. */
function goneFrom({ files, problems }: SeedListing, known: readonly StoredSeed[]): string[] {
  if (files.length === 0) return [];
  const present = new Set([...files, ...problems].map(({ path }) => path));
  return known
    .map(({ path }) => path)
    .filter((path) => !withFolders(path).some((place) => present.has(place)));
}

/** `a/b/c.md`, `a/b` and `a`. */
function withFolders(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

function isSame(file: SeedFile, before: SeedFile | undefined): boolean {
  return before?.size === file.size && before.modifiedAt === file.modifiedAt;
}

/** One import under way: collects articles into batches, and sees to it that each article has one file. */
class ImportRun {
  /** Those that changed before those that are new: who has had an article keeps it. */
  readonly toRead: readonly SeedFile[];
  readonly counts = { added: 0, updated: 0, unchanged: 0 };
  readonly problems: Problem[] = [];
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #known: ReadonlyMap<string, StoredSeed>;
  readonly #refused: RefusedFiles;
  /** The file that speaks for each article, by the article's id. */
  readonly #owners = new Map<string, string>();
  #batch: SeedArticle[] = [];
  #sameContent: StoredSeed[] = [];

  constructor(
    store: Store,
    clock: Clock,
    known: readonly StoredSeed[],
    files: readonly SeedFile[],
    refused: RefusedFiles,
  ) {
    this.#store = store;
    this.#clock = clock;
    this.#known = new Map(known.map((seed) => [seed.path, seed]));
    this.#refused = refused;
    const changed = files.filter((file) => !this.#isSettled(file));
    this.toRead = [
      ...changed.filter(({ path }) => this.#known.has(path)),
      ...changed.filter(({ path }) => !this.#known.has(path)),
    ];
  }

  async take(seed: ReadSeed): Promise<void> {
    const { file, contentHash, articles, problems } = seed;
    const [first] = articles;
    this.problems.push(...problems);
    if (first === undefined) {
      this.#refused.set(file.path, seed);
      return;
    }
    const { article, searchText } = first;
    this.#refused.delete(file.path);
    const owner = this.#owners.get(article.id) ?? file.path;
    if (owner !== file.path) {
      this.problems.push(sameAddress(file.path, owner));
      return;
    }
    this.#owners.set(article.id, file.path);
    const stored = { ...file, contentHash, readingVersion: READING_VERSION, articleId: article.id };
    if (this.#isStored(stored)) this.#sameContent.push(stored);
    else this.#batch.push({ seed: stored, article, searchText });
    if (this.#batch.length + this.#sameContent.length >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#batch.length > 0) {
      const { added, updated } = await this.#store.save(this.#batch, this.#clock.now());
      this.counts.added += added;
      this.counts.updated += updated;
      this.#batch = [];
    }
    if (this.#sameContent.length > 0) {
      await this.#store.touch(this.#sameContent);
      this.counts.unchanged += this.#sameContent.length;
      this.#sameContent = [];
    }
  }

  /** True when nothing new can come of reading the file; then what is known of it holds. */
  #isSettled(file: SeedFile): boolean {
    const refusal = this.#refused.get(file.path);
    if (refusal !== undefined && isSame(file, refusal.file)) {
      this.problems.push(...refusal.problems);
      return true;
    }
    const stored = this.#known.get(file.path);
    if (stored === undefined || !isSame(file, stored) || stored.readingVersion !== READING_VERSION)
      return false;
    this.#owners.set(stored.articleId, file.path);
    this.counts.unchanged += 1;
    return true;
  }

  #isStored({ path, contentHash, readingVersion, articleId }: StoredSeed): boolean {
    const before = this.#known.get(path);
    return (
      before?.contentHash === contentHash &&
      before.readingVersion === readingVersion &&
      before.articleId === articleId
    );
  }
}

/** The second of two files that say that they are the same article. */
export function sameAddress(path: string, owner: string): Problem {
  return {
    severity: 'error',
    path,
    line: null,
    problem: `it has the same address as ${owner}, which is used`,
    remedy: 'delete one of the two, or give each its own “url:”',
  };
}
