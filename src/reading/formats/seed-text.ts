import { extname } from 'node:path/posix';
import { type Format, NO_FACTS, refused } from '../page.ts';
import { readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { readLeadingFields } from './leading-fields.ts';
import { parseMarkdown } from './markdown.ts';

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
  const pieces = parseMarkdown(rest, textLine, extname(path).toLowerCase() === '.txt' ? 'all' : 'top');
  return {
    pages: [{ path, key: path, line: null, label: '', pieces, facts: { ...NO_FACTS, ...facts }, problems }],
    problems: [],
  };
};
