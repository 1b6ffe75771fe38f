import type { Reason } from '../../core/ranking.ts';
import type { Candidate } from './candidate.ts';
import type { Overlaps } from './overlap.ts';
import { stepped, WEIGHTS } from './weights.ts';

/** What is alike in its text is so still more when it is also the same kind of news, or from the same source. */
const PARTS = { text: 0.8, topic: 0.1, source: 0.1 } as const;

interface Closest {
  share: number;
  headline: string;
  /** Entries that it was compared with. */
  compared: number;
}

/** Compares stories with the entries above them. */
export class AlikeEntries {
  readonly #overlaps: Overlaps;
  readonly #entries: Candidate[] = [];
  readonly #closest = new Map<Candidate, Closest>();

  constructor(overlaps: Overlaps) {
    this.#overlaps = overlaps;
  }

  add(entry: Candidate): void {
    this.#entries.push(entry);
  }

  /** The entry that a story is most like, and what that costs. Entries that were compared before cost no time. */
  reasonAgainst(candidate: Candidate): Reason | undefined {
    const closest = this.#closest.getOrInsertComputed(candidate, () => ({
      share: 0,
      headline: '',
      compared: 0,
    }));
    for (; closest.compared < this.#entries.length; closest.compared += 1) {
      const entry = this.#entries[closest.compared];
      const share = entry === undefined ? 0 : this.#between(candidate, entry);
      if (share > closest.share) {
        closest.share = share;
        closest.headline = entry?.lead.headline ?? '';
      }
    }
    const worth = stepped(-WEIGHTS.alike * closest.share);
    return worth === 0 ? undefined : { kind: 'alike', headline: closest.headline, worth };
  }

  #between(one: Candidate, other: Candidate): number {
    if (one.features === undefined || other.features === undefined) return 0;
    const sameTopic = one.topic !== undefined && one.topic === other.topic;
    const weight =
      PARTS.text + PARTS.topic * Number(sameTopic) + PARTS.source * Number(one.source === other.source);
    return weight * this.#overlaps.between(one.features, other.features).share;
  }
}
