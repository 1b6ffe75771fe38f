import { oneLine } from '../../core/text.ts';
import { shorten } from '../../language/shorten.ts';
import { canonicalAddress } from '../canonical-address.ts';
import {
  type Facts,
  type Page,
  type Piece,
  pieceText,
  type Run,
  type Step,
  type TextPiece,
} from '../page.ts';
import { lineOf, undecorated } from './lines.ts';
import { phraseBook } from './phrase-book.ts';
import { RELATED, RELATED_ABOVE_LINKS, RELATED_ALONE } from './phrases/links.ts';
import { between, isOnlyLinks, withoutEnd } from './runs.ts';
import { endsSentence } from './sentence-end.ts';

const BOOK = phraseBook(RELATED);
const ABOVE_LINKS = phraseBook(RELATED_ABOVE_LINKS);
const HEADING_BOOK = phraseBook(RELATED, RELATED_ALONE, RELATED_ABOVE_LINKS);
const COLON = /^\s*[:：|]\s*/;
/** Related articles that are kept. */
const MOST = 20;
const LONGEST_HEADLINE = 500;
/** A longer item below "Related" is text. */
const LONGEST_ITEM = 200;

type Related = Facts['related'][number];

/**
 * "Related article: …" and its cousins: out of the body, and kept. The other article stands on the same line, in the
 * links or the list below, or in brackets at the end of a paragraph.
 */
export const takeRelated: Step = (page) => {
  const pieces: Piece[] = [];
  const related: Related[] = [];
  /** What may follow: after a label that stood alone. */
  let below: 'nothing' | 'first' | 'links' = 'nothing';
  for (const [index, piece] of page.pieces.entries()) {
    const label = labelOf(piece, page.pieces[index + 1]);
    if (label === 'alone') {
      below = 'first';
    } else if (label === 'inline') {
      related.push(...articlesIn(piece));
      below = 'nothing';
    } else if (below !== 'nothing' && piece.kind === 'rule') {
      below = 'nothing';
      pieces.push(piece);
    } else if (below !== 'nothing' && isListed(piece, below === 'first')) {
      related.push(...articlesIn(piece));
      below = 'links';
    } else {
      below = 'nothing';
      pieces.push(withoutBracket(piece, related));
    }
  }
  return pieces.length === page.pieces.length && related.length === 0
    ? page
    : withRelated(page, pieces, related);
};

/** Whether a block is a label by itself, a label with the other article's headline, or neither. */
function labelOf(piece: Piece, below: Piece | undefined): 'alone' | 'inline' | 'none' {
  if (piece.kind === 'heading') {
    const isLabel = HEADING_BOOK.covers(pieceText(piece)) && mayStandAbove(pieceText(piece), below);
    return isLabel ? 'alone' : 'none';
  }
  if (!mayBeginWithLabel(piece)) return 'none';
  const raw = labelledText(piece);
  const line = undecorated(raw);
  const length = HEADING_BOOK.opening(line);
  if (length === 0) return 'none';
  const rest = line.slice(length);
  if (/^[\s:：.…»→›>]*$/u.test(rest)) return mayStandAbove(line, below) ? 'alone' : 'none';
  if (BOOK.opening(line) > 0 && COLON.test(rest)) return isStatement(piece, rest) ? 'none' : 'inline';
  // "Read more [A bridge](…)", or all of it a link.
  const headlineStart = raw.length - rest.length;
  const runs = (piece as TextPiece).runs;
  return isOnlyLinks(between(runs, headlineStart, Number.MAX_SAFE_INTEGER)) ? 'inline' : 'none';
}

/** "Related: spending on schools rises." without a link: a headline would begin with a capital. */
function isStatement({ runs }: Piece, rest: string): boolean {
  const words = rest.replace(COLON, '');
  return runs.every(({ href }) => href === null) && /^\p{Ll}+(?![\p{Lu}\p{Ll}])/u.test(words);
}

function mayStandAbove(label: string, below: Piece | undefined): boolean {
  return !ABOVE_LINKS.covers(label) || (below !== undefined && isOnlyLinks(below.runs));
}

/** Its first words are enough to see that most blocks have none. */
function mayBeginWithLabel(piece: Piece): boolean {
  const [first, second] = piece.runs;
  const beginning = (first?.text ?? '').slice(0, 60) + (second?.text ?? '').slice(0, 60);
  return HEADING_BOOK.opening(undecorated(beginning.trimStart())) > 0;
}

function labelledText(piece: Piece): string {
  return piece.kind === 'paragraph' || piece.kind === 'item' ? pieceText(piece) : '';
}

/** Below a label that stands alone: links, short items, and directly below it one short line. */
function isListed(piece: Piece, first: boolean): boolean {
  if (piece.kind !== 'paragraph' && piece.kind !== 'item') return false;
  if (isOnlyLinks(piece.runs)) return true;
  const line = lineOf(piece);
  if (line === '' || line.length > LONGEST_ITEM) return false;
  return (
    piece.kind === 'item' || (first && !endsSentence(line) && piece.runs.some(({ href }) => href !== null))
  );
}

/** The headlines in a block: that of each link, or the text without its label. */
function articlesIn(piece: Piece): Related[] {
  const text = undecorated(labelledText(piece));
  const label = BOOK.opening(text);
  const rest = text.slice(label).replace(COLON, '');
  const links = joinedLinks(piece.runs);
  if (links.length > 1 && isOnlyLinks(piece.runs)) return links.map(({ text, href }) => article(text, href));
  return [article(rest, links[0]?.href ?? null)];
}

/** The links of a block; neighbouring runs with one address are one link. */
function joinedLinks(runs: readonly Run[]): Run[] {
  const links: Run[] = [];
  let open = false;
  for (const run of runs) {
    const before = links.at(-1);
    if (run.href === null) open = false;
    else if (open && before !== undefined && before.href === run.href)
      links[links.length - 1] = { ...before, text: before.text + run.text };
    else links.push(run);
    if (run.href !== null) open = true;
  }
  return links;
}

function article(headline: string, href: string | null): Related {
  return { headline: shorten(oneLine(headline), LONGEST_HEADLINE), url: canonicalAddress(href ?? '') };
}

/** The block without a "(Read more: …)" at its end. */
function withoutBracket(piece: Piece, related: Related[]): Piece {
  if (piece.kind !== 'paragraph' && piece.kind !== 'item') return piece;
  const last = piece.runs.at(-1)?.text ?? '';
  if (!/[)）\]】]\.?\s*$/.test(last.slice(-4))) return piece;
  const text = pieceText(piece);
  const opening = Math.max(...['(', '（', '[', '【'].map((sign) => text.lastIndexOf(sign)));
  if (opening < 0 || text.length - opening > LONGEST_HEADLINE) return piece;
  const inside = text.slice(opening + 1).replace(/[)）\]】]\.?$/u, '');
  const label = BOOK.opening(inside);
  const rest = inside.slice(label);
  if (label === 0 || !(COLON.test(rest) || isLinked(piece, rest))) return piece;
  related.push(
    article(rest.replace(COLON, ''), piece.runs.findLast(({ href }) => href !== null)?.href ?? null),
  );
  return withoutEnd(piece, text.length - opening);
}

function isLinked(piece: TextPiece, words: string): boolean {
  return (
    words.trim() !== '' && piece.runs.some(({ text, href }) => href !== null && words.includes(text.trim()))
  );
}

function withRelated(page: Page, pieces: readonly Piece[], found: readonly Related[]): Page {
  const named = found.filter(({ headline }) => headline !== '');
  return {
    ...page,
    pieces,
    facts: { ...page.facts, related: [...page.facts.related, ...named].slice(0, MOST) },
  };
}
