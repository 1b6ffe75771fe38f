import type { Run, TextPiece } from '../page.ts';

/** A block without its first characters. @param count of the text as `pieceText` gives it */
export function withoutStart(piece: TextPiece, count: number): TextPiece {
  const text = wholeText(piece.runs);
  return { ...piece, runs: between(piece.runs, text.length - text.trimStart().length + count, text.length) };
}

/** A block without its last characters. @param count of the text as `pieceText` gives it */
export function withoutEnd(piece: TextPiece, count: number): TextPiece {
  const text = wholeText(piece.runs);
  return { ...piece, runs: between(piece.runs, 0, text.trimEnd().length - count) };
}

/** True when every word of some runs is a link. */
export function isOnlyLinks(runs: readonly Run[]): boolean {
  let links = 0;
  for (const { text, href } of runs) {
    if (href !== null) links += 1;
    else if (/[\p{L}\p{N}]/u.test(text)) return false;
  }
  return links > 0;
}

/** The part of some runs between two places of their text. */
export function between(runs: readonly Run[], start: number, end: number): Run[] {
  const found: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') found.push({ ...run, text });
    at += run.text.length;
  }
  return found;
}

function wholeText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
