import MarkdownIt, { type Token } from 'markdown-it';
import type { Piece, Run } from './page.ts';

const markdown = new MarkdownIt('commonmark', { html: false });

/**
 * The blocks of a Markdown text, in reading order. Plain text is Markdown enough: paragraphs between empty lines.
 * @param firstLine the file's line number of the text's first line
 */
export function parseMarkdown(source: string, firstLine: number): Piece[] {
  const pieces: Piece[] = [];
  const open: Token[] = [];
  for (const token of markdown.parse(source, {})) {
    const line = firstLine + (token.map?.[0] ?? 0);
    if (token.type === 'fence' || token.type === 'code_block') {
      pieces.push({ kind: 'code', level: 0, runs: [plain(token.content.trimEnd())], line });
    } else if (token.type === 'inline') {
      pieces.push({ ...kindOf(open), runs: runsOf(token.children ?? []), line });
    } else if (token.nesting === 1) {
      open.push(token);
    } else if (token.nesting === -1) {
      open.pop();
    }
  }
  return pieces.filter((piece) => piece.runs.some((run) => run.text.trim() !== ''));
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
  return token.type === 'image' ? '' : token.content;
}

function plain(text: string): Run {
  return { text, strong: false, href: null };
}
