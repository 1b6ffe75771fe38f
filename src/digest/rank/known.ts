import type { Reason } from '../../core/ranking.ts';
import type { Candidate } from './candidate.ts';
import type { Likenesses } from './likeness.ts';
import type { Told } from './told.ts';
import { stepped, WEIGHTS } from './weights.ts';

/**
 * What is taken away for what earlier editions told: so much of all that speaks for the story as they told of it, and
 * more when it adds nothing.
 * @param worth what speaks for the story
 */
export function knownOf(
  worth: number,
  { share, same }: { share: number; same: boolean },
): Reason | undefined {
  const taken = stepped(worth * share + (same ? WEIGHTS.told : 0));
  return taken === 0 ? undefined : { kind: 'known', worth: -taken };
}

/** The same for a story that is not the same as what was told: it may resemble it. */
export function resembledOf(candidate: Candidate, told: Told, likenesses: Likenesses): Reason | undefined {
  if (candidate.fresh.length === 0) return undefined;
  return knownOf(candidate.worth, told.shareOf(candidate.fresh, likenesses));
}
