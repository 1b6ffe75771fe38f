import { seedsIn } from '../bot.ts';
import type { Article } from '../core/article.ts';
import { paragraphsOf } from '../core/body.ts';
import { UserError } from '../core/errors.ts';
import { formatProblem } from '../core/problem.ts';
import { oneLine } from '../core/text.ts';
import { entitiesOf } from '../digest/entities.ts';
import { keyphrasesOf } from '../digest/keyphrases.ts';
import { complain, print } from './output.ts';
import { type CheckedSeed, readAll } from './read-all.ts';
import { nothingIn } from './seed-watch.ts';

/** Reads a folder without a database and prints what was understood. @returns false when a file is unusable */
export async function inspect(folder: string, json: boolean): Promise<boolean> {
  const { seeds, problems } = await readAll(seedsIn(folder));
  if (seeds.length === 0 && problems.length === 0) throw new UserError('no-articles', nothingIn(folder, 0));
  for (const seed of seeds) {
    for (const { article } of seed.articles)
      print(json ? JSON.stringify(inspected(seed, article)) : readable(article));
  }
  for (const problem of problems) complain(formatProblem(problem));
  return !problems.some(({ severity }) => severity === 'error');
}

/** One article, with every field that `--json` promises. */
function inspected({ problems, duplicateOf }: CheckedSeed, article: Article): object {
  const { path, id, headline, url, source, byline, caption, language, dek, summary, body, topics, related } =
    article;
  return {
    path,
    id,
    headline,
    url,
    source,
    publishedAt: publishedAt(article),
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
    warnings: problems.map(formatProblem),
  };
}

function readable(article: Article): string {
  const facts = [
    oneLine(article.path),
    article.id,
    publishedAt(article),
    article.language,
    article.source ?? 'no source',
  ];
  return `${article.headline}\n  ${facts.join(' · ')}\n  ${article.dek}\n`;
}

/** ISO 8601, as precise as it is known. */
function publishedAt({ publishedAt: at, precision }: Article): string {
  const iso = new Date(at).toISOString();
  return precision === 'day' ? iso.slice(0, 10) : iso;
}
