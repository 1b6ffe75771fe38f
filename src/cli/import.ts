import { deskFor, systemClock } from '../bot.ts';
import { formatProblem } from '../core/problem.ts';
import { type Settings, secretsOf } from '../env.ts';
import { openStore } from '../store/open.ts';
import { createLog } from './log.ts';
import { print } from './output.ts';

/** Reads the seeds into the store once and reports. @returns false when a file is unusable */
export async function importOnce(settings: Settings, json: boolean): Promise<boolean> {
  const log = createLog(settings.LOG_LEVEL ?? 'warn', secretsOf(settings));
  const store = await openStore(settings.DATABASE_URL, 'owner', systemClock);
  try {
    const report = await deskFor(settings, store, log).import();
    const { files, added, updated, unchanged, withdrawn, problems } = report;
    if (json) print(JSON.stringify(report, null, 2));
    else {
      for (const problem of problems) print(formatProblem(problem));
      print(
        `${files} files in ${settings.SEEDS_DIR}: ${added} added, ${updated} updated, ${unchanged} unchanged, ${withdrawn} withdrawn, ${problems.length} problems`,
      );
    }
    return files > 0 && !problems.some(({ severity }) => severity === 'error');
  } finally {
    await store.close();
  }
}
