import { setImmediate } from 'node:timers/promises';
import type { Ranking } from '../core/ranking.ts';
import { slices } from '../core/slices.ts';
import type { Story } from '../core/story.ts';
import { type RankRequest, rankStories } from '../digest/rank/rank.ts';
import { parseComparison } from '../digest/stories/comparison.ts';
import type { StoryFeatures } from '../digest/stories/features.ts';
import type { Store } from '../ports/store.ts';

/** Stories that may become entries, and articles of each, that are compared with each other. */
const LIKELY = { stories: 60, articles: 3 };

/** Articles that are read at one go: what is parsed in some milliseconds. Others get their turn in between. */
const AT_ONE_GO = 100;

/** What articles are compared by, read when it is asked for and kept. */
export class KnownFeatures {
  readonly #store: Pick<Store, 'comparisons'>;
  readonly #known = new Map<string, StoryFeatures | null>();

  constructor(store: Pick<Store, 'comparisons'>) {
    this.#store = store;
  }

  /** By the ids of the articles; of some there may be none. */
  async of(ids: readonly string[]): Promise<Map<string, StoryFeatures>> {
    const unknown = new Set(ids.filter((id) => !this.#known.has(id)));
    for (const some of slices(unknown, AT_ONE_GO)) {
      const comparisons = await this.#store.comparisons(some);
      for (const id of some) {
        const text = comparisons.get(id);
        this.#known.set(id, text === undefined ? null : parseComparison(text).features);
      }
      await setImmediate();
    }
    return new Map(
      ids.flatMap((id) => {
        const features = this.#known.get(id);
        return features == null ? [] : [[id, features] as const];
      }),
    );
  }
}

/**
 * Ranks stories by what they are compared by. A first ranking, which compares nothing, finds the likely ones; the others
 * come after them. Others get their turn in between.
 */
export async function rankWithFeatures(
  stories: readonly Story[],
  request: Omit<RankRequest, 'features'>,
  known: KnownFeatures,
): Promise<Ranking> {
  const none: RankRequest['features'] = new Map();
  const first = { ...request, wanted: [], earlier: [], size: LIKELY.stories, features: none };
  const { entries: likely, rest: others } = rankStories(stories, first);
  await setImmediate();
  const ids = likely.flatMap(({ story }) => story.articles.slice(0, LIKELY.articles).map(({ id }) => id));
  const features = await known.of(ids);
  const { entries, rest } = rankStories(
    likely.map(({ story }) => story),
    { ...request, features },
  );
  return { entries, rest: [...rest, ...others] };
}
