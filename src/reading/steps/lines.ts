import { type Page, type Piece, pieceText, without } from '../page.ts';
import { phrasesIn } from './phrase-book.ts';
import { SPEECH } from './phrases/people.ts';

/** Characters of a block that may be furniture. */
const LONGEST_LINE = 400;

/** The text of a short paragraph or item; empty for any other block. @param most characters */
export function lineOf(piece: Piece | undefined, most = LONGEST_LINE): string {
  if (piece === undefined || (piece.kind !== 'paragraph' && piece.kind !== 'item')) return '';
  const [first, second] = piece.runs;
  // Most blocks are one run, and most are too long to be furniture: every step asks this of every block.
  if (first !== undefined && second === undefined) return first.text.length > most ? '' : first.text.trim();
  let length = 0;
  for (const run of piece.runs) {
    length += run.text.length;
    if (length > most) return '';
  }
  return pieceText(piece);
}

/** The page without these, the same page when there are none. */
export function dropped(page: Page, gone: ReadonlySet<Piece>): Page {
  return gone.size === 0 ? page : without(page, gone);
}

/** A line without the arrows, dots and brackets that pages put before it. */
export function undecorated(line: string): string {
  if (/^[\p{L}\p{N}]/u.test(line)) return line;
  return line.replace(/^(?:[\s→»›>▶►•·*■◆★[(（【|–—-]|👉|\uFE0F)+/u, '').trimEnd();
}

const SAYS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.values(SPEECH).flatMap(phrasesIn).join('|')})(?![\\p{L}\\p{N}])|[“”«»„「」"]`,
  'iu',
);

/** True for a sentence that reports what somebody said: that is news, never a banner. */
export function reports(line: string): boolean {
  return SAYS.test(line);
}
