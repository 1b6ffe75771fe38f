/** What repeated measurements of one thing came to, in one unit. */
export interface Sample {
  readonly runs: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** Of a few runs it is the slowest one. */
  readonly p99: number;
}

/** Measures once to warm up, which is not counted, and then as often as told. */
export async function repeat(runs: number, measure: () => Promise<number>): Promise<Sample> {
  await measure();
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) values.push(await measure());
  return sampleOf(values);
}

export function sampleOf(values: readonly number[]): Sample {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  return { runs: sorted.length, median, min: at(0), max: at(1), p99: at(0.99) };
}

/** Milliseconds that something takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
