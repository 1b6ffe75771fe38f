import type { Reason } from '../../core/ranking.ts';
import type { StoryArticle } from '../../core/story.ts';
import type { Overlap } from './overlap.ts';
import { sourceKey } from './sources.ts';
import { stepped, WEIGHTS } from './weights.ts';

/** Independent sources above which more say nothing more. */
const MANY = 8;
/** Days after which news is worth half: a daily digest tells what is of today, and of yesterday what mattered. */
const FRESHNESS_HALF_LIFE = 1;
/** Days after which it is worth half that many reported an event: it was big news, but not today's. */
const COVERAGE_HALF_LIFE = 4;

/**
 * How many sources report an event in words of their own.
 * @param age of the newest of the originals, in days
 */
export function coverageOf(originals: readonly StoryArticle[], age: number): Reason {
  const sources = new Set(originals.map(sourceKey)).size;
  const share = Math.min(1, Math.log2(sources) / Math.log2(MANY));
  const worth = WEIGHTS.coverage * share * 2 ** (-age / COVERAGE_HALF_LIFE);
  return { kind: 'coverage', sources, worth: stepped(worth) };
}

/** How new a story is. @param age of its newest original, in days */
export function freshnessOf(age: number): Reason {
  return { kind: 'freshness', worth: stepped(WEIGHTS.freshness * 2 ** (-age / FRESHNESS_HALF_LIFE)) };
}

/**
 * What is taken away for what earlier editions told: so much of all that speaks for the story as they told of it, and
 * more when it adds nothing.
 * @param worth what speaks for the story
 * @param told how much of it they told
 */
export function knownOf(worth: number, told: Overlap): Reason | undefined {
  const taken = stepped(worth * told.share + (told.same ? WEIGHTS.told : 0));
  return taken === 0 ? undefined : { kind: 'known', worth: -taken };
}
