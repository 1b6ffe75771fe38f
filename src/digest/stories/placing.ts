import type { PlacedStory, Telling } from '../../core/telling.ts';
import { parseComparison } from './comparison.ts';
import { copiesIn } from './copies-in.ts';
import type { StoryFeatures } from './features.ts';
import { lookupTerms } from './lookup-terms.ts';
import { placeArticles } from './place.ts';
import { hashOf } from './sample.ts';
import { TermCounts } from './term-counts.ts';

/** Articles over which terms are counted: the latest that were heard of. */
const COUNTED = 2000;

/** Puts articles into stories, with a memory of how common words are. What goes in and out is plain data. */
export class Placing {
  readonly #counts = new TermCounts();
  /** Those that are counted, the latest last. */
  readonly #heard: StoryFeatures[] = [];

  /** See `StoryPlacer`. */
  learn(comparisons: readonly string[]): number[][] {
    const all = comparisons.map((text) => parseComparison(text).features);
    for (const features of all) {
      this.#counts.add(features);
      this.#heard.push(features);
    }
    for (const old of this.#heard.splice(0, Math.max(0, this.#heard.length - COUNTED))) {
      this.#counts.remove(old);
    }
    return all.map((features) => [...new Set(lookupTerms(features, this.#counts).map(hashOf))]);
  }

  /** See `StoryPlacer`. */
  place(articles: readonly Telling[], partial: readonly string[], revised: readonly string[]): PlacedStory[] {
    const compared = new Map(
      articles.map(({ id, story, comparison }) => [id, { id, story, ...parseComparison(comparison) }]),
    );
    const groups = placeArticles([...compared.values()], this.#counts, new Set(partial), new Set(revised));
    return groups.map(({ story, merged, articles: ids }) => {
      const copies = copiesIn(ids.flatMap((id) => compared.get(id) ?? []));
      return { story, merged, articles: [...copies].map(([id, copyOf]) => ({ id, copyOf })) };
    });
  }
}
