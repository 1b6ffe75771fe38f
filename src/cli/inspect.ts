import { once } from 'node:events';
import { seedsIn } from '../bot.ts';
import { type Article, publishedTime } from '../core/article.ts';
import { paragraphsOf } from '../core/body.ts';
import { UserError } from '../core/errors.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import { oneLine } from '../core/text.ts';
import { entitiesOf } from '../digest/entities.ts';
import { keyphrasesOf } from '../digest/keyphrases.ts';
import { renderSeed } from '../reading/render-seed.ts';
import { complain, jsonText, print } from './output.ts';
import { type CheckedArticle, readAll } from './read-all.ts';
import { nothingIn } from './seed-watch.ts';

/**
 * Reads a folder without a database and prints what was understood, each article as soon as it is read.
 * @param form for people, as one JSON object a line, or as clean seeds
 * @returns false when a file is unusable
 * @throws UserError when there is no article and no problem either
 */
export async function inspect(folder: string, form: 'text' | 'json' | 'markdown'): Promise<boolean> {
  const { files, articles, problems } = await readAll(seedsIn(folder), async (seed) => {
    for (const [index, found] of seed.articles.entries()) {
      // A problem does not say which article of a file it is about, so they stand with the first one, once.
      const warnings = index === 0 ? seed.problems : [];
      if (form === 'json') await printInTime(jsonText(inspected(found, warnings)));
      else await printInTime(form === 'markdown' ? asSeed(found.article) : readable(found.article));
    }
  });
  if (articles === 0 && problems.length === 0) throw new UserError('no-articles', nothingIn(folder, files));
  for (const problem of problems) complain(formatProblem(problem));
  return !problems.some(({ severity }) => severity === 'error');
}

/** Prints, and waits for a reader that is slower than we are: what it has not taken would pile up in memory. */
async function printInTime(text: string): Promise<void> {
  print(text);
  if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
}

/** One article, with every field that `--json` promises. */
function inspected({ article, duplicateOf }: CheckedArticle, warnings: readonly Problem[]): object {
  const { path, id, headline, url, source, byline, caption, language, dek, summary, body, topics, related } =
    article;
  return {
    path,
    id,
    headline,
    url,
    source,
    publishedAt: publishedTime(article),
    byline,
    caption,
    language,
    dek,
    summary,
    body: paragraphsOf(body),
    topics,
    entities: entitiesOf(article),
    keyphrases: keyphrasesOf(article),
    related,
    // Until stories are recognised, an article is a story of its own; a duplicate shares it, like its id.
    story: id,
    duplicateOf,
    warnings: warnings.map(formatProblem),
  };
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
