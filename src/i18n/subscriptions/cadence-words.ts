/** What words that people type for a cadence mean. */
export const CADENCE_TERMS = [
  'daily',
  'weekdays',
  'weekend',
  'weekly',
  'hourly',
  /** Each of something: "every", "each". */
  'every',
  'hours',
  'minutes',
  /** Before a time. */
  'at',
  /** Between the first and the last of a row of days. */
  'to',
  /** Words that change nothing: "and", "on", "the". */
  'filler',
] as const;

export type CadenceTerm = (typeof CADENCE_TERMS)[number];

/** How a language says when something is posted. Times are such as "08:30", or a list of them. */
export interface CadenceWords {
  /** What people type, with spaces between; compared without case and accents. */
  readonly typed: Readonly<Record<CadenceTerm, string>>;
  daily(time: string): string;
  weekdays(time: string): string;
  /** @param days a list of what `eachWeek` says */
  weekly(days: string, time: string): string;
  several(times: string): string;
  hours(every: number): string;
  minutes(every: number): string;
  cron(expression: string): string;
  /** A day of each week: "Mondays". @param day of ISO 8601 @param name "Monday" */
  eachWeek(day: number, name: string): string;
}
