/** Milliseconds without another change after which a burst is over. */
const QUIET = 300;
/** Milliseconds that the first change of a burst waits at most. */
const LONGEST = 2000;

/** Gathers reasons to look at something into looks that never overlap. */
export class Looks {
  readonly #look: () => Promise<void>;
  #quiet: NodeJS.Timeout | undefined;
  #longest: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #hasEnded = false;

  /** @param look never rejects */
  constructor(look: () => Promise<void>) {
    this.#look = look;
  }

  /** Something has changed: a look follows when it is quiet for a moment, and soon in any case. */
  stir(): void {
    this.within(LONGEST);
    if (this.#hasEnded) return;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => void this.now(), QUIET).unref();
  }

  /** A look follows in so many milliseconds, unless there is one before. */
  within(milliseconds: number): void {
    if (this.#hasEnded) return;
    this.#longest ??= setTimeout(() => void this.now(), milliseconds).unref();
  }

  /** Looks at once; during a look, once more when it is over. Resolves after that. */
  async now(): Promise<void> {
    if (this.#hasEnded) return;
    clearTimeout(this.#quiet);
    clearTimeout(this.#longest);
    this.#longest = undefined;
    if (this.#running === null) {
      this.#running = this.#look();
      await this.#running;
      this.#running = null;
    } else {
      this.#next ??= this.#running.then(async () => {
        this.#next = null;
        await this.now();
      });
      await this.#next;
    }
  }

  /** No more looks; one that is under way goes on. */
  end(): void {
    this.#hasEnded = true;
    clearTimeout(this.#quiet);
    clearTimeout(this.#longest);
  }
}
