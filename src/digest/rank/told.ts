import type { StoryFeatures } from '../stories/features.ts';
import { WINDOW_DAYS } from '../stories/likeness.ts';
import { nameKey } from '../stories/weigh.ts';
import type { Likenesses } from './likeness.ts';

/** Terms by which an article is looked up beside its names, and names. */
const TERMS = 6;
const NAMES = 14;
/** Tellings that share a key and are looked at: more of a common key say little. */
const MOST_OF_A_KEY = 100;
/** Tellings that an article is compared with: those with most keys in common. */
const COMPARED = 3;
/** The newest articles of a story of which it is asked what they add. */
const MOST_ASKED = 3;
/** An article of fewer terms could be any. */
const FEWEST_TERMS = 3;

/** What earlier editions told. */
export class Told {
  /** By their texts. */
  readonly #tellings = new Map<string, StoryFeatures>();
  readonly #byKey = new Map<string, StoryFeatures[]>();

  /** @param days of what is compared with it, since the epoch: what is farther from all of them is forgotten */
  constructor(earlier: readonly StoryFeatures[], days: readonly number[]) {
    const first = days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const last = days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const near = earlier.filter(({ day }) => day >= first - WINDOW_DAYS && day <= last + WINDOW_DAYS);
    const found = near.flatMap((telling) => {
      const text = textOf(telling);
      return text === null ? [] : [[text, telling] as const];
    });
    // Sorted, because which ones are looked at must not depend on the order in which they come.
    for (const [text, telling] of found.sort((a, b) => b[1].day - a[1].day || (a[0] < b[0] ? -1 : 1))) {
      if (this.#tellings.has(text)) continue;
      this.#tellings.set(text, telling);
      for (const key of keysOf(telling)) {
        const having = this.#byKey.get(key);
        if (having === undefined) this.#byKey.set(key, [telling]);
        else if (having.length < MOST_OF_A_KEY) having.push(telling);
      }
    }
  }

  /** Those articles of a story that no edition has told, and that are not older than what one told of it. */
  newOf(originals: readonly StoryFeatures[]): StoryFeatures[] {
    if (this.#tellings.size === 0) return [...originals];
    let latest = Number.NEGATIVE_INFINITY;
    const fresh: StoryFeatures[] = [];
    for (const features of originals) {
      if (this.#tellings.has(textOf(features) ?? '')) latest = Math.max(latest, features.day);
      else fresh.push(features);
    }
    return fresh.filter(({ day }) => day >= latest);
  }

  /**
   * How much of a story was told, 0 to 1, by that of its articles that adds most; `same` when it adds nothing.
   * @param fresh what `newOf` gave, the newest first
   */
  shareOf(fresh: readonly StoryFeatures[], likenesses: Likenesses): { share: number; same: boolean } {
    let [share, same] = [1, true];
    for (const features of fresh.slice(0, MOST_ASKED)) {
      const shared = this.#closest(features).map((telling) => likenesses.between(features, telling));
      share = Math.min(
        share,
        shared.reduce((most, one) => Math.max(most, one.share), 0),
      );
      same &&= shared.some((one) => one.same);
    }
    return { share, same };
  }

  #closest(features: StoryFeatures): StoryFeatures[] {
    const shared = new Map<StoryFeatures, number>();
    for (const key of keysOf(features)) {
      for (const telling of this.#byKey.get(key) ?? []) shared.set(telling, (shared.get(telling) ?? 0) + 1);
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, COMPARED)
      .map(([telling]) => telling);
  }
}

/** What tells an article from all others; null when there is too little of it. */
function textOf({ language, day, terms }: StoryFeatures): string | null {
  return terms.length < FEWEST_TERMS ? null : `${language} ${day} ${terms.map(([term]) => term).join(' ')}`;
}

function keysOf({ language, names, terms }: StoryFeatures): Set<string> {
  return new Set([
    ...names.slice(0, NAMES).map(nameKey),
    ...terms.slice(0, TERMS).map(([term]) => `${language} ${term}`),
  ]);
}
