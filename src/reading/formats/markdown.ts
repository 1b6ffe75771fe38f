import MarkdownIt, { type Token } from 'markdown-it';
import { oneLine, withoutInvisible } from '../../core/text.ts';
import { type Piece, plainRun, type Run, type TextPiece, textPiece } from '../page.ts';
import { inlineTag, piecesOfHtml } from './html/in-markdown.ts';
import { raised } from './html/raised.ts';
import { LISTS, numberingOf } from './markdown-lists.ts';
import { isOver, type KeptLines, marginOf } from './text-lines.ts';

const markdown = new MarkdownIt('commonmark', { html: true }).enable(['table', 'strikethrough']);
/** In plain text, an indented line begins a paragraph. */
const plainText = new MarkdownIt('commonmark', { html: true })
  .enable(['table', 'strikethrough'])
  .disable('code');

/**
 * The blocks of a Markdown text, in reading order. Plain text is Markdown enough: paragraphs between empty lines.
 * @param firstLine the file's line number of the text's first line
 * @param kept in which paragraphs a line that is over is a piece of its own
 */
export function parseMarkdown(source: string, firstLine: number, kept: KeptLines = 'none'): Piece[] {
  const tokens = (kept === 'all' ? plainText : markdown).parse(source, {});
  const { numbers, paragraphs: numbered } = numberingOf(tokens);
  const margin = kept === 'none' ? 0 : marginOf(paragraphLines(tokens));
  const reader = new TokenReader(firstLine, kept, margin, numbers);
  for (const token of joinedHtml(tokens)) reader.take(token, numbered);
  return reader.pieces.filter(
    (piece) =>
      piece.kind === 'table' ||
      piece.kind === 'rule' ||
      piece.runs.some((run) => run.text.trim() !== '' || run.href !== null),
  );
}

/** Where the line begins on which a comment is opened that nobody closes; null when there is none. */
export function openCommentIn(source: string): number | null {
  if (source.lastIndexOf('<!--') <= source.lastIndexOf('-->')) return null;
  const isOpen = ({ type, content }: Token) =>
    type === 'html_block' && content.trimStart().startsWith('<!--') && !content.includes('-->');
  const line = markdown.parse(source, {}).find(isOpen)?.map?.[0];
  return line === undefined ? null : source.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
}

/** Collects pieces from the token stream, and knows in which blocks it stands. */
class TokenReader {
  readonly pieces: Piece[] = [];
  readonly #firstLine: number;
  readonly #open: Token[] = [];
  /** The number of the item that is open in each list, outermost first; null in a bullet list. */
  readonly #lists: (number | null)[] = [];
  readonly #numbers: ReadonlyMap<Token, number>;
  #table: string[][] | null = null;
  /** The item that the last piece is the text of. */
  #item: Token | null = null;
  /** Its runs, which may grow. */
  #itemRuns: Run[] = [];

  readonly #margin: number;
  #kept: KeptLines;

  constructor(firstLine: number, kept: KeptLines, margin: number, numbers: ReadonlyMap<Token, number>) {
    this.#firstLine = firstLine;
    this.#kept = kept;
    this.#margin = margin;
    this.#numbers = numbers;
  }

  take(token: Token, numbered: ReadonlySet<Token>): void {
    if (token.type === 'fence' || token.type === 'code_block') {
      this.pieces.push(textPiece('code', [plainRun(token.content.trimEnd())], this.#lineOf(token)));
    } else if (token.type === 'hr') this.pieces.push(textPiece('rule', [], this.#lineOf(token)));
    else if (token.type === 'inline') this.#takeText(token, numbered);
    else if (token.type === 'html_block') this.#takeHtml(token, numbered);
    else if (token.nesting === 1) this.#enter(token);
    else if (token.nesting === -1) this.#leave(token);
  }

  #enter(token: Token): void {
    this.#open.push(token);
    if (token.type === 'heading_open' && this.#kept === 'top') this.#kept = 'none';
    if (token.type === 'table_open') this.#table = [];
    else if (token.type === 'tr_open') this.#table?.push([]);
    else if (LISTS.has(token.type)) this.#lists.push(null);
    else if (token.type === 'list_item_open')
      this.#lists[this.#lists.length - 1] = this.#numbers.get(token) ?? null;
  }

  #leave(token: Token): void {
    const opened = this.#open.pop();
    if (token.type === 'table_close' && opened !== undefined && this.#table !== null) {
      this.pieces.push({ kind: 'table', rows: this.#table, runs: [], line: this.#lineOf(opened) });
      this.#table = null;
    } else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') this.#lists.pop();
  }

  #takeText(token: Token, numbered: ReadonlySet<Token>): void {
    const line = this.#lineOf(token);
    const { runs, breaks } = runsOf(token.children ?? []);
    if (this.#table !== null) {
      this.#table.at(-1)?.push(oneLine(runs.map(({ text }) => text).join('')));
      return;
    }
    const blocks = this.#open.filter((block) => !numbered.has(block));
    const number = this.#open.filter((block) => numbered.has(block) && block.map?.[0] === token.map?.[0]);
    const prefix = number.map(({ info, markup }) => plainRun(`${info}${markup} `));
    const kind = this.#kindOf(blocks);
    const item =
      kind.kind === 'item' ? (blocks.findLast(({ type }) => type === 'list_item_open') ?? null) : null;
    // An item is one piece, however many paragraphs it has.
    if (item !== null && item === this.#item) this.#itemRuns.push(plainRun('\n'), ...runs);
    else if (kind.kind === 'paragraph' && prefix.length === 0) this.#takeParagraph(runs, breaks, line);
    else {
      this.#itemRuns = [...prefix, ...runs];
      this.pieces.push({ ...kind, runs: this.#itemRuns, line });
    }
    this.#item = item;
    for (const child of token.children ?? []) {
      const run = imageRun(child);
      if (run !== null) this.pieces.push(textPiece('image', [run], line));
    }
  }

  /** Lines that are over are pieces of their own; the others are joined. */
  #takeParagraph(runs: readonly Run[], breaks: readonly number[], line: number): void {
    let start = 0;
    let before = 0;
    let open = line;
    for (const [index, at] of breaks.entries()) {
      const above = wordsOf(runs, before, at);
      const below = wordsOf(runs, at + 1, breaks[index + 1] ?? runs.length);
      before = at + 1;
      if (!isOver(above, below, this.#margin, this.#kept)) continue;
      this.pieces.push(textPiece('paragraph', runs.slice(start, at), open));
      start = before;
      open = line + index + 1;
    }
    this.pieces.push(textPiece('paragraph', runs.slice(start), open));
  }

  #takeHtml(token: Token, numbered: ReadonlySet<Token>): void {
    const kind = this.#kindOf(this.#open.filter((block) => !numbered.has(block)));
    for (const piece of piecesOfHtml(token.content, this.#lineOf(token))) {
      this.pieces.push(piece.kind === 'paragraph' ? { ...piece, ...kind } : piece);
    }
  }

  /** What a piece is, by the blocks it stands in: a heading in a quotation is part of the quotation. */
  #kindOf(open: readonly Token[]): Pick<TextPiece, 'kind' | 'level' | 'number'> {
    if (open.some((token) => token.type === 'blockquote_open'))
      return { kind: 'quote', level: 0, number: null };
    if (open.some((token) => token.type === 'list_item_open')) {
      return { kind: 'item', level: this.#lists.length - 1, number: this.#lists.at(-1) ?? null };
    }
    const heading = open.find((token) => token.type === 'heading_open');
    if (heading !== undefined) return { kind: 'heading', level: Number(heading.tag.slice(1)), number: null };
    return { kind: 'paragraph', level: 0, number: null };
  }

  #lineOf(token: Token): number {
    return this.#firstLine + (token.map?.[0] ?? 0);
  }
}

/** Tags that stand next to each other are one piece of HTML, though empty lines part them. */
function joinedHtml(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  let end = 0;
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.type === 'html_block' && last?.type === 'html_block') {
      const [from = 0, to = 0] = token.map ?? [];
      last.content += '\n'.repeat(Math.max(0, from - end)) + token.content;
      end = to;
    } else {
      joined.push(token);
      end = token.map?.[1] ?? end;
    }
  }
  return joined;
}

/** Some text, and the places of the runs that stand for the end of a line. */
function runsOf(tokens: readonly Token[]): { runs: Run[]; breaks: number[] } {
  const runs: Run[] = [];
  const breaks: number[] = [];
  let strong = 0;
  let silent = 0;
  let above = 0;
  const links: string[] = [];
  const add = (text: string) => {
    if (text === '' || silent > 0) return;
    runs.push({ text: above > 0 ? raised(text) : text, strong: strong > 0, href: links.at(-1) ?? null });
  };
  for (const token of tokens) {
    if (token.type === 'strong_open') strong += 1;
    else if (token.type === 'strong_close') strong -= 1;
    else if (token.type === 's_open') silent += 1;
    else if (token.type === 's_close') silent -= 1;
    else if (token.type === 'link_open') links.push(String(token.attrGet('href') ?? ''));
    else if (token.type === 'link_close') links.pop();
    else if (token.type === 'html_inline') {
      const tag = inlineTag(token.content);
      add(tag.text);
      strong = Math.max(0, strong + tag.strong);
      silent = Math.max(0, silent + tag.silent);
      above = Math.max(0, above + tag.raised);
      if (tag.link === 'end') links.pop();
      else if (tag.link !== null) links.push(tag.link.href);
    } else {
      if (token.type === 'softbreak' && silent === 0) breaks.push(runs.length);
      add(textOf(token));
    }
  }
  return { runs, breaks };
}

function wordsOf(runs: readonly Run[], from: number, to: number): string {
  return runs
    .slice(from, to)
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** The lines of each paragraph. */
function paragraphLines(tokens: readonly Token[]): string[][] {
  return tokens.flatMap((token, at) =>
    token.type === 'inline' && tokens[at - 1]?.type === 'paragraph_open' && token.level === 1
      ? [token.content.split('\n').map((line) => line.trim())]
      : [],
  );
}

function textOf(token: Token): string {
  if (token.type === 'softbreak') return ' ';
  if (token.type === 'hardbreak') return '\n';
  // An image is a piece of its own.
  if (token.type === 'image') return '';
  // Entities such as `&#x202E;` have only now become characters.
  return withoutInvisible(token.content);
}

function imageRun(token: Token): Run | null {
  if (token.type === 'html_inline') return inlineTag(token.content).image;
  if (token.type !== 'image') return null;
  return { text: oneLine(token.content), strong: false, href: String(token.attrGet('src') ?? '') };
}
