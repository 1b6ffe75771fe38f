import type { Reason } from '../../core/ranking.ts';
import type { Candidate } from './candidate.ts';
import { WEIGHTS } from './weights.ts';

/** The share of the entries that one source, and one media topic, may have while there is anything else. */
const SHARE = 0.4;

/** Counts whom the entries are from, and what kind of news they are. */
export class Crowd {
  readonly #most: number;
  readonly #counts = new Map<string, number>();

  /** @param size entries that are wanted */
  constructor(size: number) {
    this.#most = Math.max(1, Math.ceil(size * SHARE));
  }

  add({ source, topic }: Candidate): void {
    this.#count(`source ${source}`);
    if (topic !== undefined) this.#count(`topic ${topic}`);
  }

  /** Why a story has to wait for others, if it has. */
  reasonsAgainst({ source, topic, lead }: Candidate): Reason[] {
    const worth = -WEIGHTS.crowded;
    const reasons: Reason[] = [];
    if (this.#isFull(`source ${source}`))
      reasons.push({ kind: 'enoughOfSource', source: lead.source ?? source, worth });
    if (topic !== undefined && this.#isFull(`topic ${topic}`))
      reasons.push({ kind: 'enoughOfTopic', topic, worth });
    return reasons;
  }

  #count(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  #isFull(key: string): boolean {
    return (this.#counts.get(key) ?? 0) >= this.#most;
  }
}
