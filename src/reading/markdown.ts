import MarkdownIt, { type Token } from 'markdown-it';
import { withoutInvisible } from '../core/text.ts';
import type { Piece, Run } from './page.ts';

const markdown = new MarkdownIt('commonmark', { html: false });

/**
 * The blocks of a Markdown text, in reading order. Plain text is Markdown enough: paragraphs between empty lines.
 * @param firstLine the file's line number of the text's first line
 */
export function parseMarkdown(source: string, firstLine: number): Piece[] {
  const pieces: Piece[] = [];
  const open: Token[] = [];
  const tokens = markdown.parse(source, {});
  const numbered = numberedParagraphs(tokens);
  for (const token of tokens) {
    const line = firstLine + (token.map?.[0] ?? 0);
    if (token.type === 'fence' || token.type === 'code_block') {
      pieces.push({ kind: 'code', level: 0, runs: [plain(token.content.trimEnd())], line });
    } else if (token.type === 'inline') {
      const blocks = open.filter((block) => !numbered.has(block));
      const number = open.filter((block) => numbered.has(block) && block.map?.[0] === token.map?.[0]);
      const runs = [
        ...number.map(({ info, markup }) => plain(`${info}${markup} `)),
        ...runsOf(token.children ?? []),
      ];
      pieces.push({ ...kindOf(blocks), runs, line });
    } else if (token.nesting === 1) {
      open.push(token);
    } else if (token.nesting === -1) {
      open.pop();
    }
  }
  return pieces.filter((piece) => piece.runs.some((run) => run.text.trim() !== ''));
}

/** The items of lists that are none: "18. Februar 2025" alone is a paragraph that begins with a number. */
function numberedParagraphs(tokens: readonly Token[]): ReadonlySet<Token> {
  const found = new Set<Token>();
  const lists: Token[][] = [];
  for (const token of tokens) {
    if (token.type === 'ordered_list_open' || token.type === 'bullet_list_open') lists.push([]);
    else if (token.type === 'list_item_open') lists.at(-1)?.push(token);
    else if (token.type === 'ordered_list_close' || token.type === 'bullet_list_close') {
      const [item, ...others] = lists.pop() ?? [];
      if (token.type === 'ordered_list_close' && item !== undefined && others.length === 0) found.add(item);
    }
  }
  return found;
}

/** What a piece is, by the blocks it stands in: a heading in a quotation is part of the quotation. */
function kindOf(open: readonly Token[]): Pick<Piece, 'kind' | 'level'> {
  if (open.some((token) => token.type === 'blockquote_open')) return { kind: 'quote', level: 0 };
  if (open.some((token) => token.type === 'list_item_open')) return { kind: 'item', level: 0 };
  const heading = open.find((token) => token.type === 'heading_open');
  if (heading !== undefined) return { kind: 'heading', level: Number(heading.tag.slice(1)) };
  return { kind: 'paragraph', level: 0 };
}

function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let strong = 0;
  const links: string[] = [];
  for (const token of tokens) {
    if (token.type === 'strong_open') strong += 1;
    else if (token.type === 'strong_close') strong -= 1;
    else if (token.type === 'link_open') links.push(String(token.attrGet('href') ?? ''));
    else if (token.type === 'link_close') links.pop();
    else {
      const text = textOf(token);
      if (text !== '') runs.push({ text, strong: strong > 0, href: links.at(-1) ?? null });
    }
  }
  return runs;
}

function textOf(token: Token): string {
  if (token.type === 'softbreak') return ' ';
  if (token.type === 'hardbreak') return '\n';
  // An image says nothing that a line of text could show; its caption, when there is one, is a paragraph.
  if (token.type === 'image') return '';
  // Entities such as `&#x202E;` have only now become characters.
  return withoutInvisible(token.content);
}

function plain(text: string): Run {
  return { text, strong: false, href: null };
}
