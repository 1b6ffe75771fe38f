import type { PlacedStory, Telling } from '../../core/telling.ts';
import { parseComparison } from './comparison.ts';
import { copiesIn } from './copies-in.ts';
import type { StoryFeatures } from './features.ts';
import { lookupTerms } from './lookup-terms.ts';
import { placeArticles, type StoryGroup } from './place.ts';
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

  /** See `StoryPlacer`. A story that stays as it was is not among what comes back. */
  place(
    fresh: readonly Telling[],
    known: readonly Telling[],
    partial: readonly string[],
    revised: readonly string[],
  ): PlacedStory[] {
    const compared = new Map(
      [...known, ...fresh].map(({ id, story, comparison }) => {
        const parsed = parseComparison(comparison);
        return [id, { id, story, features: parsed.features, parsed }];
      }),
    );
    const knownIn = new Map(known.map(({ id, story }) => [id, story]));
    const sizes = Map.groupBy(known, ({ story }) => story);
    const isUnchanged = ({ story, articles }: StoryGroup) =>
      articles.every((id) => knownIn.get(id) === story) && articles.length === sizes.get(story)?.length;
    return placeArticles(
      [...compared.values()],
      this.#counts,
      new Set(partial),
      new Set(revised),
      new Set(knownIn.keys()),
    )
      .filter((group) => !isUnchanged(group))
      .map(({ story, merged, articles }) => {
        const members = articles.flatMap((id) => compared.get(id) ?? []);
        const copies = copiesIn(members.map(({ id, parsed }) => ({ id, sketch: parsed.sketch })));
        return { story, merged, articles: [...copies].map(([id, copyOf]) => ({ id, copyOf })) };
      });
  }
}
