import { oneLine } from '../../../core/text.ts';
import { type Piece, pieceText } from '../../page.ts';
import type { Element } from './elements.ts';

/** Characters of a cell, on average, above which it is a page's column. */
const LONGEST_CELL = 150;
/** Pieces of text in a cell of values. */
const MOST_PIECES = 3;

/** A table while its cells are read: of values, or one that a page is laid out in. */
export class Table {
  readonly #rows: string[][] = [];
  readonly #presentation: boolean;
  #complex = false;
  #headed = false;

  constructor({ attributes }: Element) {
    this.#presentation = /^(?:presentation|none)$/.test(attributes.get('role') ?? '');
  }

  beginRow(): void {
    this.#rows.push([]);
  }

  /** There is a table in one of its cells. */
  holdTable(): void {
    this.#complex = true;
  }

  /** @param pieces what the cell holds */
  addCell(name: string, pieces: readonly Piece[]): void {
    const texts = pieces.filter(({ kind }) => kind !== 'image');
    if (texts.length > MOST_PIECES || texts.some(({ kind }) => kind === 'heading' || kind === 'table'))
      this.#complex = true;
    if (name === 'th') this.#headed = true;
    if (!this.#complex) this.#rows.at(-1)?.push(oneLine(texts.map(pieceText).join(' ')));
  }

  /** Its rows, without empty ones; null when it is a layout. */
  values(): string[][] | null {
    const rows = this.#rows.filter((row) => row.some((cell) => cell !== ''));
    if (this.#presentation || this.#complex || !rows.some((row) => row.length > 1)) return null;
    if (this.#headed) return rows;
    const cells = rows.flat();
    const length = cells.reduce((sum, cell) => sum + cell.length, 0);
    return rows.length > 1 && length / cells.length <= LONGEST_CELL ? rows : null;
  }
}
