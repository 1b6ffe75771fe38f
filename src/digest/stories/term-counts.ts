import type { StoryFeatures } from './features.ts';

/** As if so many articles without any of its words had been counted: what two of three share must not look common. */
const PRIOR_ARTICLES = 100;

/**
 * In how many articles of a language each term is: what makes a term rare or common. It is counted over the articles
 * that are around, such as the latest 2,000 of a store or all of a folder, kept in memory, and needs no table.
 */
export class TermCounts {
  readonly #articles = new Map<string, number>();
  readonly #counts = new Map<string, number>();

  /** Counts over these articles. */
  static of(features: Iterable<StoryFeatures>): TermCounts {
    const counts = new TermCounts();
    for (const one of features) counts.add(one);
    return counts;
  }

  add(features: StoryFeatures): void {
    this.#change(features, 1);
  }

  /** Takes back what `add` of the same features did. */
  remove(features: StoryFeatures): void {
    this.#change(features, -1);
  }

  /** How much it says that an article has the term: the logarithm of its rarity, always above zero. */
  rarity(term: string, language: string): number {
    const articles = (this.#articles.get(language) ?? 0) + PRIOR_ARTICLES;
    return Math.log(articles / ((this.#counts.get(key(term, language)) ?? 0) + 1)) + 1;
  }

  #change({ language, terms }: StoryFeatures, by: number): void {
    bump(this.#articles, language, by);
    for (const [term] of terms) bump(this.#counts, key(term, language), by);
  }
}

function key(term: string, language: string): string {
  return `${language} ${term}`;
}

function bump(counts: Map<string, number>, name: string, by: number): void {
  const count = (counts.get(name) ?? 0) + by;
  if (count > 0) counts.set(name, count);
  else counts.delete(name);
}
