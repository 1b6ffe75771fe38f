import { type Piece, plainRun, type Step, type TextPiece } from '../page.ts';

/** Deeper lists are shown as if they were this deep. */
const DEEPEST = 5;

/**
 * Puts the items of lists in order, after furniture between them has gone: no list begins deeper than just below the
 * item above it, and a number that counts nothing, because it stands alone, is part of the text: "18. Februar 2025".
 */
export const tidyLists: Step = (page) => {
  if (!page.pieces.some(({ kind }) => kind === 'item')) return page;
  const pieces = levelled(page.pieces);
  const counting = countingItems(pieces);
  return {
    ...page,
    pieces: levelled(
      pieces.map((piece) => {
        if (piece.kind !== 'item' || piece.number === null || counting.has(piece)) return piece;
        return {
          ...piece,
          kind: 'paragraph',
          level: 0,
          number: null,
          runs: [plainRun(`${piece.number}. `), ...piece.runs],
        };
      }),
    ),
  };
};

function levelled(pieces: readonly Piece[]): Piece[] {
  let deepest = 0;
  return pieces.map((piece) => {
    const level = piece.kind === 'item' ? Math.min(piece.level, deepest, DEEPEST) : -1;
    deepest = level + 1;
    return piece.kind === 'item' && piece.level !== level ? { ...piece, level } : piece;
  });
}

/** Numbered items that follow one of the same list, or are followed by one. */
function countingItems(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const counting = new Set<Piece>();
  /** The last item of each list that is open, outermost first. */
  let open: TextPiece[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'item') {
      open = [];
      continue;
    }
    const before = open[piece.level];
    if (before !== undefined && before.number !== null && piece.number === before.number + 1) {
      counting.add(before).add(piece);
    }
    open = [...open.slice(0, piece.level), piece];
  }
  return counting;
}
