import type { Story, StoryArticle } from '../core/story.ts';
import type { Arrivals, EditionStore } from '../ports/editions.ts';

/** Articles that are read at one go, so that nobody waits for long. */
const PAGE = 250;
/** Articles that may become news at one time. */
const MOST = 5000;

/** Articles that came lately, read as far back as is asked for and kept. */
export class LatestArrivals {
  readonly #store: Pick<EditionStore, 'arrivals'>;
  readonly #stories = new Map<string, Story>();
  readonly #importedAt = new Map<string, number>();
  /** When each was imported, the latest first. */
  readonly #times: number[] = [];
  /** All that came after this are read. */
  #readTo = Number.POSITIVE_INFINITY;

  constructor(store: Pick<EditionStore, 'arrivals'>) {
    this.#store = store;
  }

  /** What came after a time, and perhaps before; at most the latest 5,000. In milliseconds since the epoch. */
  async since(after: number): Promise<Arrivals> {
    while (this.#readTo > after && this.#times.length < MOST) await this.#readPage(after);
    return { stories: [...this.#stories.values()], importedAt: this.#importedAt };
  }

  /** How many of what is read came after a time: a name for it, as long as nothing more is read. */
  countSince(after: number): number {
    let [low, high] = [0, this.#times.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#times[middle] ?? 0) > after) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  async #readPage(after: number): Promise<void> {
    const last = [...this.#importedAt].at(-1);
    const before = last === undefined ? null : { id: last[0], importedAt: last[1] };
    const { stories, importedAt } = await this.#store.arrivals({ after, before, limit: PAGE });
    for (const [id, at] of importedAt) {
      this.#importedAt.set(id, at);
      this.#times.push(at);
    }
    for (const story of stories) this.#stories.set(story.id, joined(this.#stories.get(story.id), story));
    this.#readTo = importedAt.size < PAGE ? after : (this.#times.at(-1) ?? after);
  }
}

/** One story of which two pages have articles. */
function joined(known: Story | undefined, story: Story): Story {
  if (known === undefined) return story;
  const articles = new Map([...known.articles, ...story.articles].map((article) => [article.id, article]));
  return { id: story.id, articles: [...articles.values()].sort(newestFirst) };
}

function newestFirst(a: StoryArticle, b: StoryArticle): number {
  return b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1);
}
