import { deskFor } from '../bot.ts';
import { UserError } from '../core/errors.ts';
import { formatProblem } from '../core/problem.ts';
import { type Settings, secretsOf } from '../settings/schema.ts';
import { openStore } from '../store/open.ts';
import { systemClock } from '../system.ts';
import { createLog } from './log.ts';
import { numberOf } from './number-of.ts';
import { jsonText, print } from './output.ts';
import { writtenProgress } from './progress.ts';
import { nothingIn } from './seed-watch.ts';

const ELSEWHERE =
  'A bot that runs on this database reads the seeds by itself: new files are in it within a minute. There is nothing to do.';

/** Reads the seeds into the store once and reports. @returns false when a file is unusable */
export async function importOnce(settings: Settings, json: boolean): Promise<boolean> {
  const log = createLog(settings.LOG_LEVEL ?? 'warn', secretsOf(settings));
  const store = await openStore(settings.DATABASE_URL, 'owner', systemClock);
  try {
    const progress = json ? undefined : writtenProgress(process.stderr, systemClock);
    const desk = deskFor(settings, store, log, progress);
    const report = await desk.import();
    await desk.leave();
    if (report === null) throw new UserError('import-elsewhere', ELSEWHERE);
    if (report.files === 0) throw new UserError('no-articles', nothingIn(settings.SEEDS_DIR, 0));
    const { files, added, revised, retouched, unchanged, withdrawn, problems } = report;
    if (json) print(jsonText(report, 2));
    else {
      for (const problem of problems) print(formatProblem(problem));
      print(
        `${numberOf(files, 'file')} in ${settings.SEEDS_DIR}: ${added} added, ${revised} revised, ${retouched} retouched, ${unchanged} unchanged, ${withdrawn} withdrawn, ${numberOf(problems.length, 'problem')}`,
      );
    }
    return !problems.some(({ severity }) => severity === 'error');
  } finally {
    await store.close();
  }
}
