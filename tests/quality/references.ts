import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path/posix';
import { z } from 'zod';
import type { Article } from '../../src/core/article.ts';

/** Names an article by its path in the folder, or by its file's name without the ending. */
const named = z.object({ id: z.string().optional(), path: z.string().optional() });

export const summaryLine = named.extend({ summary: z.string() });
export const keyphrasesLine = named.extend({ keyphrases: z.array(z.string()) });
export const storyLine = z.object({
  path: z.string(),
  story: z.union([z.string(), z.number()]).transform(String),
});

/** The lines of a JSONL file. @throws ZodError, SyntaxError for a line that is something else */
export function linesOf<T>(file: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => schema.parse(JSON.parse(line)));
}

/** Each line with the article that it names; lines about other articles are left out. */
export function paired<T extends { id?: string | undefined; path?: string | undefined }>(
  lines: readonly T[],
  articles: readonly Article[],
): { line: T; article: Article }[] {
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const byName = new Map(articles.map((article) => [nameOf(article.path), article]));
  return lines.flatMap((line) => {
    const article = byPath.get(line.path ?? '') ?? byName.get(line.id ?? nameOf(line.path ?? ''));
    return article === undefined ? [] : [{ line, article }];
  });
}

function nameOf(path: string): string {
  return basename(path, extname(path));
}
