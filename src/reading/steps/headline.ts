import { learn, type Page, type Piece, pieceText, type Step, without } from '../page.ts';
import { dropped, lineOf } from './lines.ts';

/** How many pieces at the top may repeat the headline. */
const TOP = 3;
/** Characters of a first line that names the article though it is no heading. */
const LONGEST_PLAIN = 150;
/** Signs and spaces by which a repetition may be longer. */
const MORE_SIGNS = 20;
const ENDS = /[.!?…:;,。！？؟।]["”’»)\]]*$/u;

/**
 * The first heading names the article, unless the front matter does. In a text
 * without any heading it is a first short line without a full stop.
 */
export const takeHeadline: Step = (page) => {
  const first = page.pieces.find(({ kind }) => kind !== 'image' && kind !== 'rule');
  return first === undefined ? page : nameFrom(page, first);
};

function nameFrom(page: Page, first: Piece): Page {
  const known = page.facts.headline;
  if (first.kind === 'heading') {
    const headline = pieceText(first);
    if (known !== null && plain(known) !== plain(headline)) return page;
    return learn(without(page, new Set([first])), { headline });
  }
  if (known !== null || !isPlainHeadline(page, first)) return page;
  return learn(without(page, new Set([first])), { headline: lineOf(first) });
}

/** There must be text below it, which begins a sentence of its own: else it is text that extraction broke. */
function isPlainHeadline({ pieces }: Page, first: Piece): boolean {
  if (first.kind !== 'paragraph' || pieces.some(({ kind }) => kind === 'heading')) return false;
  const line = lineOf(first);
  const next = pieces[pieces.indexOf(first) + 1];
  if (line === '' || line.length > LONGEST_PLAIN || ENDS.test(line) || !/\p{L}/u.test(line)) return false;
  return (
    next?.kind === 'paragraph' && !/^[\p{Ll}\p{P}]/u.test(pieceText(next).replace(/^["“«„‘'¿¡([]+/u, ''))
  );
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
