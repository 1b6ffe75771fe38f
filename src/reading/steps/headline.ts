import { learn, type Page, type Piece, pieceText, type Step, without } from '../page.ts';
import { dropped, lineOf } from './lines.ts';

/** How many pieces at the top may repeat the headline. */
const TOP = 3;
/** Characters of a first line that names the article though it is no heading. */
const LONGEST_PLAIN = 150;
/** Signs and spaces by which a repetition may be longer. */
const MORE_SIGNS = 20;
/** Pieces at the top among which a heading of level 1 names the article, though it is not the first. */
const TOP_TITLE = 6;
/** Ends of sentences and labels. A question may be a headline, and so may a line that ends in "U.S.". */
const ENDS = /(?<!\p{Lu}\.\p{Lu})[.…:;,。；：；؛]["”’»)\]]*$/u;
/** How a sentence of its own begins, behind signs: with a capital or a figure, or with a name such as "iPhone". */
const BEGINS = /^[\p{P}\s]*(?:\p{Ll}+\p{Lu}|[^\p{Ll}\p{P}\s])/u;

/**
 * A heading names the article, unless the front matter does: the first block, or one of level 1 near the top. Else it
 * is a first short line without a full stop.
 */
export const takeHeadline: Step = (page) => {
  const first = page.pieces.find(({ kind }) => kind !== 'image' && kind !== 'rule');
  if (first === undefined) return page;
  const known = page.facts.headline;
  if (known !== null) {
    const isRepeated = first.kind === 'heading' && plain(known) === plain(pieceText(first));
    return isRepeated ? without(page, new Set([first])) : page;
  }
  const named = headingOf(page, first) ?? (isPlainHeadline(page, first) ? first : null);
  return named === null ? page : learn(without(page, new Set([named])), { headline: pieceText(named) });
};

/** Below a standfirst, a motto or a picture with its caption, there is text below it. */
function headingOf({ pieces }: Page, first: Piece): Piece | null {
  if (first.kind === 'heading') return first;
  const last = pieces.at(-1);
  const isTitle = (piece: Piece) => piece.kind === 'heading' && piece.level === 1 && piece !== last;
  return pieces.slice(0, TOP_TITLE).find(isTitle) ?? null;
}

/** There must be text below it, which begins a sentence of its own: else it is text that extraction broke. */
function isPlainHeadline({ pieces }: Page, first: Piece): boolean {
  if (first.kind !== 'paragraph') return false;
  const line = lineOf(first);
  const next = pieces[pieces.indexOf(first) + 1];
  if (line === '' || line.length > LONGEST_PLAIN || ENDS.test(line) || !/\p{L}/u.test(line)) return false;
  return next?.kind === 'paragraph' && BEGINS.test(pieceText(next));
}

/** The headline once more, as a first paragraph or heading, goes. */
export const dropRepeatedHeadline: Step = (page) => {
  const headline = page.facts.headline;
  if (headline === null) return page;
  const most = headline.length + MORE_SIGNS;
  const gone = page.pieces
    .slice(0, TOP)
    .filter(
      (piece) => isText(piece) && lengthOf(piece) <= most && plain(pieceText(piece)) === plain(headline),
    );
  return dropped(page, new Set(gone));
};

function isText({ kind }: Piece): boolean {
  return kind === 'heading' || kind === 'paragraph';
}

function lengthOf(piece: Piece): number {
  return piece.runs.reduce((sum, { text }) => sum + text.length, 0);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
