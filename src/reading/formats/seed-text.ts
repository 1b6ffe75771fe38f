import { type Format, NO_FACTS, refused } from '../page.ts';
import { readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';

/** Markdown or plain text, with or without front matter. */
export const openText: Format = (content, path) => {
  const { unclosed, toml, frontMatter, text, textLine } = splitFrontMatter(content);
  if (unclosed) return refused(path, 'its front matter does not end', 'put a line “---” below it');
  if (toml) {
    const remedy = 'put “---” in place of “+++”, and write “name: value” in place of “name = value”';
    return refused(path, 'its front matter is TOML, which is not read', remedy);
  }
  const { facts, problems, withheld } =
    frontMatter === null ? { facts: {}, problems: [], withheld: false } : readFrontMatter(frontMatter, path);
  if (withheld || problems.some(({ severity }) => severity === 'error')) return { pages: [], problems };
  const pieces = parseMarkdown(text, textLine);
  return {
    pages: [{ path, key: path, line: null, label: '', pieces, facts: { ...NO_FACTS, ...facts }, problems }],
    problems: [],
  };
};
