import type { z } from 'zod';
import type { Article } from '../../src/core/article.ts';
import { paragraphsOf } from '../../src/core/body.ts';
import { keyphrasesOf } from '../../src/digest/keyphrases.ts';
import { sentences } from '../../src/language/sentences.ts';
import { bcubed, pairwise } from './bcubed.ts';
import { fAt10 } from './keyphrase-score.ts';
import { type keyphrasesLine, paired, type storyLine, type summaryLine } from './references.ts';
import { rougeL, rougeN } from './rouge.ts';
import { storyOf } from './story-of.ts';

/** Our dek and our summary, beside what any reader could do: the first sentence, and the first three. */
export function summariesReport(
  articles: readonly Article[],
  lines: readonly z.infer<typeof summaryLine>[],
): string {
  const pairs = paired(lines, articles);
  const contenders: [string, (article: Article) => readonly string[]][] = [
    ['our dek', ({ dek }) => [dek]],
    ['first sentence', (article) => opening(article, 1)],
    ['our three sentences', ({ summary }) => summary],
    ['lead-3', (article) => opening(article, 3)],
  ];
  const rows = contenders.map(([name, textOf]) => {
    const scores = pairs.map(({ line, article }) => {
      const own = textOf(article);
      const reference = sentences(line.summary, article.language);
      const scored = [1, 2].map((n) => rougeN(own.join(' '), line.summary, n));
      return [...scored, rougeL(own, reference)];
    });
    const [one, two, long] = [0, 1, 2].map((column) => percent(mean(scores.map((row) => row[column] ?? 0))));
    return `  ${name.padEnd(22)} ROUGE-1 ${one}  ROUGE-2 ${two}  ROUGE-L ${long}`;
  });
  return [`Summaries: ${pairs.length} of ${lines.length} references have an article`, ...rows].join('\n');
}

export function keyphrasesReport(
  articles: readonly Article[],
  lines: readonly z.infer<typeof keyphrasesLine>[],
): string {
  const pairs = paired(lines, articles);
  const scores = pairs.map(({ line, article }) =>
    fAt10(keyphrasesOf(article), line.keyphrases, article.language),
  );
  return [
    `Key phrases: ${pairs.length} of ${lines.length} references have an article`,
    `  F@10 ${percent(mean(scores))}`,
  ].join('\n');
}

export function storiesReport(
  articles: readonly Article[],
  lines: readonly z.infer<typeof storyLine>[],
): string {
  const pairs = paired(lines, articles);
  const wanted = new Map(pairs.map(({ line, article }) => [article.path, line.story]));
  const found = storyOf(articles);
  const rows = Object.entries({ BCubed: bcubed(found, wanted), pairwise: pairwise(found, wanted) }).map(
    ([name, { precision, recall, f }]) =>
      `  ${name.padEnd(22)} precision ${percent(precision)}  recall ${percent(recall)}  F ${percent(f)}`,
  );
  return [`Stories: ${pairs.length} of ${lines.length} references have an article`, ...rows].join('\n');
}

function opening({ body, language }: Article, most: number): string[] {
  const found: string[] = [];
  for (const paragraph of paragraphsOf(body.filter(({ kind }) => kind === 'paragraph'))) {
    found.push(...sentences(paragraph, language).slice(0, most - found.length));
    if (found.length >= most) break;
  }
  return found;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5);
}
