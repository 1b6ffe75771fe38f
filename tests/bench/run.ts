/**
 * `npm run bench`: what things cost, beside their targets. It only reports: a slow machine does not fail it.
 *   npm run bench                        every section, into `bench/results.json` and `BENCHMARKS.md`
 *   npm run bench -- search memory       these sections; what is known of the others stays
 *   npm run bench -- --quick             in a minute, that every section works; writes nothing
 *   npm run bench -- --write             writes what `bench/results.json` says into `BENCHMARKS.md`
 *   npm run bench -- --clear             takes away the stores that are kept for the next run
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { keepThreadsSmall } from '../../src/cli/small-heaps.ts';
import { readResults, writeBenchmarks, writeResults } from './files.ts';
import { thisMachine } from './machine.ts';
import { type BenchPostgres, benchPostgres } from './postgres.ts';
import { tableOf } from './report.ts';
import { merged, type Section, sectionOf } from './results.ts';
import { clearShelves, keptShelf, passingShelf } from './search/kept.ts';
import { QUICK, SECTIONS, type SectionName, WHOLE } from './sections.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, write: { type: 'boolean' }, clear: { type: 'boolean' } },
});
const all = Object.keys(SECTIONS) as SectionName[];
const unknown = positionals.filter((name) => !all.some((known) => known === name));
if (unknown.length > 0) throw new Error(`no sections: ${unknown.join(', ')}; there are ${all.join(', ')}`);

// As the program does.
keepThreadsSmall();
if (options.clear) clearShelves();
else if (options.write) writeBenchmarks(readResults());
else {
  const chosen = positionals.length === 0 ? all : all.filter((name) => positionals.includes(name));
  await measure(chosen, options.quick ?? false);
}
// A thread that nobody asks any more must not keep it.
process.exit();

async function measure(chosen: readonly SectionName[], isQuick: boolean): Promise<void> {
  const machine = thisMachine();
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
  );
  const shelf = isQuick ? passingShelf() : keptShelf();
  let server: Promise<BenchPostgres> | null = null;
  const postgres = () => {
    server ??= benchPostgres(shelf);
    return server;
  };
  try {
    for (const name of chosen) {
      const start = performance.now();
      const results = await SECTIONS[name](isQuick ? QUICK : WHOLE, { shelf, postgres });
      const seconds = (performance.now() - start) / 1000;
      const section: Section = sectionOf(results, seconds, Date.now(), machine);
      console.log(`\n${name}, in ${seconds.toFixed(0)} s\n${tableOf(results)}`);
      if (!isQuick) writeResults(merged(readResults(), name, section));
    }
  } finally {
    if (server !== null) await (await (server as Promise<BenchPostgres>)).stop();
    shelf.close();
  }
  if (!isQuick) writeBenchmarks(readResults());
}
