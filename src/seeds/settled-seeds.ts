import { type Items, Packed } from '../core/packed.ts';
import { type Pair, sideBySide } from '../core/side-by-side.ts';
import { inTurns } from '../core/turns.ts';
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
 * under another name. While nothing changes, the list is the same object. No file's time is compared with our clock: a
 * drive's clock may be wrong.
 */
export class SettledSeeds implements LiveSeeds {
  readonly #seeds: LiveSeeds;
  readonly #clock: Clock;
  /** What the last listing showed. */
  #shown: Items<SeedFile> | null = null;
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
    const { files: listed, problems, pending } = await this.#seeds.list();
    const before = this.#shown;
    const files = before !== null && this.#isStill && isTwin(before, listed) ? before : listed;
    if (before !== null && files !== before) await this.#compare(before, files, asked, this.#clock.now());
    this.#shown = files;
    this.#isMoving = pending.length > 0;
    return {
      files: this.#changed.size === 0 ? files : without(files, this.#changed),
      problems,
      pending: [...pending, ...this.#changed.keys(), ...this.#away.keys()],
    };
  }

  get #isStill(): boolean {
    return this.#changed.size === 0 && this.#away.size === 0;
  }

  /** @param asked when the files were asked for @param seen when they had been seen */
  async #compare(
    before: Items<SeedFile>,
    files: Items<SeedFile>,
    asked: number,
    seen: number,
  ): Promise<void> {
    const changed = new Map<string, { readonly since: number; readonly isNew: boolean }>();
    const away = new Map([...this.#away].filter(([, since]) => asked - since < AWAY));
    const meet = ([was, is]: Pair<SeedFile, SeedFile>) => {
      if (is === null) away.set(was.path, seen);
      else if (was === null || was.size !== is.size || was.modifiedAt !== is.modifiedAt) {
        const isNew = was === null || this.#changed.get(is.path)?.isNew === true;
        changed.set(is.path, { since: seen, isNew });
        away.delete(is.path);
      } else {
        const known = this.#changed.get(is.path);
        if (known !== undefined) changed.set(is.path, known);
      }
    };
    for await (const pairs of sideBySide(inTurns(before), inTurns(files))) pairs.forEach(meet);
    for (const [path, { since, isNew }] of changed) {
      if (asked - since >= (isNew && away.size > 0 ? AWAY : QUIET)) changed.delete(path);
    }
    this.#changed = changed;
    this.#away = away;
  }

  read(files: Items<SeedFile>): AsyncIterable<ReadSeed> {
    return this.#seeds.read(files);
  }

  watch(changed: () => void, failed: (sentence: string) => void): () => Promise<void> {
    return this.#seeds.watch(changed, failed);
  }

  close(): Promise<void> {
    return this.#seeds.close();
  }
}

/** True when a long list has not changed, as is usual: then nobody has to go through it. */
function isTwin(before: Items<SeedFile>, files: Items<SeedFile>): boolean {
  return before instanceof Packed && before.isTwinOf(files);
}

/** Files without some of them, which are all among them. */
function without(files: Items<SeedFile>, some: ReadonlyMap<string, unknown>): Items<SeedFile> {
  return {
    length: files.length - some.size,
    *[Symbol.iterator]() {
      for (const file of files) if (!some.has(file.path)) yield file;
    },
  };
}
