import type { Sample } from './sample.ts';

/** A line of the table. */
export interface Result {
  readonly name: string;
  readonly sample: Sample;
  readonly unit: 'ms' | 'files/s' | 'articles/s' | 'editions/s' | 'deliveries/s' | 'answers' | 'MB' | 'times';
  /** Null for what is measured for comparison only. */
  readonly target: Target | null;
  /** What its median is beside another one, which says more than the figure of one machine. */
  readonly ratio?: Ratio;
}

export interface Ratio {
  readonly times: number;
  /** What the other one is of, such as "Node alone". */
  readonly of: string;
}

/** What a figure of the sample should stay below, or above, in the unit of its line. */
export type Target =
  | { readonly figure: 'median' | 'p99'; readonly atMost: number }
  | { readonly figure: 'median'; readonly atLeast: number };

export const HEAD = ['measure', 'runs', 'median', 'min', 'max', 'p99', 'ratio', 'target', ''];

/** The results as a table for people. A name that begins with two spaces belongs to the one above that does not. */
export function tableOf(results: readonly Result[]): string {
  const rows = [HEAD, ...results.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, column, widths))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A line of a table, under `HEAD`. */
export function cellsOf({ name, sample, unit, target, ratio }: Result): string[] {
  const figures = [sample.median, sample.min, sample.max, sample.p99].map((value) => shown(value, unit));
  const beside = ratio === undefined ? '' : `${shown(ratio.times, 'times')} ${ratio.of}`;
  const goal = target === null ? ['', ''] : [goalOf(target, unit), verdict(sample, target)];
  return [name, String(sample.runs), ...figures, beside, ...goal];
}

function goalOf(target: Target, unit: Result['unit']): string {
  return 'atMost' in target
    ? `${target.figure} ≤ ${shown(target.atMost, unit)}`
    : `${target.figure} ≥ ${shown(target.atLeast, unit)}`;
}

function verdict(sample: Sample, target: Target): string {
  const figure = sample[target.figure];
  const meets = 'atMost' in target ? figure <= target.atMost : figure >= target.atLeast;
  return meets ? 'meets its target' : 'misses its target';
}

function shown(value: number, unit: Result['unit']): string {
  const digits = unit === 'times' ? 2 : Number(value < 10 && unit !== 'answers');
  return `${value.toFixed(digits)} ${unit}`;
}

/** Words stand left, figures right. */
function pad(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column === 0 || column > 5 ? cell.padEnd(width) : cell.padStart(width);
}
