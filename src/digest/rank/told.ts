import type { StoryFeatures } from '../stories/features.ts';
import { WINDOW_DAYS } from '../stories/likeness.ts';
import { nameKey } from '../stories/weigh.ts';
import type { Overlap, Overlaps } from './overlap.ts';

/** Names and terms by which an article is looked up. */
const NAMES = 6;
const TERMS = 4;
/** Tellings that share a key and are looked at, the newest: more of a common key say little. */
const MOST_OF_A_KEY = 40;
/** Tellings that an article is compared with: those with most keys in common. */
const COMPARED = 2;
/** The newest articles of a story, of which it is asked what they add. */
const MOST_ASKED = 2;
/** Terms that tell an article from nearly all others of its day. */
const OPENING = 8;
/** An article of fewer terms could be any. */
const FEWEST_TERMS = 3;

/** What earlier editions told. */
export class Told {
  readonly #byOpening = new Map<string, StoryFeatures[]>();
  readonly #byKey = new Map<string, StoryFeatures[]>();

  /** @param days of what is compared with it, since the epoch: what is farther from all of them is forgotten */
  constructor(earlier: readonly StoryFeatures[], days: readonly number[]) {
    const first = days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY) - WINDOW_DAYS;
    const last = days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) + WINDOW_DAYS;
    const near = earlier.filter(
      ({ day, terms }) => first <= day && day <= last && terms.length >= FEWEST_TERMS,
    );
    for (const telling of near.sort((a, b) => b.day - a.day)) {
      if (this.#has(telling)) continue;
      push(this.#byOpening, openingOf(telling), telling);
      for (const key of keysOf(telling)) push(this.#byKey, key, telling);
    }
  }

  /** Those articles of a story that no edition has told, and that are not older than what one told of it. */
  newOf(originals: readonly StoryFeatures[]): StoryFeatures[] {
    let latest = Number.NEGATIVE_INFINITY;
    const fresh: StoryFeatures[] = [];
    for (const features of originals) {
      if (this.#has(features)) latest = Math.max(latest, features.day);
      else fresh.push(features);
    }
    return fresh.filter(({ day }) => day >= latest);
  }

  /**
   * How much of a story was told, 0 to 1, by that of its articles that adds most; `same` when it adds nothing.
   * @param fresh what `newOf` gave, the newest first
   */
  overlapWith(fresh: readonly StoryFeatures[], overlaps: Overlaps): Overlap {
    let [share, same] = [1, true];
    for (const features of fresh.slice(0, MOST_ASKED)) {
      const shared = this.#closest(features).map((telling) => overlaps.between(features, telling));
      share = Math.min(
        share,
        shared.reduce((most, one) => Math.max(most, one.share), 0),
      );
      same &&= shared.some((one) => one.same);
    }
    return { share, same };
  }

  #has(features: StoryFeatures): boolean {
    return this.#byOpening.get(openingOf(features))?.some((telling) => isSame(telling, features)) ?? false;
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

function openingOf({ language, day, terms }: StoryFeatures): string {
  let opening = `${language} ${day}`;
  for (let place = 0; place < OPENING; place += 1) opening += ` ${terms[place]?.[0]}`;
  return opening;
}

function isSame({ terms: one }: StoryFeatures, { terms: other }: StoryFeatures): boolean {
  return one.length === other.length && one.every(([term], place) => term === other[place]?.[0]);
}

function keysOf({ language, lead, names, terms }: StoryFeatures): Set<string> {
  return new Set([
    ...[...lead, ...names].slice(0, NAMES).map(nameKey),
    ...terms.slice(0, TERMS).map(([term]) => `${language} ${term}`),
  ]);
}

function push(map: Map<string, StoryFeatures[]>, key: string, telling: StoryFeatures): void {
  const having = map.getOrInsert(key, []);
  if (having.length < MOST_OF_A_KEY) having.push(telling);
}
