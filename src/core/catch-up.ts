import type { Cadence } from './cadence.ts';
import { nextDue } from './due.ts';

const HOUR = 3_600_000;
/** How late an edition may come when the settings do not say, in milliseconds. */
export const GRACE = 6 * HOUR;
/** A subscription that was due every five minutes, before a year's rest, is not worth counting through. */
const MOST_COUNTED = 1_000;

/** A subscription's place in time. All in milliseconds, instants since the epoch. */
export interface Appointment {
  readonly cadence: Cadence;
  /** IANA. */
  readonly zone: string;
  /** When it falls due, or fell due last without being posted. */
  readonly nextRunAt: number;
  readonly now: number;
  /** How late it may be posted; more than the time between two heartbeats. */
  readonly grace: number;
}

/** What to do about it now. */
export interface CatchUp {
  /** Whether to post, once. */
  readonly run: boolean;
  /** When it falls due next; null when never again. */
  readonly next: number | null;
  /** How many times it fell due and is not posted; 1,000 stands for any more. */
  readonly missed: number;
}

/**
 * Whether to post now: when it fell due and the last time is not longer ago than the grace period. However often it
 * fell due while nobody looked, it is posted once.
 * @param due `nextDue`, or one with a memory
 */
export function catchUp({ cadence, zone, nextRunAt, now, grace }: Appointment, due = nextDue): CatchUp {
  if (now < nextRunAt) return { run: false, next: nextRunAt, missed: 0 };
  let passed = 1;
  let next = due(cadence, zone, nextRunAt);
  while (next !== null && next <= now && passed <= MOST_COUNTED) {
    passed += 1;
    next = due(cadence, zone, next);
  }
  if (next !== null && next <= now) next = due(cadence, zone, now);
  const inGrace = nextRunAt >= now - grace ? nextRunAt : due(cadence, zone, now - grace - 1);
  const run = inGrace !== null && inGrace <= now;
  return { run, next, missed: Math.min(MOST_COUNTED, run ? passed - 1 : passed) };
}
