import { z } from 'zod';
import type { Machine } from './machine.ts';
import type { Result } from './report.ts';

const target = z.union([
  z.strictObject({ figure: z.enum(['median', 'p99']), atMost: z.number() }),
  z.strictObject({ figure: z.literal('median'), atLeast: z.number() }),
]);

const figure = z.strictObject({
  /** Unique in its section. */
  name: z.string(),
  unit: z.enum(['ms', 'files/s', 'articles/s', 'editions/s', 'deliveries/s', 'answers', 'MB', 'times']),
  runs: z.int(),
  median: z.number(),
  min: z.number(),
  max: z.number(),
  p99: z.number(),
  /** Null for what is measured for comparison only. */
  target: target.nullable(),
  ratio: z.strictObject({ times: z.number(), of: z.string() }).nullable(),
});

const section = z.strictObject({
  /** When it was measured, in ISO 8601, on what, and for how long. */
  at: z.iso.datetime(),
  commit: z.string(),
  seconds: z.number(),
  machine: z.string(),
  node: z.string(),
  sqlite: z.string(),
  postgres: z.string(),
  figures: z.array(figure),
});

/** What `bench/results.json` says: of each section the last time that it was measured. */
export const resultsSchema = z.strictObject({ sections: z.record(z.string(), section) });

export type Results = z.infer<typeof resultsSchema>;

export type Section = z.infer<typeof section>;

export type Figure = z.infer<typeof figure>;

/** What was measured before, with what a section came to now; the other sections stay. @throws see `sectionOf` */
export function merged(before: Results, name: string, measured: Section): Results {
  return { sections: { ...before.sections, [name]: measured } };
}

/** @throws Error when there is no figure, one was not measured, or two have the same name */
export function sectionOf(
  results: readonly Result[],
  seconds: number,
  at: number,
  machine: Machine,
): Section {
  const figures = figuresOf(results);
  if (figures.length === 0) throw new Error('nothing was measured');
  for (const [index, { name, runs, median }] of figures.entries()) {
    if (runs === 0 || !Number.isFinite(median)) throw new Error(`“${name}” has no figure`);
    if (figures.findIndex((other) => other.name === name) !== index)
      throw new Error(`two figures are “${name}”`);
  }
  return { at: new Date(at).toISOString(), seconds: rounded(seconds), ...machine, figures };
}

/** With names that stand alone: one that begins with two spaces follows the one above that does not. */
function figuresOf(results: readonly Result[]): Figure[] {
  let parent = '';
  return results.map(({ name, sample, unit, target, ratio }) => {
    const isPart = name.startsWith('  ');
    if (!isPart) parent = name;
    const { runs, median, min, max, p99 } = sample;
    return {
      name: isPart ? `${parent}: ${name.trim()}` : name,
      ...{ unit, runs },
      ...{ median: rounded(median), min: rounded(min), max: rounded(max), p99: rounded(p99) },
      target,
      ratio: ratio === undefined ? null : { ...ratio, times: rounded(ratio.times) },
    };
  });
}

/** More digits than these are chance. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
