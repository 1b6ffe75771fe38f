/** What the busiest minutes bring. */
const MOST = 10_000;

/** What became of things lately, by a key of each. Those that came first are forgotten first. */
export class Lately<What> {
  readonly #most: number;
  readonly #known = new Map<string, What>();

  /** @param most keys that are known at the same time */
  constructor(most = MOST) {
    this.#most = most;
  }

  /** What is known of a key; undefined when nothing is, or not any more. */
  get(key: string): What | undefined {
    return this.#known.get(key);
  }

  set(key: string, what: What): void {
    this.#known.set(key, what);
    const [first] = this.#known.keys();
    if (this.#known.size > this.#most && first !== undefined) this.#known.delete(first);
  }
}
