import type { Reason } from '../../core/ranking.ts';
import type { StoryArticle } from '../../core/story.ts';
import { sourceKey } from './sources.ts';
import { stepped, WEIGHTS } from './weights.ts';

/** Independent sources above which more say nothing more. */
const MANY = 8;
/** Days after which it is worth half that many reported an event: it was big news, but not today's. */
const HALF_LIFE = 4;

/**
 * How many sources report an event in words of their own.
 * @param age of the newest of the originals, in days
 */
export function coverageOf(originals: readonly StoryArticle[], age: number): Reason {
  const sources = new Set(originals.map(sourceKey)).size;
  const share = Math.min(1, Math.log2(sources) / Math.log2(MANY));
  return { kind: 'coverage', sources, worth: stepped(WEIGHTS.coverage * share * 2 ** (-age / HALF_LIFE)) };
}
