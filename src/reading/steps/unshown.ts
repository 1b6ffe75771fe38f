import { canonicalAddress } from '../canonical-address.ts';
import { type Piece, pieceText, type Step } from '../page.ts';

/** What leaves nothing to show: a picture that lies beside the file and not on the web, a table without a word. */
export const dropUnshown: Step = (page) => {
  const pieces = page.pieces.filter(isShown);
  return pieces.length === page.pieces.length ? page : { ...page, pieces };
};

function isShown(piece: Piece): boolean {
  if (piece.kind === 'rule') return true;
  if (piece.kind === 'table') return piece.rows.some((row) => row.some((cell) => cell !== ''));
  return piece.kind === 'image'
    ? canonicalAddress(piece.runs[0]?.href ?? '') !== null
    : pieceText(piece) !== '';
}
