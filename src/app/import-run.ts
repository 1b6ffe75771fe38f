import type { Problem } from '../core/problem.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReadSeed } from '../ports/seeds.ts';
import type { Likeness, SeedArticle, Store, StoredSeed } from '../ports/store.ts';
import { READING_VERSION } from '../reading/version.ts';
import { type Candidate, identify } from './identify.ts';
import type { ImportPlan, RefusedFiles } from './plan-import.ts';

/** Articles that are saved at one go, so that other writes get their turn in between. */
const BATCH = 20;

/** What came of a file, or of a part of it. */
interface Part extends ReadSeed {
  /** What is known of the file. */
  readonly before: StoredSeed | undefined;
  /** True when it is all of the file. */
  readonly whole: boolean;
}

/** One import under way: takes what was read, and saves it in batches. */
export class ImportRun {
  readonly counts = { added: 0, revised: 0, retouched: 0, unchanged: 0 };
  readonly problems: Problem[] = [];
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #plan: ImportPlan;
  readonly #refused: RefusedFiles;
  /** Changed files that have not been read yet: what they yielded is anybody's. */
  readonly #unread: Set<string>;
  /** Articles of the file that is being saved. */
  #yielded = new Set<string>();
  #hasErrors = false;
  #parts: Part[] = [];
  /** True when the last part was not its file's last. */
  #amidFile = false;
  /** What is known of the last part's file. */
  #before: StoredSeed | undefined;
  #sameContent: StoredSeed[] = [];

  constructor(store: Store, clock: Clock, plan: ImportPlan, refused: RefusedFiles) {
    this.#store = store;
    this.#clock = clock;
    this.#plan = plan;
    this.#refused = refused;
    this.#unread = new Set(plan.changed);
  }

  async take(seed: ReadSeed): Promise<void> {
    this.problems.push(...seed.problems);
    if (!this.#amidFile) this.#before = await this.#known(seed.file.path);
    const before = this.#before;
    const whole = seed.complete && !this.#amidFile;
    this.#amidFile = !seed.complete;
    if (whole && before !== undefined && isStored(seed, before)) {
      this.#unread.delete(before.path);
      this.#sameContent.push({ ...before, ...seed.file });
      if (this.#sameContent.length >= BATCH) await this.flush();
      return;
    }
    const waiting = this.#parts.reduce((sum, part) => sum + part.articles.length, 0);
    if (waiting + seed.articles.length > BATCH || this.#parts.length >= BATCH) await this.flush();
    this.#parts.push({ ...seed, before, whole });
  }

  async #known(path: string): Promise<StoredSeed | undefined> {
    return this.#plan.changed.has(path) ? ((await this.#store.seed(path)) ?? undefined) : undefined;
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
    const alike = await this.#alike(parts);
    const articles: SeedArticle[] = [];
    const read: StoredSeed[] = [];
    for (const part of parts) {
      const { file, before, whole, contentHash } = part;
      this.#unread.delete(file.path);
      for (const found of part.articles) {
        const alone = whole && part.articles.length === 1;
        const candidate: Candidate = { ...found, path: file.path, before, alone };
        const isFree = (id: string) => this.#ownerOf(alike.get(id), file.path) === null;
        const id = await identify(candidate, [...alike.values()], isFree, this.#store);
        if (id === null || this.#yielded.has(id)) {
          this.#report(candidate, alike.values());
          continue;
        }
        const { article, searchText, comparison, substance } = candidate;
        this.#yielded.add(id);
        alike.set(id, { id, identity: article.id, substance, paths: [file.path] });
        const edited = before?.contentHash !== contentHash;
        const identity = article.id;
        articles.push({ article: { ...article, id }, searchText, comparison, identity, substance, edited });
      }
      this.#hasErrors ||= part.problems.some(({ severity }) => severity === 'error');
      if (!part.complete) continue;
      const settled = this.#settle(part);
      if (settled === null) continue;
      read.push(settled);
      release(alike, settled);
    }
    const { added, revised, retouched } = await this.#store.save({ articles, read }, this.#clock.now());
    this.counts.added += added;
    this.counts.revised += revised;
    this.counts.retouched += retouched;
  }

  /** What is stored already of what these parts may be, by id. */
  async #alike(parts: readonly Part[]): Promise<Map<string, Likeness>> {
    const found = parts.flatMap(({ articles }) => articles);
    if (found.length === 0) return new Map();
    const stored = await this.#store.alike(
      found.map(({ article }) => article.id),
      found.map(({ substance }) => substance),
    );
    return new Map(stored.map((likeness) => [likeness.id, likeness]));
  }

  /** Another file that is there and speaks for the article. */
  #ownerOf(article: Likeness | undefined, path: string): string | null {
    const others = article?.paths.filter((other) => other !== path) ?? [];
    return others.find((other) => !this.#plan.gone.has(other) && !this.#unread.has(other)) ?? null;
  }

  /** The end of a file. With errors and no article, what it yielded before stays; a draft withdraws it. */
  #settle({ file, contentHash, problems, articles, before, whole }: Part): StoredSeed | null {
    const yielded = this.#yielded;
    const hasErrors = this.#hasErrors;
    // A mistake in one record withdraws no article: it will be mended.
    const kept = hasErrors ? (before?.articleIds ?? []) : [];
    this.#yielded = new Set();
    this.#hasErrors = false;
    this.#refused.delete(file.path);
    // One whose articles are another file's is read again: the other may go.
    if (yielded.size === 0 && whole && articles.length === 0)
      this.#refused.set(file.path, { file, problems });
    if (yielded.size === 0 && hasErrors) return null;
    const articleIds = [...yielded.union(new Set(kept))];
    return { ...file, contentHash, readingVersion: READING_VERSION, articleIds };
  }

  #report({ article, path }: Candidate, alike: Iterable<Likeness>): void {
    const rivals = [...alike].filter(({ identity }) => identity === article.id);
    const owner = rivals.map((rival) => this.#ownerOf(rival, path)).find((place) => place !== null);
    this.problems.push(sameAddress(path, owner ?? path));
    this.#hasErrors = true;
  }
}

/** What a file yields no more, another file may. */
function release(alike: Map<string, Likeness>, { path, articleIds }: StoredSeed): void {
  for (const [id, likeness] of alike) {
    if (articleIds.includes(id)) continue;
    alike.set(id, { ...likeness, paths: likeness.paths.filter((other) => other !== path) });
  }
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
