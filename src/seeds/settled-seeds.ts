import type { Clock } from '../ports/clock.ts';
import type { LiveSeeds, ReadSeed, SeedFile, SeedListing } from '../ports/seeds.ts';

/** Milliseconds that a file has to stay the same before it is read: somebody may still be writing it. */
const QUIET = 500;
/** Milliseconds that a file has to stay away before it is believed to be gone: editors save by removing and adding. */
const AWAY = 2000;

/**
 * Seeds of which only what has settled is listed; the rest is `pending`. The first listing is taken as it is: there
 * is nothing to compare it with. Afterwards a new or changed file counts when two looks have seen it the same, and one
 * that is gone when two looks have missed it; while one is missed, a new file waits as long: it may be the same file
 * under another name. No file's time is compared with our clock: a drive's clock may be wrong.
 */
export class SettledSeeds implements LiveSeeds {
  readonly #seeds: LiveSeeds;
  readonly #clock: Clock;
  /** What the last listing showed, in the order of the paths. */
  #shown: readonly SeedFile[] | null = null;
  /** Since when a file has been as it is, and whether it was not there before, by path: those that have not settled. */
  #changed: ReadonlyMap<string, { readonly since: number; readonly isNew: boolean }> = new Map();
  /** Since when a file has been away, by path: those that may come back. */
  #away: ReadonlyMap<string, number> = new Map();
  #isMoving = false;

  constructor(seeds: LiveSeeds, clock: Clock) {
    this.#seeds = seeds;
    this.#clock = clock;
  }

  /** Milliseconds after which another listing will know more; null when everything has settled. */
  get restless(): number | null {
    if (this.#changed.size > 0 || this.#isMoving) return QUIET;
    return this.#away.size > 0 ? AWAY : null;
  }

  async list(): Promise<SeedListing> {
    const asked = this.#clock.now();
    const { files, problems, pending } = await this.#seeds.list();
    if (this.#shown !== null) this.#compare(this.#shown, files, asked, this.#clock.now());
    this.#shown = files;
    this.#isMoving = pending.length > 0;
    return {
      files: this.#changed.size === 0 ? files : files.filter(({ path }) => !this.#changed.has(path)),
      problems,
      pending: [...pending, ...this.#changed.keys(), ...this.#away.keys()],
    };
  }

  /** @param asked when the files were asked for @param seen when they had been seen */
  #compare(before: readonly SeedFile[], files: readonly SeedFile[], asked: number, seen: number): void {
    const changed = new Map<string, { readonly since: number; readonly isNew: boolean }>();
    const away = new Map([...this.#away].filter(([, since]) => asked - since < AWAY));
    for (const [was, is] of sideBySide(before, files)) {
      if (is === null) {
        if (was !== null) away.set(was.path, seen);
      } else if (was === null || was.size !== is.size || was.modifiedAt !== is.modifiedAt) {
        const isNew = was === null || this.#changed.get(is.path)?.isNew === true;
        changed.set(is.path, { since: seen, isNew });
        away.delete(is.path);
      } else {
        const known = this.#changed.get(is.path);
        if (known !== undefined) changed.set(is.path, known);
      }
    }
    for (const [path, { since, isNew }] of changed) {
      if (asked - since >= (isNew && away.size > 0 ? AWAY : QUIET)) changed.delete(path);
    }
    this.#changed = changed;
    this.#away = away;
  }

  read(files: readonly SeedFile[]): AsyncIterable<ReadSeed> {
    return this.#seeds.read(files);
  }

  watch(changed: () => void, failed: (sentence: string) => void): () => Promise<void> {
    return this.#seeds.watch(changed, failed);
  }

  close(): Promise<void> {
    return this.#seeds.close();
  }
}

/** Two listings in the order of their paths as pairs; null where one of them lacks the file. */
function* sideBySide(
  before: readonly SeedFile[],
  now: readonly SeedFile[],
): Generator<readonly [SeedFile | null, SeedFile | null]> {
  let left = 0;
  let right = 0;
  while (left < before.length || right < now.length) {
    const was = before[left] ?? null;
    const is = now[right] ?? null;
    const isFirst = is === null || (was !== null && was.path < is.path);
    const isSecond = was === null || (is !== null && is.path < was.path);
    if (!isSecond) left += 1;
    if (!isFirst) right += 1;
    yield [isSecond ? null : was, isFirst ? null : is];
  }
}
