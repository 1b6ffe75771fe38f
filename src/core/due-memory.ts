import type { Cadence } from './cadence.ts';
import { nextDue } from './due.ts';

/** Some hundred bytes each. */
const MOST_KEPT = 5_000;

/**
 * `nextDue` with a memory, for many subscriptions that share few cadences: until a cadence falls due, the answer stays
 * the same.
 */
export function dueMemory(): typeof nextDue {
  const known = new Map<string, { readonly after: number; readonly due: number | null }>();
  return (cadence: Cadence, zone: string, after: number) => {
    const key = `${zone} ${JSON.stringify(cadence)}`;
    const last = known.get(key);
    if (last !== undefined && last.after <= after && (last.due === null || after < last.due)) return last.due;
    const due = nextDue(cadence, zone, after);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, { after, due });
    return due;
  };
}
