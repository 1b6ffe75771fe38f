import type { Problem } from '../core/problem.ts';
import { inTurns } from '../core/turns.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReadSeed, SeedFile } from '../ports/seeds.ts';
import type { Likeness, SeedArticle, Store, StoredSeed } from '../ports/store.ts';
import { READING_VERSION } from '../reading/version.ts';
import { type Candidate, identify, type Owners } from './identify.ts';

/** Articles that are saved at one go, so that other writes get their turn in between. */
const BATCH = 20;

/** Files that yielded no article when they were last read, by path. While they do not change, they are not read again. */
export type RefusedFiles = Map<string, Pick<ReadSeed, 'file' | 'problems'>>;

/** What came of a file, or of a part of it. */
interface Part extends ReadSeed {
  /** What is known of the file. */
  readonly before: StoredSeed | undefined;
  /** True when it is all of the file. */
  readonly whole: boolean;
}

/** One import under way: tells which files are to be read, and saves what comes of them in batches. */
export class ImportRun {
  readonly counts = { added: 0, revised: 0, retouched: 0, unchanged: 0 };
  readonly problems: Problem[] = [];
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #known: ReadonlyMap<string, StoredSeed>;
  readonly #refused: RefusedFiles;
  readonly #owners: Owners = new Map();
  /** Articles of the file that is being saved. */
  #yielded = new Set<string>();
  #hasErrors = false;
  #parts: Part[] = [];
  /** True when the last part was not its file's last. */
  #amidFile = false;
  #sameContent: StoredSeed[] = [];

  constructor(store: Store, clock: Clock, known: ReadonlyMap<string, StoredSeed>, refused: RefusedFiles) {
    this.#store = store;
    this.#clock = clock;
    this.#known = known;
    this.#refused = refused;
  }

  /** A known file that is left as it is keeps its articles. */
  keep(path: string): void {
    for (const id of this.#known.get(path)?.articleIds ?? []) this.#owners.set(id, path);
  }

  /** The files that are new or changed; changed ones first: who has had an article keeps it. */
  async toRead(files: readonly SeedFile[]): Promise<SeedFile[]> {
    const changed: SeedFile[] = [];
    const added: SeedFile[] = [];
    for await (const slice of inTurns(files)) {
      for (const file of slice) {
        if (this.#isSettled(file)) continue;
        (this.#known.has(file.path) ? changed : added).push(file);
      }
    }
    return changed.concat(added);
  }

  async take(seed: ReadSeed): Promise<void> {
    this.problems.push(...seed.problems);
    const before = this.#known.get(seed.file.path);
    const whole = seed.complete && !this.#amidFile;
    this.#amidFile = !seed.complete;
    if (whole && before !== undefined && isStored(seed, before)) {
      this.keep(before.path);
      this.#sameContent.push({ ...before, ...seed.file });
      if (this.#sameContent.length >= BATCH) await this.flush();
      return;
    }
    const waiting = this.#parts.reduce((sum, part) => sum + part.articles.length, 0);
    if (waiting + seed.articles.length > BATCH || this.#parts.length >= BATCH) await this.flush();
    this.#parts.push({ ...seed, before, whole });
  }

  /** Saves what was taken. */
  async flush(): Promise<void> {
    const parts = this.#parts;
    this.#parts = [];
    if (parts.length > 0) await this.#save(parts);
    if (this.#sameContent.length > 0) {
      await this.#store.touch(this.#sameContent);
      this.counts.unchanged += this.#sameContent.length;
      this.#sameContent = [];
    }
  }

  async #save(parts: readonly Part[]): Promise<void> {
    const read = parts.flatMap(({ articles }) => articles);
    const identities = read.map(({ article }) => article.id);
    const substances = read.map(({ substance }) => substance);
    const stored = read.length === 0 ? [] : await this.#store.alike(identities, substances);
    const alike = new Map(stored.map((likeness) => [likeness.id, likeness]));
    const articles: SeedArticle[] = [];
    const settled: StoredSeed[] = [];
    for (const part of parts) {
      const { file, before, whole } = part;
      for (const found of part.articles) {
        const alone = whole && part.articles.length === 1;
        const candidate: Candidate = { ...found, path: file.path, before, alone };
        const id = await identify(candidate, [...alike.values()], this.#owners, this.#store);
        if (id === null || this.#yielded.has(id)) {
          this.#report(candidate, alike.values());
          continue;
        }
        const { substance, article } = candidate;
        alike.set(id, { id, identity: article.id, substance });
        articles.push(this.#claim(id, candidate, part.contentHash));
      }
      this.#hasErrors ||= part.problems.some(({ severity }) => severity === 'error');
      if (part.complete) settled.push(...this.#settle(part));
    }
    const { added, revised, retouched } = await this.#store.save(
      { articles, read: settled },
      this.#clock.now(),
    );
    this.counts.added += added;
    this.counts.revised += revised;
    this.counts.retouched += retouched;
  }

  #claim(id: string, candidate: Candidate, contentHash: string): SeedArticle {
    const { article, searchText, substance, path, before } = candidate;
    this.#owners.set(id, path);
    this.#yielded.add(id);
    const edited = before?.contentHash !== contentHash;
    return { article: { ...article, id }, searchText, identity: article.id, substance, edited };
  }

  /** The end of a file. Without any article it is refused, and what it yielded before stays. */
  #settle({ file, contentHash, problems, articles, before, whole }: Part): StoredSeed[] {
    const yielded = [...this.#yielded];
    // A mistake in one record withdraws no article: it will be mended.
    const kept = this.#hasErrors ? (before?.articleIds ?? []).filter((id) => !this.#owners.has(id)) : [];
    this.#yielded = new Set();
    this.#hasErrors = false;
    this.#refused.delete(file.path);
    if (yielded.length === 0) {
      for (const id of kept) this.#owners.set(id, file.path);
      // One whose articles are another file's is read again: the other may go.
      if (whole && articles.length === 0) this.#refused.set(file.path, { file, problems });
      return [];
    }
    const articleIds = [...yielded, ...kept];
    return [{ ...file, contentHash, readingVersion: READING_VERSION, articleIds }];
  }

  #report({ article, path }: Candidate, alike: Iterable<Likeness>): void {
    const rivals = [...alike].filter(({ identity }) => identity === article.id);
    const owner = rivals.map(({ id }) => this.#owners.get(id)).find((place) => place !== undefined);
    this.problems.push(sameAddress(path, owner ?? path));
    this.#hasErrors = true;
  }

  /** True when nothing new can come of reading the file; then what is known of it holds. */
  #isSettled(file: SeedFile): boolean {
    const refusal = this.#refused.get(file.path);
    if (refusal !== undefined && isSame(file, refusal.file)) {
      this.problems.push(...refusal.problems);
      this.keep(file.path);
      return true;
    }
    const stored = this.#known.get(file.path);
    if (stored === undefined || !isSame(file, stored) || stored.readingVersion !== READING_VERSION)
      return false;
    this.keep(file.path);
    this.counts.unchanged += 1;
    return true;
  }
}

function isSame(file: SeedFile, before: SeedFile): boolean {
  return before.size === file.size && before.modifiedAt === file.modifiedAt;
}

function isStored({ contentHash }: ReadSeed, before: StoredSeed): boolean {
  return before.contentHash === contentHash && before.readingVersion === READING_VERSION;
}

/** The second of two files that say that they are the same article. */
export function sameAddress(path: string, owner: string): Problem {
  const where = owner === path ? 'another article in it' : `${owner}, which is used`;
  return {
    severity: 'error',
    path,
    line: null,
    problem: `it has the same address as ${where}`,
    remedy: 'delete one of the two, or give each its own “url:”',
  };
}
