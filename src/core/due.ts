import type { Cadence } from './cadence.ts';
import { nextCronTime } from './cron.ts';
import { instantOf, wallTimeAt } from './wall-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
/** Hours and minutes that pass are counted from midnight in the zone, on this Monday. */
const ANCHOR = Date.UTC(2026, 0, 5);

/** Finds the next wall time after one. */
type NextWallTime = (wall: number) => number | null;

/**
 * The first instant after `after` at which a cadence falls due, or null when it never does again; both in milliseconds
 * since the epoch. A time that clocks skip falls due once, as much later as they are put forward; one that they show
 * twice, the first time; two times that come to the same instant, once.
 * @param zone IANA
 */
export function nextDue(cadence: Cadence, zone: string, after: number): number | null {
  switch (cadence.kind) {
    case 'daily':
      return nextOnClocks(onDays(EVERY_DAY, [cadence.at]), zone, after);
    case 'weekdays':
      return nextOnClocks(onDays(EVERY_DAY.slice(0, 5), [cadence.at]), zone, after);
    case 'weekly':
      return nextOnClocks(onDays(cadence.days, [cadence.at]), zone, after);
    case 'several':
      return nextOnClocks(onDays(EVERY_DAY, cadence.at), zone, after);
    case 'hourly':
      return nextElapsed(cadence.every * HOUR, zone, after);
    case 'minutely':
      return nextElapsed(cadence.every * MINUTE, zone, after);
    case 'cron':
      return nextOnClocks((wall) => nextCronTime(cadence.expression, wall), zone, after);
  }
}

/** The next `count` instants after `after`, or as many as there are, in order. */
export function nextDues(cadence: Cadence, zone: string, after: number, count: number): number[] {
  const dues: number[] = [];
  while (dues.length < count) {
    const due = nextDue(cadence, zone, dues.at(-1) ?? after);
    if (due === null) break;
    dues.push(due);
  }
  return dues;
}

function nextElapsed(step: number, zone: string, after: number): number {
  const anchor = instantOf(ANCHOR, zone);
  return anchor + (Math.floor((after - anchor) / step) + 1) * step;
}

/** @param times `HH:MM`, in order */
function onDays(days: readonly number[], times: readonly string[]): NextWallTime {
  const sinceMidnight = times.map((time) => Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE);
  return (wall) => {
    for (let day = Math.floor(wall / DAY) * DAY; ; day += DAY) {
      if (!days.includes(weekdayOf(day))) continue;
      const next = sinceMidnight.find((time) => day + time > wall);
      if (next !== undefined) return day + next;
    }
  };
}

/** Of ISO 8601; the epoch was a Thursday. */
function weekdayOf(day: number): number {
  const sinceMonday = (day / DAY + 3) % 7;
  return 1 + (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday);
}

/**
 * Times that clocks skip come later than what they show, so later wall times may be earlier instants (of 02:30 and
 * 03:15, when 02:00 becomes 03:00). From what clocks show at the earliest instant found, there are none.
 */
function nextOnClocks(next: NextWallTime, zone: string, after: number): number | null {
  let earliest = Number.POSITIVE_INFINITY;
  let shown = Number.POSITIVE_INFINITY;
  for (let wall = next(before(after, zone)); wall !== null && wall < shown; wall = next(wall)) {
    const at = instantOf(wall, zone);
    if (at <= after || at >= earliest) continue;
    earliest = at;
    shown = wallTimeAt(at, zone);
    if (shown === wall) break;
  }
  return Number.isFinite(earliest) ? earliest : null;
}

/**
 * A wall time that nothing to come is at or before: what clocks show, and where they were put forward lately (by a day
 * at most, as in Samoa), what they showed before that and skipped.
 */
function before(after: number, zone: string): number {
  const wall = wallTimeAt(after, zone);
  const putForward = wall - wallTimeAt(after - DAY, zone) - DAY;
  return wall - 2 * Math.max(0, putForward);
}
