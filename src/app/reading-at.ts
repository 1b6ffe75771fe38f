import { BEFORE_THE_LAST, COMPARED, COMPETING, REMEMBERED } from '../core/memory.ts';
import type { Reading } from '../ports/editions.ts';

/** A reading as the store would give it at a later time. @param at milliseconds since the epoch */
export function readingAt(reading: Reading, at: number): Reading {
  const times = reading.editions.map(({ publishedAt }) => publishedAt);
  const settled = latest(times, at - COMPETING);
  const last = latest(times, at - REMEMBERED);
  const after = last === null ? at - REMEMBERED : last - BEFORE_THE_LAST;
  return {
    ...reading,
    editions: reading.editions.filter(({ publishedAt }) => publishedAt > after),
    settledAt: settled ?? reading.settledAt,
  };
}

/** When one of a reading's editions counts less the next time; null when never. Until then it stays as it is. */
export function nextForgetting({ editions }: Reading, after: number): number | null {
  const times = editions
    .flatMap(({ publishedAt }) => [COMPETING, COMPARED, REMEMBERED].map((long) => publishedAt + long))
    .filter((time) => time > after);
  return times.length === 0 ? null : Math.min(...times);
}

/** The latest time that is no later than another. */
function latest(times: readonly number[], until: number): number | null {
  return times.reduce<number | null>(
    (found, time) => (time <= until && (found === null || time > found) ? time : found),
    null,
  );
}
