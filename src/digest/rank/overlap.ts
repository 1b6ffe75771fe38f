import type { StoryFeatures } from '../stories/features.ts';
import { likeness } from '../stories/likeness.ts';
import type { TermCounts } from '../stories/term-counts.ts';
import { type Weighed, weigh } from '../stories/weigh.ts';

/** As alike as two reports of one event come that are written independently of each other. */
const ONE_EVENT = 0.6;
/** Two texts that are as alike as this are the same. */
const ONE_TEXT = 0.9;
/** Less is chance: words that all news has. Two matches, or two decisions of one bank, are at 0.2. */
const CHANCE = 0.15;

/** How much of one article another one tells. */
export interface Overlap {
  /** 0 to 1; 1 when both report the same event. */
  readonly share: number;
  /** One has nothing that the other has not. */
  readonly same: boolean;
}

/** Compares articles, each of which is weighed once. */
export class Overlaps {
  readonly #counts: TermCounts;
  readonly #weighed = new Map<StoryFeatures, Weighed>();

  constructor(counts: TermCounts) {
    this.#counts = counts;
  }

  between(one: StoryFeatures, other: StoryFeatures): Overlap {
    const alike = likeness(this.#weigh(one), this.#weigh(other));
    return { share: alike < CHANCE ? 0 : Math.min(1, alike / ONE_EVENT), same: alike >= ONE_TEXT };
  }

  #weigh(features: StoryFeatures): Weighed {
    return this.#weighed.getOrInsertComputed(features, () => weigh(features, this.#counts));
  }
}
