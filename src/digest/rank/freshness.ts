import type { Reason } from '../../core/ranking.ts';
import { stepped, WEIGHTS } from './weights.ts';

/** Days after which news is worth half: a daily digest tells what is of today, and of yesterday what mattered. */
const HALF_LIFE = 1;

/** How new a story is. @param age of its newest original, in days */
export function freshnessOf(age: number): Reason {
  return { kind: 'freshness', worth: stepped(WEIGHTS.freshness * 2 ** (-age / HALF_LIFE)) };
}
