import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withFigures } from './benchmarks.ts';
import { type Results, resultsSchema } from './results.ts';

const RESULTS = fileURLToPath(new URL('../../bench/results.json', import.meta.url));
const BENCHMARKS = fileURLToPath(new URL('../../BENCHMARKS.md', import.meta.url));

/** What was measured so far; nothing when nothing was. */
export function readResults(): Results {
  return existsSync(RESULTS)
    ? resultsSchema.parse(JSON.parse(readFileSync(RESULTS, 'utf8')))
    : { sections: {} };
}

export function writeResults(results: Results): void {
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

/** Brings the tables of `BENCHMARKS.md` up to what was measured. */
export function writeBenchmarks(results: Results): void {
  writeFileSync(BENCHMARKS, withFigures(readBenchmarks(), results));
}

export function readBenchmarks(): string {
  return readFileSync(BENCHMARKS, 'utf8');
}
