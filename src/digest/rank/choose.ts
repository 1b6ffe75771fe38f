import type { Reason } from '../../core/ranking.ts';
import { AlikeEntries } from './alike.ts';
import { type Candidate, compareStandings, type Standing, sumOf } from './candidate.ts';
import { Crowd } from './crowd.ts';
import type { Overlaps } from './overlap.ts';
import { knownOf } from './reasons.ts';
import type { Told } from './told.ts';

/** Stories that are compared with what was told and with the entries above them: that is what takes time. */
const MOST_COMPARED = 60;
/** Places that are filled one by one. Nobody reads on below them. */
const MOST_PLACES = 60;

/** A story with its place and all that speaks for and against it. */
export interface Placed extends Standing {
  readonly reasons: readonly Reason[];
}

/**
 * Fills one place after the other with the story that is worth most there (maximal marginal relevance): each entry takes
 * away from stories that are like it, and from those of its source and topic when they have had their share. What is
 * worth less by itself than the best so far need not be compared.
 * @param sorted the candidates, the one that is worth most by itself first
 */
export function choose(
  sorted: readonly Candidate[],
  size: number,
  told: Told,
  overlaps: Overlaps,
): { entries: Placed[]; rest: Placed[] } {
  const crowd = new Crowd(size);
  const alike = new AlikeEntries(overlaps);
  const compared = new Map<Candidate, Reason | undefined>();
  const left = new Set(sorted);
  /** What each can be worth at most: what it was when it was last looked at. Entries only take away. */
  const atMost = new Map<Candidate, number>();
  const entries: Placed[] = [];

  const place = (candidate: Candidate): Placed => {
    const against = compared.has(candidate)
      ? [compared.get(candidate), alike.reasonAgainst(candidate)].filter((reason) => reason !== undefined)
      : [];
    const reasons = [...candidate.reasons, ...against, ...crowd.reasonsAgainst(candidate)];
    return { candidate, reasons, score: sumOf(reasons) };
  };

  const next = (): Placed | null => {
    let best: Placed | null = null;
    for (const candidate of left) {
      if (best !== null && (atMost.get(candidate) ?? candidate.worth) < best.score) continue;
      let placed = place(candidate);
      atMost.set(candidate, placed.score);
      if (best !== null && compareStandings(placed, best) > 0) continue;
      if (!compared.has(candidate) && compared.size < MOST_COMPARED) {
        compared.set(candidate, resembledOf(candidate, told, overlaps));
        placed = place(candidate);
      }
      if (best === null || compareStandings(placed, best) < 0) best = placed;
    }
    return best;
  };

  while (entries.length < Math.min(size, MOST_PLACES)) {
    const best = next();
    if (best === null) break;
    left.delete(best.candidate);
    entries.push(best);
    crowd.add(best.candidate);
    alike.add(best.candidate);
  }
  const rest = [...left].map(place).sort(compareStandings);
  return { entries: [...entries, ...rest.splice(0, size - entries.length)], rest };
}

/** What is taken away from a story of which not all was told: it may resemble what was. */
function resembledOf({ fresh, worth }: Candidate, told: Told, overlaps: Overlaps): Reason | undefined {
  return fresh.length === 0 ? undefined : knownOf(worth, told.overlapWith(fresh, overlaps));
}
