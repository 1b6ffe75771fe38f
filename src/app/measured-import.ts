import type { Clock } from '../ports/clock.ts';
import type { Meter } from '../ports/meter.ts';
import type { ImportReport } from './import-seeds.ts';

/** Looks at the seeds, and tells the meter what came of it. @throws what looking throws */
export async function measuredImport(
  meter: Meter,
  clock: Clock,
  look: () => Promise<ImportReport>,
): Promise<ImportReport> {
  const began = clock.now();
  try {
    const report = await look();
    meter.imported({ ...report, problems: report.problems.length }, clock.now() - began);
    return report;
  } catch (error) {
    meter.imported(null, clock.now() - began);
    throw error;
  }
}
