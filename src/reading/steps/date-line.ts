import { parseDate } from '../dates.ts';
import { learn, pieceText, type Step, without } from '../page.ts';

/** How many pieces at the top are looked at for the date and the caption. */
const TOP = 4;

/** A paragraph at the top that is nothing but a date. */
export const takeDateLine: Step = (page) => {
  for (const piece of page.pieces.slice(0, TOP)) {
    if (piece.kind !== 'paragraph') continue;
    const published = parseDate(pieceText(piece));
    if (published !== null) return learn(without(page, new Set([piece])), { published });
  }
  return page;
};
