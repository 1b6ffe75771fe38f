import { once } from 'node:events';
import { seedsIn } from '../bot.ts';
import { type Article, publishedTime } from '../core/article.ts';
import { UserError } from '../core/errors.ts';
import { formatProblem } from '../core/problem.ts';
import { oneLine } from '../core/text.ts';
import { renderSeed } from '../reading/render-seed.ts';
import { Inspection } from './inspect-json.ts';
import { complain, print } from './output.ts';
import { readAll } from './read-all.ts';
import { nothingIn } from './seed-watch.ts';

/**
 * Reads a folder without a database and prints what was understood: each article as soon as it is read, but for JSON,
 * in which an article says what story it belongs to.
 * @param form for people, as one JSON object a line, or as clean seeds
 * @returns false when a file is unusable
 * @throws UserError when there is no article and no problem either
 */
export async function inspect(folder: string, form: 'text' | 'json' | 'markdown'): Promise<boolean> {
  const inspection = new Inspection();
  const { files, articles, problems } = await readAll(seedsIn(folder), async (seed) => {
    for (const [index, found] of seed.articles.entries()) {
      // A problem does not say which article of a file it is about, so they stand with the first one, once.
      if (form === 'json') inspection.take(found, index === 0 ? seed.problems : []);
      else await printInTime(form === 'markdown' ? asSeed(found.article) : readable(found.article));
    }
  });
  if (articles === 0 && problems.length === 0) throw new UserError('no-articles', nothingIn(folder, files));
  for (const line of inspection.lines()) await printInTime(line);
  for (const problem of problems) complain(formatProblem(problem));
  return !problems.some(({ severity }) => severity === 'error');
}

/** Prints, and waits for a reader that is slower than we are: what it has not taken would pile up in memory. */
async function printInTime(text: string): Promise<void> {
  print(text);
  if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
}

function readable(article: Article): string {
  const facts = [
    oneLine(article.path),
    article.id,
    publishedTime(article),
    article.language,
    article.source ?? 'no source',
  ];
  return `${article.headline}\n  ${facts.join(' · ')}\n  ${article.dek}\n`;
}

/** As a seed without a fault, with the dek and the summary that were worked out. */
function asSeed(article: Article): string {
  return renderSeed({ ...article, summary: article.summary.join(' ') });
}
