const DAY = 86_400_000;
const QUARTER = 15 * 60_000;
const HOUR = 4 * QUARTER;

/** What clocks in a zone showed over some years, found by looking at them every quarter of an hour. */
export interface Clocks {
  /**
   * The instants of quarters of hours (`HH:MM`) on ISO weekdays: when clocks first showed them; or, when they never did,
   * as much later as clocks had been put forward. In order, each once.
   */
  instantsOf(times: readonly string[], days: readonly number[]): number[];
}

/**
 * Looks only at what clocks show at an instant, as `Intl` has it: each hour, and each quarter of those in which they were
 * changed. @param zone IANA
 */
export function clocksOf(zone: string, from: number, until: number): Clocks {
  const first = new Map<number, number>();
  /** Wall times that were skipped, and how much. */
  const skipped: { readonly from: number; readonly until: number }[] = [];
  const shows = wallClock(zone);
  let before: number | null = null;
  let begins = shows(from - 3 * DAY);
  for (let hour = from - 3 * DAY; hour < until + 3 * DAY; hour += HOUR) {
    const [start, end]: [number, number] = [begins, shows(hour + HOUR)];
    for (let at = hour; at < hour + HOUR; at += QUARTER) {
      const wall = end - start === HOUR ? start + at - hour : shows(at);
      if (!first.has(wall)) first.set(wall, at);
      if (before !== null && wall > before + QUARTER) skipped.push({ from: before + QUARTER, until: wall });
      before = wall;
    }
    begins = end;
  }
  const instantOf = (wall: number): number => {
    const seen = first.get(wall);
    if (seen !== undefined) return seen;
    const jump = skipped.find((gap) => wall >= gap.from && wall < gap.until);
    if (jump === undefined) throw new Error(`nobody looked at the clocks at ${new Date(wall).toISOString()}`);
    return first.get(wall + jump.until - jump.from) ?? Number.NaN;
  };
  return {
    instantsOf(times, days) {
      const instants = new Set<number>();
      for (let day = from - DAY; day <= until + DAY; day += DAY) {
        if (!days.includes(new Date(day).getUTCDay() || 7)) continue;
        for (const time of times) {
          const at = instantOf(day + Date.parse(`1970-01-01T${time}Z`));
          if (at > from && at < until) instants.add(at);
        }
      }
      return [...instants].sort((a, b) => a - b);
    },
  };
}

/** Date and time on the clocks, as the milliseconds at which they are shown in UTC. */
function wallClock(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (at) => Date.parse(`${format.format(at).replace(' ', 'T')}Z`);
}
