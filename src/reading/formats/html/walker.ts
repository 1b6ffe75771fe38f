import { oneLine } from '../../../core/text.ts';
import { type Piece, pieceText, plainRun, type Run, type TextPiece, textPiece } from '../../page.ts';
import { codeIn } from './code.ts';
import { BLOCKS, type Element, textIn } from './elements.ts';
import { captionIn, isFigure, without } from './figures.ts';
import { isEmoji, isOrnament, sourceOf } from './images.ts';
import { type Item, Lists } from './lists.ts';
import { isFootnoteMark, isPermalink } from './notes.ts';
import { raised } from './raised.ts';
import { collapsed, Runs } from './runs.ts';
import { Table } from './tables.ts';

/** Characters around a time that still make a date line: "Published on … by". */
const DATE_WORDS = 40;
/** Characters of a time that are counted. */
const LONGEST_TIME = 100;
const HEADING = /^h([1-6])$/;
/** What is struck out is no longer said. */
const STRUCK = new Set(['del', 's', 'strike']);

/** Goes through an element as a reader does, and notes what it says block by block. */
export class Walker {
  readonly pieces: Piece[] = [];
  readonly captions = new Map<Piece, string>();
  readonly dated = new Set<Piece>();
  readonly #base: string | null;
  readonly #runs = new Runs();
  readonly #lists = new Lists();
  readonly #tables: Table[] = [];
  /** Pictures in the middle of a paragraph wait for its end. */
  #images: Piece[] = [];
  #line = 1;
  #strong = false;
  #raised = false;
  #href: string | null = null;
  #quoted = false;
  #heading = 0;
  #item: Item | null = null;
  /** The last block, and the item that it is the text of. */
  #last: { readonly item: Item | null; readonly piece: TextPiece } | null = null;
  /** Characters of times in the block. */
  #timed = 0;
  #figures = 0;

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
    const runs = this.#runs.take();
    if (runs.length > 0) {
      const piece = this.#goneOn(runs) ?? { ...this.#kind(), runs, line: this.#line };
      this.pieces.push(piece);
      this.#last = { item: piece.kind === 'item' ? this.#item : null, piece };
      if (this.#timed > 0 && pieceText(piece).length < this.#timed + DATE_WORDS) this.dated.add(piece);
    }
    for (const image of this.#images) this.pieces.push(image);
    this.#images = [];
    this.#timed = 0;
  }

  /** An item is one piece, however many blocks it has. */
  #goneOn(runs: readonly Run[]): TextPiece | null {
    const last = this.#last;
    if (last === null || last.item === null || last.item !== this.#item) return null;
    if (this.#quoted || last.piece !== this.pieces.at(-1)) return null;
    this.pieces.pop();
    return { ...last.piece, runs: [...last.piece.runs, plainRun('\n'), ...runs] };
  }

  #kind(): Pick<TextPiece, 'kind' | 'level' | 'number'> {
    if (this.#quoted) return { kind: 'quote', level: 0, number: null };
    if (this.#item !== null) return { kind: 'item', ...this.#item };
    if (this.#heading > 0) return { kind: 'heading', level: this.#heading, number: null };
    return { kind: 'paragraph', level: 0, number: null };
  }

  #text(source: string): void {
    const text = this.#raised ? raised(collapsed(source)) : collapsed(source);
    if (this.#runs.isOver && text.trim() !== '') this.flush();
    this.#runs.add(text, this.#look(), this.#heading > 0 ? ' ' : '\n');
  }

  #look(): Pick<Run, 'strong' | 'href'> {
    return { strong: this.#strong, href: this.#href };
  }

  #element(element: Element): void {
    const { name } = element;
    if (name === 'br') this.#runs.break();
    else if (name === 'hr') {
      this.flush();
      this.pieces.push(textPiece('rule', [], element.line));
    } else if (name === 'img' || name === 'amp-img') this.#image(element);
    else if (name === 'pre' || name === 'xmp' || name === 'listing') this.#code(element);
    else if (name === 'table') this.#table(element);
    else if (isFigure(element)) this.#figure(element);
    else if (BLOCKS.has(name)) this.#block(element);
    else this.#inline(element);
  }

  #block(element: Element): void {
    this.flush();
    const { name } = element;
    const before = { heading: this.#heading, item: this.#item, strong: this.#strong, quoted: this.#quoted };
    this.#line = element.line;
    const list = this.#lists.open(element);
    this.#item = this.#lists.item(element) ?? this.#item;
    if (name === 'blockquote') this.#quoted = true;
    this.#heading = Number(HEADING.exec(name)?.[1] ?? this.#heading);
    if (name === 'tr') this.#tables.at(-1)?.beginRow();
    const first = this.pieces.length;
    this.walk(element);
    this.flush();
    if (name === 'td' || name === 'th') this.#tables.at(-1)?.addCell(name, this.pieces.slice(first));
    if (list) this.#lists.close();
    this.#heading = before.heading;
    this.#item = before.item;
    this.#strong = before.strong;
    this.#quoted = before.quoted;
  }

  #inline(element: Element): void {
    const { name, attributes } = element;
    if (STRUCK.has(name) || isFootnoteMark(element) || isPermalink(element, this.#heading > 0)) return;
    const before = { ...this.#look(), raised: this.#raised };
    if (name === 'sup') this.#raised = true;
    if (isStrong(element)) this.#strong = true;
    if (name === 'a' && attributes.has('href')) this.#href = this.#resolved(attributes.get('href') ?? '');
    if (name === 'time') this.#timed += textIn(element, LONGEST_TIME).trim().length;
    if (name === 'q') this.#text('“');
    this.walk(element);
    if (name === 'q') this.#runs.append('”', this.#look());
    this.#raised = before.raised;
    this.#strong = before.strong;
    this.#href = before.href;
  }

  #code(element: Element): void {
    this.flush();
    const code = codeIn(element);
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
    const piece = textPiece('image', [{ text: alt, strong: false, href: this.#resolved(src) }], line);
    if (this.#runs.isEmpty || this.#figures > 0) this.pieces.push(piece);
    else this.#images.push(piece);
  }

  #figure(element: Element): void {
    this.flush();
    this.#line = element.line;
    const caption = captionIn(element);
    const first = this.pieces.length;
    this.#figures += 1;
    this.walk(without(element, caption));
    this.flush();
    this.#figures -= 1;
    const text = caption === null ? '' : oneLine(textIn(caption));
    if (caption === null || text === '') return;
    const at = this.pieces.slice(first).findIndex(({ kind }) => kind === 'image');
    const image = at === -1 ? undefined : this.pieces[first + at];
    if (image === undefined || image.kind === 'table') {
      this.#block(caption);
      return;
    }
    const captioned: Piece = { ...image, runs: [{ text, strong: false, href: image.runs[0]?.href ?? null }] };
    this.pieces[first + at] = captioned;
    this.captions.set(captioned, text);
  }

  #table(element: Element): void {
    this.flush();
    this.#line = element.line;
    this.#tables.at(-1)?.holdTable();
    const table = new Table(element);
    this.#tables.push(table);
    const first = this.pieces.length;
    const item = this.#item;
    this.walk(element);
    this.flush();
    this.#item = item;
    this.#tables.pop();
    const rows = table.values();
    if (rows === null) return;
    this.pieces.length = first;
    this.pieces.push({ kind: 'table', rows, runs: [], line: element.line });
  }

  #resolved(address: string): string {
    const written = address.trim();
    if (this.#base === null || written === '' || written.startsWith('#')) return written;
    return URL.parse(written, this.#base)?.href ?? written;
  }
}

function isStrong({ name, attributes }: Element): boolean {
  const weight = /font-weight\s*:\s*(\w+)/i.exec(attributes.get('style') ?? '')?.[1]?.toLowerCase();
  if (weight === undefined) return name === 'b' || name === 'strong';
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}
