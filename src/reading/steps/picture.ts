import { oneLine } from '../../core/text.ts';
import { canonicalAddress } from '../canonical-address.ts';
import { learn, type Page, type Piece, pieceText, type Step, without } from '../page.ts';
import { isCaptionText } from './caption.ts';

/** Characters of a caption that ends in a credit. */
const LONGEST_CAPTION = 500;

/**
 * Where no picture is named, the first one that tells who took it, "The two men. Photo: Ana Silva / AP", is the
 * article's. The caption is what it shows, or the paragraph below it.
 */
export const takePicture: Step = (page) => {
  if (page.facts.image !== null || page.facts.caption !== null) return page;
  for (const [index, piece] of page.pieces.entries()) {
    if (piece.kind !== 'image') continue;
    const image = canonicalAddress(piece.runs[0]?.href ?? '');
    if (image === null) continue;
    if (isCredited(piece)) return captioned(page, image, piece, [piece]);
    const below = page.pieces[index + 1];
    if (below?.kind === 'paragraph' && isCredited(below))
      return captioned(page, image, below, [piece, below]);
  }
  return page;
};

function isCredited(piece: Piece): boolean {
  const text = pieceText(piece);
  return text.length <= LONGEST_CAPTION && isCaptionText(text, 'sure');
}

function captioned(page: Page, image: string, caption: Piece, gone: readonly Piece[]): Page {
  return learn(without(page, new Set(gone)), { image, caption: oneLine(pieceText(caption)) });
}
