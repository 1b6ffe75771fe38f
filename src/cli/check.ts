import { seedsIn } from '../bot.ts';
import { UserError } from '../core/errors.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import type { FiledSubscriptions, SubscriptionFile } from '../ports/subscription-file.ts';
import { numberOf } from './number-of.ts';
import { jsonText, print } from './output.ts';
import { type Checked, readAll } from './read-all.ts';
import { nothingIn } from './seed-watch.ts';

/**
 * Reads a folder and the operator's file of subscriptions, and prints every problem, a line each.
 * @param subscriptions null when there is no such file, or it is not asked for
 * @param json one document instead: `{ files, articles, problems: [{ path, line, severity, problem, remedy }] }`
 * @returns false when a file is unusable
 * @throws UserError when there is no article and no problem either
 */
export async function check(
  folder: string,
  subscriptions: SubscriptionFile | null,
  json: boolean,
): Promise<boolean> {
  const seeds = await readAll(seedsIn(folder));
  const filed = (await subscriptions?.look()) ?? null;
  const problems = [...seeds.problems, ...(filed?.problems ?? [])];
  const checked = { ...seeds, problems };
  const { files, articles } = checked;
  if (articles === 0 && seeds.problems.length === 0)
    throw new UserError('no-articles', nothingIn(folder, files));
  if (json) print(jsonText(asDocument(checked), 2));
  else {
    for (const problem of problems) print(formatProblem(problem));
    const found = [numberOf(articles, 'article'), ...(filed === null ? [] : [subscriptionCount(filed)])];
    print(`${found.join(', ')}, ${count(problems)}`);
  }
  return !problems.some(({ severity }) => severity === 'error');
}

/** With exactly the promised fields. */
function asDocument({ files, articles, problems }: Checked): object {
  return {
    files,
    articles,
    problems: problems.map(({ path, line, severity, problem, remedy }) => ({
      path,
      line,
      severity,
      problem,
      remedy,
    })),
  };
}

function subscriptionCount({ subscriptions: { length } }: FiledSubscriptions): string {
  return numberOf(length, 'subscription');
}

function count(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'no problems';
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${numberOf(errors, 'error')}, ${numberOf(problems.length - errors, 'warning')}`;
}
