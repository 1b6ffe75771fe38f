/**
 * `npm run quality -- DIR [--summaries FILE.jsonl] [--stories FILE.jsonl] [--keyphrases FILE.jsonl]`: how what we make of
 * the articles in a folder compares with what people made of them, in percent.
 *
 * A line of each file is about one article: `{id|path, summary}`, `{path, story}`, `{id|path, keyphrases: []}`. An id is
 * the file's name without its ending; a path is inside the folder.
 */
import { parseArgs } from 'node:util';
import type { Article } from '../../src/core/article.ts';
import { listFolder } from '../../src/seeds/folder.ts';
import { readSeedFile } from '../../src/seeds/read-file.ts';
import { systemClock } from '../../src/system.ts';
import { keyphrasesLine, linesOf, storyLine, summaryLine } from './references.ts';
import { keyphrasesReport, storiesReport, summariesReport } from './report.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { summaries: { type: 'string' }, stories: { type: 'string' }, keyphrases: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write('Name the folder of articles: npm run quality -- DIR --summaries FILE.jsonl\n');
  process.exitCode = 2;
} else await report(folder);

async function report(folder: string): Promise<void> {
  const files = [...listFolder(folder)].flatMap((part) => part.files);
  const articles: Article[] = [];
  for (const file of files) {
    for (const seed of readSeedFile(folder, file, systemClock)) {
      for (const { article } of seed.articles) articles.push(article);
    }
  }
  say(`${articles.length} articles in ${files.length} files`);
  const { summaries, stories, keyphrases } = values;
  if (summaries !== undefined) say(summariesReport(articles, linesOf(summaries, summaryLine)));
  if (keyphrases !== undefined) say(keyphrasesReport(articles, linesOf(keyphrases, keyphrasesLine)));
  if (stories !== undefined) say(storiesReport(articles, linesOf(stories, storyLine)));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
