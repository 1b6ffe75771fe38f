import { type Piece, pieceText, plainRun, type Step, type TextPiece } from '../page.ts';
import { endsSentence } from './sentence-end.ts';

/** Paragraphs that were broken in mid-sentence: no full stop before the break, and a small letter or comma after it. */
export const rejoinParagraphs: Step = (page) => {
  const paragraphs: [Piece, ...Piece[]][] = [];
  for (const piece of page.pieces) {
    const open = paragraphs.at(-1);
    const before = open?.at(-1);
    if (open !== undefined && before !== undefined && isBroken(before, piece)) open.push(piece);
    else paragraphs.push([piece]);
  }
  return { ...page, pieces: paragraphs.map(joined) };
};

function isBroken(before: Piece, after: Piece): boolean {
  if (before.kind !== 'paragraph' || after.kind !== 'paragraph') return false;
  const end = pieceText(before);
  return /^\p{Ll}/u.test(pieceText(after)) && (!endsSentence(end) || end.endsWith(';'));
}

function joined([first, ...others]: readonly [Piece, ...Piece[]]): Piece {
  if (others.length === 0 || first.kind === 'table') return first;
  const whole: TextPiece = {
    ...first,
    runs: [...first.runs, ...others.flatMap(({ runs }) => [plainRun(' '), ...runs])],
  };
  return whole;
}
