import { seedsIn } from '../bot.ts';
import { UserError } from '../core/errors.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import { print } from './output.ts';
import { readAll } from './read-all.ts';
import { nothingIn } from './seed-watch.ts';

/** Reads a folder and prints every problem. @returns false when a file is unusable */
export async function check(folder: string): Promise<boolean> {
  const { seeds, problems } = await readAll(seedsIn(folder));
  if (seeds.length === 0 && problems.length === 0) {
    throw new UserError('no-articles', nothingIn(folder, 0));
  }
  for (const problem of problems) print(formatProblem(problem));
  const articles = seeds.filter((seed) => seed.articles.length > 0 && seed.duplicateOf === null).length;
  print(`${articles} ${articles === 1 ? 'article' : 'articles'}, ${count(problems)}`);
  return !problems.some(({ severity }) => severity === 'error');
}

function count(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'no problems';
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}
