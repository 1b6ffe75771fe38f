import type { CadenceMistake } from '../core/cadence.ts';
import type { CadenceTerm } from '../i18n/subscriptions/cadence-words.ts';
import type { NumberToken, WhenToken } from './when-words.ts';

/** What was found in words about a cadence, before sense is made of it. */
export interface Heard {
  /** Of ISO 8601, in the order in which they were named. */
  readonly days: readonly number[];
  /** Whether they were named as a row: "mon-fri". */
  readonly row: boolean;
  /** `HH:MM`, or nearly: they are not checked. */
  readonly times: readonly string[];
  readonly terms: ReadonlySet<CadenceTerm | 'several'>;
  readonly step: Step | null;
}

interface Step {
  readonly count: number;
  readonly unit: 'hours' | 'minutes';
}

/** Gathers days, times and terms. A word that nobody knows is a mistake: about a day, where days stand. */
export function hear(tokens: readonly WhenToken[]): Heard | CadenceMistake {
  const days: number[] = [];
  const times: string[] = [];
  const terms = new Set<CadenceTerm | 'several'>();
  let step: Step | null = null;
  let row = false;
  /** The day before, when a row may go on from it. */
  let from: number | null = null;
  let joined = false;
  /** The last word that says what a number is. */
  let before: 'every' | 'at' | null = null;

  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    const next = meaningAt(tokens, index + 1);
    if (token === undefined || token.kind === 'unknown') return 'no-such-cadence';
    if (token.kind === 'dash') {
      if (from === null || next === null || !('day' in next)) return 'no-such-cadence';
      joined = true;
      continue;
    }
    if (token.kind === 'number') {
      const unit = next !== null && 'term' in next ? unitOf(next.term) : null;
      const isBare = token.minutes === null && token.half === null;
      const isCount = isBare && before !== 'at';
      if (isCount && (unit !== null || (token.h && before === 'every'))) {
        if (step !== null) return 'no-such-cadence';
        step = { count: Number(token.digits), unit: unit ?? 'hours' };
      } else if (isBare && before === 'every') return 'no-such-cadence';
      else times.push(timeOf(token));
      if (unit !== null) index += 1;
      [from, joined, before] = [null, false, null];
      continue;
    }
    const { meaning } = token;
    if (meaning === null) return days.length > 0 ? 'no-such-day' : 'no-such-cadence';
    if ('day' in meaning) {
      if (joined && from !== null) {
        days.push(...daysAfter(from, meaning.day));
        row = true;
      } else days.push(meaning.day);
      [from, joined, before] = [meaning.day, false, null];
      continue;
    }
    const { term } = meaning;
    if (term === 'at' || term === 'to') {
      joined = from !== null;
      if (term === 'at') before = 'at';
    } else if (term === 'every') before = 'every';
    else if (term === 'hours' || term === 'minutes') {
      if (before !== 'every' || step !== null) return 'no-such-cadence';
      step = { count: 1, unit: term };
    } else if (term !== 'filler') {
      terms.add(term);
      [from, joined, before] = [null, false, null];
    }
  }
  return { days, row, times, terms, step };
}

/** The days after one, until and with another. */
function daysAfter(first: number, last: number): number[] {
  const count = (last - first + 7) % 7;
  return Array.from({ length: count }, (_, index) => ((first + index) % 7) + 1);
}

function meaningAt(tokens: readonly WhenToken[], index: number) {
  const token = tokens[index];
  return token?.kind === 'word' ? token.meaning : null;
}

function unitOf(term: CadenceTerm | 'several'): Step['unit'] | null {
  return term === 'hours' || term === 'minutes' ? term : null;
}

/** "9" and "9am" are 09:00, "12am" is 00:00. What is no time comes out as something that is refused. */
function timeOf({ digits, minutes, half }: NumberToken): string {
  const hour = Number(digits);
  const isHalf = half === null || (hour >= 1 && hour <= 12);
  const shift = half === null ? 0 : (half === 'p' ? 12 : 0) - (hour === 12 ? 12 : 0);
  return isHalf ? `${String(hour + shift).padStart(2, '0')}:${minutes ?? '00'}` : digits;
}
