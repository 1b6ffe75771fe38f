import type { Problem } from '../core/problem.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReadSeed, SeedFile, SeedSource } from '../ports/seeds.ts';
import type { SeedArticle, Store, StoredSeed } from '../ports/store.ts';

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
  readonly problems: readonly Problem[];
}

/**
 * Brings the store up to the folder: new and changed files are read, unchanged ones skipped, articles whose file is
 * gone leave the lists. A folder without a single article withdraws nothing: it is more likely a drive that is not there.
 * @throws UserError when the folder cannot be listed; then nothing has changed
 */
export async function importSeeds(source: SeedSource, store: Store, clock: Clock): Promise<ImportReport> {
  const [listing, known] = await Promise.all([source.list(), store.seeds()]);
  const knownByPath = new Map(known.map((seed) => [seed.path, seed]));
  const changed = listing.files.filter((file) => !isUnchanged(file, knownByPath.get(file.path)));

  const run = new ImportRun(store, clock, listing.files, known);
  for await (const seed of source.read(changed)) await run.take(seed);
  await run.flush();

  const present = new Set(listing.files.map((file) => file.path));
  const gone =
    listing.files.length === 0 ? [] : known.map(({ path }) => path).filter((path) => !present.has(path));
  return {
    files: listing.files.length,
    added: run.added,
    updated: run.updated,
    unchanged: listing.files.length - changed.length + run.touched,
    withdrawn: gone.length === 0 ? 0 : await store.withdraw(gone, clock.now()),
    problems: [...listing.problems, ...run.problems],
  };
}

function isUnchanged(file: SeedFile, seed: StoredSeed | undefined): boolean {
  return seed !== undefined && seed.size === file.size && seed.modifiedAt === file.modifiedAt;
}

/** One import under way: collects articles into batches and sees to it that each address has one file. */
class ImportRun {
  added = 0;
  updated = 0;
  touched = 0;
  readonly problems: Problem[] = [];
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #known: ReadonlyMap<string, StoredSeed>;
  /** The file that speaks for each article. */
  readonly #owners: Map<string, string>;
  #batch: SeedArticle[] = [];
  #sameContent: StoredSeed[] = [];

  constructor(store: Store, clock: Clock, files: readonly SeedFile[], known: readonly StoredSeed[]) {
    const present = new Set(files.map((file) => file.path));
    this.#store = store;
    this.#clock = clock;
    this.#known = new Map(known.map((seed) => [seed.path, seed]));
    this.#owners = new Map(
      known.filter(({ path }) => present.has(path)).map((seed) => [seed.articleId, seed.path]),
    );
  }

  async take({ file, digest, article, searchText, problems }: ReadSeed): Promise<void> {
    this.problems.push(...problems);
    if (article === null || searchText === null) return;
    const owner = this.#owners.get(article.id) ?? file.path;
    if (owner !== file.path) {
      this.problems.push(sameAddress(file.path, owner));
      return;
    }
    this.#owners.set(article.id, file.path);
    const seed = { ...file, digest, articleId: article.id };
    const before = this.#known.get(file.path);
    if (before?.digest === digest && before.articleId === article.id) this.#sameContent.push(seed);
    else this.#batch.push({ seed, article, searchText });
    if (this.#batch.length + this.#sameContent.length >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#batch.length > 0) {
      const { added, updated } = await this.#store.save(this.#batch, this.#clock.now());
      this.added += added;
      this.updated += updated;
      this.#batch = [];
    }
    if (this.#sameContent.length > 0) {
      await this.#store.touch(this.#sameContent);
      this.touched += this.#sameContent.length;
      this.#sameContent = [];
    }
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
