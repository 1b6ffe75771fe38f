import { extname } from 'node:path/posix';
import type { Problem } from '../../core/problem.ts';
import { type Format, NO_FACTS, refused } from '../page.ts';
import { readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { readLeadingFields } from './leading-fields.ts';
import { openCommentIn, parseMarkdown } from './markdown.ts';

/** Markdown or plain text, with or without front matter. */
export const openText: Format = (content, path) => {
  const { unclosed, toml, frontMatter, text, textLine } = splitFrontMatter(content);
  if (unclosed) return refused(path, 'its front matter does not end', 'put a line “---” below it');
  if (toml) {
    const remedy = 'put “---” in place of “+++”, and write “name: value” in place of “name = value”';
    return refused(path, 'its front matter is TOML, which is not read', remedy);
  }
  const { said, rest } =
    frontMatter === null
      ? readLeadingFields(text, path)
      : { said: readFrontMatter(frontMatter, path), rest: text };
  const { facts, problems, withheld } = said;
  if (withheld || problems.some(({ severity }) => severity === 'error')) return { pages: [], problems };
  const { text: body, problem } = withoutOpenComment(rest, path, textLine);
  const pieces = parseMarkdown(body, textLine, extname(path).toLowerCase() === '.txt' ? 'all' : 'top');
  return {
    pages: [
      {
        ...{ path, key: path, line: null, label: '', pieces, facts: { ...NO_FACTS, ...facts } },
        problems: [...problems, ...problem],
      },
    ],
    problems: [],
  };
};

/** A comment that nobody closes would take all that follows. Its mark alone goes, and the author hears of it. */
function withoutOpenComment(
  text: string,
  path: string,
  firstLine: number,
): { text: string; problem: readonly Problem[] } {
  const at = openCommentIn(text);
  if (at === null) return { text, problem: [] };
  const line = firstLine + text.slice(0, at).split('\n').length - 1;
  const problem = 'a comment begins with “<!--” and does not end, so it is taken for text';
  return {
    text: text.slice(0, at) + text.slice(at).replace('<!--', ''),
    problem: [{ severity: 'warning', path, line, problem, remedy: 'put “-->” behind it' }],
  };
}
