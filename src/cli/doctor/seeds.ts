import { seedsIn, subscriptionFileFor } from '../../bot.ts';
import { withDeadline } from '../../core/deadline.ts';
import { UserError } from '../../core/errors.ts';
import { type Check, doubtful, type Finding, fine, wrong } from '../../core/finding.ts';
import { formatProblem, type Problem } from '../../core/problem.ts';
import type { Settings } from '../../settings/schema.ts';
import { numberOf } from '../number-of.ts';
import { readAll } from '../read-all.ts';
import { nothingIn } from '../seed-watch.ts';

const NAMES_ALL = '“npm run newsdesk -- check” names them all.';

/** @param readWithin milliseconds in which the files have to be read; what takes longer is left to `check` */
export function seedsCheck(folder: string, readWithin: number): Check {
  return {
    name: 'Seeds',
    async look() {
      const seeds = seedsIn(folder);
      try {
        const listing = await seeds.list();
        const files = listing.files.length;
        const reading = readAll({ list: async () => listing, read: (all) => seeds.read(all) });
        const read = await withDeadline(reading, readWithin, late).catch((error: unknown) => {
          if (error instanceof UserError && error.code === LATE) return null;
          throw error;
        });
        if (read === null)
          return [
            fine(
              'Seeds',
              `${numberOf(files, 'file')} in ${folder}. Reading them takes longer than this look.`,
            ),
          ];
        if (read.articles === 0 && read.problems.length === 0)
          throw new UserError('no-articles', nothingIn(folder, files));
        const found = `${numberOf(read.articles, 'article')} in ${numberOf(files, 'file')} in ${folder}`;
        return [withProblems('Seeds', found, read.problems)];
      } finally {
        await seeds.close();
      }
    },
  };
}

/** None when there is no such file. */
export function subscriptionFileCheck(settings: Settings): Check[] {
  const { SUBSCRIPTIONS_FILE: path } = settings;
  if (path === undefined) return [];
  return [
    {
      name: 'Subscriptions file',
      async look() {
        const filed = await (await subscriptionFileFor(settings))?.look();
        if (filed == null) return [fine('Subscriptions file', `${path} is being written just now.`)];
        const found = `${numberOf(filed.subscriptions.length, 'subscription')} in ${path}`;
        return [withProblems('Subscriptions file', found, filed.problems)];
      },
    },
  ];
}

const LATE = 'late';

function late(): UserError {
  return new UserError(LATE, 'Reading takes longer.');
}

/** Problems in one line: the first that costs something, and how many there are. */
function withProblems(check: string, found: string, problems: readonly Problem[]): Finding {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors.length > 0 ? errors : problems;
  if (first === undefined) return fine(check, `${found}.`);
  const sentence = `${found}, with ${numberOf(problems.length, 'problem')}; the first: ${formatProblem(first)}.`;
  return errors.length > 0 ? wrong(check, sentence, NAMES_ALL) : doubtful(check, sentence, NAMES_ALL);
}
