import { Cron } from 'croner';

/** Digits, names of days and months, and the signs of cron. A colon would make croner read a date. */
const FIELDS = /^[\w*?/,#+-]+(?: [\w*?/,#+-]+){4}$/;
const LONGEST = 120;
const MINUTE = 60_000;
/** Two times of one expression are at least this far apart. */
const SHORTEST = 5 * MINUTE;
/** So many times fit into a day and a bit, each as soon as it may come. */
const A_DAY_OF_THEM = (24 * 60) / 5 + 1;

/** A parsed expression takes 80 KB, most of it croner's list of years. */
const MOST_KEPT = 100;
const kept = new Map<string, Cron>();

/** What is wrong with an expression: it cannot be read, there is no such day, or it comes too often. */
export type CronMistake = 'no-such-cron' | 'cron-never' | 'cron-too-often';

/**
 * Why an expression cannot be used; null when it can. It has five fields with one space between them, as croner reads
 * them: names of days and months, ranges, steps, and `L`, `W`, `#` and `+` beyond what POSIX has.
 */
export function cronMistake(expression: string): CronMistake | null {
  if (expression.length > LONGEST || !FIELDS.test(expression)) return 'no-such-cron';
  try {
    if (nextCronTime(expression, 0) === null) return 'cron-never';
  } catch (error) {
    // croner has no error of its own; each one that it throws while it parses is about the expression.
    if (error instanceof Error) return 'no-such-cron';
    throw error;
  }
  return comesTooOften(expression) ? 'cron-too-often' : null;
}

/**
 * The first time after `wall` that an expression names, or null when there is none before the year 3000, where croner
 * stops. Both are wall times (`wall-time.ts`): which instant that is, and whether there is one, is for the zone to say.
 * @throws when `cronMistake` has found the expression unreadable
 */
export function nextCronTime(expression: string, wall: number): number | null {
  return parsed(expression).nextRun(new Date(wall))?.getTime() ?? null;
}

/** Whether two of its times are too near to each other on a day, or on two days in a row. */
function comesTooOften(expression: string): boolean {
  const [minutes, hours] = expression.split(' ');
  const times = parsed(`${minutes} ${hours} * * *`).nextRuns(A_DAY_OF_THEM, new Date(0));
  return times.some((time, index) => {
    const before = times[index - 1];
    return before !== undefined && time.getTime() - before.getTime() < SHORTEST;
  });
}

function parsed(expression: string): Cron {
  const known = kept.get(expression);
  if (known !== undefined) return known;
  // With an offset croner reads no zone: it counts through calendar and clock alone.
  const cron = new Cron(expression, { mode: '5-part', utcOffset: 0 });
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(expression, cron);
  return cron;
}
