import type { Piece } from '../../page.ts';
import type { Element } from './elements.ts';
import { Walker } from './walker.ts';

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
  return { pieces: walker.pieces.filter(saysSomething), captions: walker.captions, dated: walker.dated };
}

function saysSomething({ kind, runs }: Piece): boolean {
  if (kind === 'table' || kind === 'rule') return true;
  return runs.some((run) => run.text.trim() !== '' || (kind === 'image' && run.href !== null));
}
