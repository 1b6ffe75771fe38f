import { oneLine, withoutInvisible } from '../../../core/text.ts';
import { type Piece, pieceText, plainRun, type Run, type TextPiece, textPiece } from '../../page.ts';
import { isEmoji, isOrnament, sourceOf } from './images.ts';
import { BLOCKS, type Element, textIn } from './tree.ts';

export interface Walked {
  readonly pieces: readonly Piece[];
  /** What stands below a picture, by its piece. */
  readonly captions: ReadonlyMap<Piece, string>;
  /** Pieces that say little more than when the article was published. */
  readonly dated: ReadonlySet<Piece>;
}

/** Turns an element into pieces, as a browser would show it. @param base the page's address, for relative links */
export function piecesOf(element: Element, base: string | null): Walked {
  const walker = new Walker(base);
  walker.walk(element);
  walker.flush();
  return {
    pieces: walker.pieces.filter(
      (piece) =>
        piece.kind === 'table' ||
        piece.kind === 'rule' ||
        piece.runs.some((run) => run.text.trim() !== '' || (piece.kind === 'image' && run.href !== null)),
    ),
    captions: walker.captions,
    dated: walker.dated,
  };
}

interface List {
  /** The next item's number; null in a bullet list. */
  next: number | null;
  readonly step: 1 | -1;
}

interface Table {
  readonly rows: string[][];
  readonly firstPiece: number;
  readonly presentation: boolean;
  /** True when a cell holds more than a table's cell does. */
  complex: boolean;
  headed: boolean;
}

/** Numbers beyond this are somebody's joke. */
const HIGHEST_NUMBER = 1_000_000_000;
/** Characters around a time that still make a date line: "Published on … by". */
const DATE_WORDS = 40;
/** Characters of a table's cell, on average, above which it is a page's column. */
const LONGEST_CELL = 150;
/** Characters that are enough to know a short text by. */
const SHORT = 100;
const HEADING = /^h([1-6])$/;

class Walker {
  readonly pieces: Piece[] = [];
  readonly captions = new Map<Piece, string>();
  readonly dated = new Set<Piece>();
  readonly #base: string | null;
  #runs: Run[] = [];
  #images: Piece[] = [];
  #line = 1;
  #space = false;
  #breaks = 0;
  #strong = 0;
  #href: string | null = null;
  #quotes = 0;
  #heading = 0;
  #timed = 0;
  #figures = 0;
  #item: { level: number; number: number | null } | null = null;
  readonly #lists: List[] = [];
  readonly #tables: Table[] = [];

  constructor(base: string | null) {
    this.#base = base;
  }

  walk(element: Element): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#text(child);
      else this.#element(child);
    }
  }

  /** Ends the block that is open, if there is anything in it. */
  flush(): void {
    const runs = trimmed(this.#runs);
    if (runs.length > 0) {
      const piece: Piece = { ...this.#kind(), runs, line: this.#line };
      this.pieces.push(piece);
      if (this.#timed > 0 && pieceText(piece).length < this.#timed + DATE_WORDS) this.dated.add(piece);
    }
    for (const image of this.#images) this.pieces.push(image);
    this.#runs = [];
    this.#images = [];
    this.#space = false;
    this.#breaks = 0;
    this.#timed = 0;
  }

  #kind(): Pick<TextPiece, 'kind' | 'level' | 'number'> {
    if (this.#quotes > 0) return { kind: 'quote', level: 0, number: null };
    if (this.#item !== null) return { kind: 'item', ...this.#item };
    if (this.#heading > 0) return { kind: 'heading', level: this.#heading, number: null };
    return { kind: 'paragraph', level: 0, number: null };
  }

  #text(source: string): void {
    const text = withoutInvisible(source.replace(/\s+/g, ' '));
    const words = text.trim();
    if (words === '') {
      if (text !== '') this.#space = true;
      return;
    }
    if (this.#breaks > 1) this.flush();
    else if (this.#breaks === 1 && this.#runs.length > 0) this.#append(this.#heading > 0 ? ' ' : '\n');
    else if (this.#runs.length > 0 && (this.#space || text.startsWith(' '))) this.#append(' ');
    this.#breaks = 0;
    this.#append(words);
    this.#space = text.endsWith(' ');
  }

  #append(text: string): void {
    const last = this.#runs.at(-1);
    const look = { strong: this.#strong > 0, href: this.#href };
    // The space between two words belongs to the first look, so that links and bold words begin with a letter.
    if (last !== undefined && text.trim() === '')
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + text };
    else if (last !== undefined && last.strong === look.strong && last.href === look.href)
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + text };
    else this.#runs.push({ text, ...look });
  }

  #element(element: Element): void {
    const { name } = element;
    if (name === 'br') this.#breaks += 1;
    else if (name === 'hr') {
      this.flush();
      this.pieces.push(textPiece('rule', [], element.line));
    } else if (name === 'img' || name === 'amp-img') this.#image(element);
    else if (name === 'pre' || name === 'xmp' || name === 'listing') this.#code(element);
    else if (name === 'table') this.#table(element);
    else if (name === 'figure' || hasClass(element, 'wp-caption')) this.#figure(element);
    else if (BLOCKS.has(name)) this.#block(element);
    else this.#inline(element);
  }

  #block(element: Element): void {
    this.flush();
    const { name, attributes } = element;
    const before = { heading: this.#heading, item: this.#item, strong: this.#strong, quotes: this.#quotes };
    this.#line = element.line;
    const list = name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir';
    if (list) this.#lists.push(newList(element));
    const word = wordItem(element);
    if (word !== null) this.#item = word;
    else if (name === 'li') this.#item = this.#nextItem(attributes.get('value'));
    else if (name === 'blockquote') this.#quotes += 1;
    const heading = HEADING.exec(name);
    if (heading !== null) this.#heading = Number(heading[1]);
    if (name === 'tr') this.#tables.at(-1)?.rows.push([]);
    if (name === 'td' || name === 'th') this.#cell(element);
    else this.walk(element);
    this.flush();
    if (list) this.#lists.pop();
    this.#heading = before.heading;
    this.#item = before.item;
    this.#strong = before.strong;
    this.#quotes = before.quotes;
  }

  #nextItem(value: string | undefined): { level: number; number: number | null } {
    const list = this.#lists.at(-1);
    const level = Math.max(0, this.#lists.length - 1);
    if (list === undefined || list.next === null) return { level, number: null };
    const number = numberOf(value) ?? list.next;
    list.next = Math.max(0, number + list.step);
    return { level, number };
  }

  #inline(element: Element): void {
    const { name, attributes } = element;
    if (name === 'sup' && isFootnoteMark(element)) return;
    if (name === 'a' && isPermalink(element, this.#heading > 0)) return;
    const before = { strong: this.#strong, href: this.#href };
    const style = attributes.get('style') ?? '';
    const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
    if (weight === 'bold' || weight === 'bolder' || (weight !== undefined && Number(weight) >= 600))
      this.#strong += 1;
    else if ((name === 'b' || name === 'strong') && weight === undefined) this.#strong += 1;
    if (name === 'a' && attributes.has('href')) this.#href = this.#resolved(attributes.get('href') ?? '');
    if (name === 'time') this.#timed += textIn(element, SHORT).trim().length;
    if (name === 'q') this.#text('“');
    this.walk(element);
    if (name === 'q') this.#append('”');
    this.#strong = before.strong;
    this.#href = before.href;
  }

  #code(element: Element): void {
    this.flush();
    const text = withoutInvisible(lines(element).replace(/[\u00A0\u202F\u2007]/g, ' '));
    const code = text.replace(/^\n/, '').trimEnd();
    if (code !== '') this.pieces.push(textPiece('code', [plainRun(code)], element.line));
  }

  #image({ attributes, line }: Element): void {
    const alt = oneLine(attributes.get('alt') ?? '');
    if (isEmoji(alt, attributes.get('class') ?? '')) {
      this.#text(alt);
      return;
    }
    const src = sourceOf(attributes);
    if (src === null || isOrnament(attributes, src)) return;
    const run: Run = { text: alt, strong: false, href: this.#resolved(src) };
    const piece = textPiece('image', [run], line);
    // In the middle of a paragraph it waits for the paragraph's end.
    if (this.#runs.length > 0 && this.#figures === 0) this.#images.push(piece);
    else this.pieces.push(piece);
  }

  #figure(element: Element): void {
    this.flush();
    this.#line = element.line;
    const caption = captionIn(element);
    const first = this.pieces.length;
    this.#figures += 1;
    this.walk(caption === null ? element : withoutChild(element, caption));
    this.flush();
    this.#figures -= 1;
    if (caption === null) return;
    const text = oneLine(textIn(caption));
    const image = this.pieces.findIndex((piece, index) => index >= first && piece.kind === 'image');
    const found = this.pieces[image];
    if (text === '') return;
    if (found === undefined || found.kind === 'table') {
      this.#block(caption);
      return;
    }
    const captioned: Piece = { ...found, runs: [{ text, strong: false, href: found.runs[0]?.href ?? null }] };
    this.pieces[image] = captioned;
    this.captions.set(captioned, text);
  }

  #table(element: Element): void {
    this.flush();
    this.#line = element.line;
    const outer = this.#tables.at(-1);
    if (outer !== undefined) outer.complex = true;
    const presentation = /^(?:presentation|none)$/.test(element.attributes.get('role') ?? '');
    const table: Table = {
      rows: [],
      firstPiece: this.pieces.length,
      presentation,
      complex: false,
      headed: false,
    };
    this.#tables.push(table);
    const item = this.#item;
    this.walk(element);
    this.flush();
    this.#item = item;
    this.#tables.pop();
    if (!isData(table)) return;
    this.pieces.length = table.firstPiece;
    const rows = table.rows.filter((row) => row.some((cell) => cell !== ''));
    this.pieces.push({ kind: 'table', rows, runs: [], line: element.line });
  }

  #cell(element: Element): void {
    const table = this.#tables.at(-1);
    const first = this.pieces.length;
    this.walk(element);
    this.flush();
    if (table === undefined) return;
    const own = this.pieces.slice(first);
    const texts = own.filter(({ kind }) => kind !== 'image');
    if (texts.length > 3 || texts.some(({ kind }) => kind === 'heading' || kind === 'table'))
      table.complex = true;
    if (element.name === 'th') table.headed = true;
    if (!table.complex)
      table.rows.at(-1)?.push(
        oneLine(
          own
            .filter(({ kind }) => kind !== 'image')
            .map(pieceText)
            .join(' '),
        ),
      );
  }

  #resolved(address: string): string {
    const written = address.trim();
    if (this.#base === null || written === '' || written.startsWith('#')) return written;
    return URL.parse(written, this.#base)?.href ?? written;
  }
}

/** A table of values, and not one that a page is laid out in. */
function isData({ rows, presentation, complex, headed }: Table): boolean {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  if (presentation || complex || filled.length === 0) return false;
  if (!filled.some((row) => row.length > 1)) return false;
  if (headed) return true;
  const cells = filled.flat();
  const length = cells.reduce((sum, cell) => sum + cell.length, 0);
  return filled.length > 1 && length / cells.length <= LONGEST_CELL;
}

function newList({ name, attributes }: Element): List {
  if (name !== 'ol') return { next: null, step: 1 };
  return { next: numberOf(attributes.get('start')) ?? 1, step: attributes.has('reversed') ? -1 : 1 };
}

function numberOf(value: string | undefined): number | null {
  const number = /^\s*\d{1,10}\s*$/.test(value ?? '') ? Number(value) : null;
  return number === null ? null : Math.min(number, HIGHEST_NUMBER);
}

/** A list's item as Word writes it: a paragraph whose style says so. */
function wordItem({ name, attributes }: Element): { level: number; number: number | null } | null {
  if (name !== 'p') return null;
  const level = /mso-list\s*:\s*l\d+\s+level(\d)/i.exec(attributes.get('style') ?? '');
  return level === null ? null : { level: Math.max(0, Number(level[1]) - 1), number: null };
}

/** "[1]", "¹" or a number that links to a note. */
function isFootnoteMark(element: Element): boolean {
  if (/(?:^|\s)(?:reference|footnote(?:-ref)?|fn)(?:\s|$)/.test(element.attributes.get('class') ?? ''))
    return true;
  const text = textIn(element, SHORT).trim();
  if (/^\[(?:\d{1,3}|[a-z*†]|note \d+)\]$/i.test(text)) return true;
  const link = element.children.find((child) => typeof child !== 'string' && child.name === 'a');
  return (
    link !== undefined &&
    typeof link !== 'string' &&
    /#/.test(link.attributes.get('href') ?? '') &&
    text.length <= 5
  );
}

/** The sign beside a heading that links to itself, and the arrow back from a note. */
function isPermalink(element: Element, inHeading: boolean): boolean {
  if (!element.attributes.get('href')?.startsWith('#')) return false;
  const text = textIn(element, SHORT).trim();
  return /^(?:↩|↑|\^|⤴|\uFE0E)+$/u.test(text) || (inHeading && /^[#¶§🔗]?$/u.test(text));
}

function captionIn(figure: Element): Element | null {
  for (const child of figure.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'figcaption' || hasClass(child, 'wp-caption-text')) return child;
    // Figures in a figure have captions of their own.
    const found = child.name === 'figure' ? null : captionIn(child);
    if (found !== null) return found;
  }
  return null;
}

function withoutChild(element: Element, gone: Element): Element {
  const children = element.children
    .filter((child) => child !== gone)
    .map((child) => (typeof child === 'string' ? child : withoutChild(child, gone)));
  return { ...element, children };
}

function hasClass({ attributes }: Element, name: string): boolean {
  return (attributes.get('class') ?? '').split(/\s+/).includes(name);
}

/** The text of preformatted lines. */
function lines(element: Element): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'br' ? '\n' : lines(child)))
    .join('');
}

function trimmed(runs: readonly Run[]): Run[] {
  const kept = runs.map((run, index) =>
    index === runs.length - 1 ? { ...run, text: run.text.trimEnd() } : run,
  );
  return kept.filter(({ text }) => text !== '');
}
