import { type Cadence, type CadenceMistake, cadenceMistake, cadenceSchema } from '../core/cadence.ts';
import { describeCadence } from '../i18n/cadence.ts';
import type { Words } from '../i18n/words.ts';
import { type Heard, hear } from './when-heard.ts';
import { whenTokens } from './when-words.ts';

/** Characters of what a form takes; any cadence fits as it is typed in English. */
export const LONGEST_WHEN = 200;
/** Characters; 24 times of day with what may stand between them. */
const LONGEST = 400;
const WORKDAYS = [1, 2, 3, 4, 5];
const WEEKEND = [6, 7];

/**
 * The cadence that people mean by `daily 9:00`, `9am`, `weekdays 8:30`, `mon, thu 9:00`, `8:00 and 18:00`,
 * `every 2 hours` or `cron 30 8 * * 1-5`, in any language of the catalogues; or what is wrong with it.
 */
export function parseWhen(text: string): Cadence | CadenceMistake {
  const typed = text.trim();
  if (typed.length > LONGEST) return 'no-such-cadence';
  const expression = cronIn(typed);
  const meant = expression === null ? meantBy(hear(whenTokens(typed))) : { kind: 'cron', expression };
  if (typeof meant === 'string') return meant;
  const checked = cadenceSchema.safeParse(meant);
  return checked.success ? checked.data : cadenceMistake(checked.error);
}

/** A cadence as it can be typed in English; `parseWhen` makes the same of it. */
export function typedCadence(cadence: Cadence): string {
  switch (cadence.kind) {
    case 'daily':
    case 'weekdays':
      return `${cadence.kind} ${cadence.at}`;
    case 'weekly':
      return `${cadence.days.map((day) => DAYS[day - 1]).join(', ')} ${cadence.at}`;
    case 'several':
      return cadence.at.length === 1 ? `several ${cadence.at[0]}` : cadence.at.join(', ');
    case 'hourly':
      return cadence.every === 1 ? 'hourly' : `every ${cadence.every} hours`;
    case 'minutely':
      return `every ${cadence.every} minutes`;
    case 'cron':
      return `cron ${cadence.expression}`;
  }
}

/** The same as people say it in a language, where that is understood; else in English. @param locale of the words */
export function typedCadenceIn(cadence: Cadence, words: Words, locale: string): string {
  const described = describeCadence(cadence, words, locale);
  const isUnderstood = JSON.stringify(parseWhen(described)) === JSON.stringify(cadence);
  return isUnderstood && cadence.kind !== 'cron' && described.length <= LONGEST_WHEN
    ? described
    : typedCadence(cadence);
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** What stands after the word "cron", or all of it when it is five fields of which the first two are of cron's signs. */
function cronIn(typed: string): string | null {
  const at = /(?:^|\s)cron(?:\s+|$)/i.exec(typed);
  if (at !== null) return typed.slice(at.index + at[0].length);
  const fields = typed.split(/\s+/);
  if (typed.includes('*')) return typed;
  const isCron =
    fields.length === 5 &&
    fields.slice(0, 2).every((field) => /^[\d*/,?-]+$/.test(field)) &&
    !fields.some((field) => field.startsWith(',') || field.endsWith(','));
  return isCron ? typed : null;
}

/** A cadence that is not checked yet. */
type Meant = { readonly kind: Cadence['kind'] } & Readonly<Record<string, unknown>>;

function meantBy(heard: Heard | CadenceMistake): Meant | CadenceMistake {
  if (typeof heard === 'string') return heard;
  const { days, row, times, terms, step } = heard;
  if (step !== null) {
    if (days.length > 0 || times.length > 0 || terms.size > 0) return 'no-such-cadence';
    return { kind: step.unit === 'hours' ? 'hourly' : 'minutely', every: step.count };
  }
  if (terms.has('hourly')) {
    return terms.size > 1 || days.length > 0 || times.length > 0
      ? 'no-such-cadence'
      : { kind: 'hourly', every: 1 };
  }
  const all = [...(terms.has('weekdays') ? WORKDAYS : []), ...(terms.has('weekend') ? WEEKEND : []), ...days];
  if (terms.has('weekly') && all.length === 0) return 'no-days';
  const [at] = times;
  if (at === undefined) return all.length > 0 || terms.size > 0 ? 'no-times' : 'no-such-cadence';
  if (all.length === 0) {
    return times.length > 1 || terms.has('several') ? { kind: 'several', at: times } : { kind: 'daily', at };
  }
  if (times.length > 1) return onDaysAtTimes(all, times);
  const isWorkdays = all.join() === WORKDAYS.join() && (row || terms.has('weekdays'));
  return isWorkdays ? { kind: 'weekdays', at } : { kind: 'weekly', days: all, at };
}

/** Several times on some days: cron alone can say that, for times at the same minute. */
function onDaysAtTimes(days: readonly number[], times: readonly string[]): Meant | CadenceMistake {
  const checked = cadenceSchema.safeParse({ kind: 'several', at: times });
  if (!checked.success) return cadenceMistake(checked.error);
  const minutes = new Set(times.map((time) => Number(time.slice(3))));
  if (minutes.size > 1) return 'no-such-cadence';
  const hours = times.map((time) => Number(time.slice(0, 2))).toSorted((a, b) => a - b);
  const weekdays = [...new Set(days)].toSorted().join(',').replace('1,2,3,4,5', '1-5');
  return { kind: 'cron', expression: `${[...minutes][0]} ${hours.join(',')} * * ${weekdays}` };
}
