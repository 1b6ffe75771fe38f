import { asError } from '../../core/errors.ts';
import type { Problem } from '../../core/problem.ts';
import { oneLine } from '../../core/text.ts';
import { type Facts, type Format, NO_FACTS, type Piece, pieceText, refused } from '../page.ts';
import { type Element, elementsIn, textIn } from './html/elements.ts';
import { removeFurniture } from './html/furniture.ts';
import { type Head, readHead } from './html/head.ts';
import { piecesOf, type Walked } from './html/pieces.ts';
import { isReadable, readablePart } from './html/readable.ts';
import { MOST_ELEMENTS, parseTree } from './html/tree.ts';

const CUT = {
  many: `it has more than ${MOST_ELEMENTS.toLocaleString('en')} tags`,
  deep: 'too many of its tags are never closed',
};

/** A page as a browser saves it, or a piece of HTML that is the article and nothing else. */
export const openHtml: Format = (content, path) => {
  const { root, elements, cut } = parseTree(content, 1);
  if (cut !== null) return refused(path, CUT[cut], 'save the article alone, as .md or .txt');
  if (elements === 0) return refused(path, 'there is no HTML in it', 'name it .txt, or save the page again');
  const head = readHead(root, path);
  removeFurniture(root);
  const { part, problem } = articleIn(root, head);
  const walked = piecesOf(part, head.base);
  const problems = [...head.problems, ...(problem === null ? [] : [{ ...problem, path }])];
  const { pieces, facts } = settled(walked, head);
  return { pages: [{ path, key: path, line: null, label: '', pieces, facts, problems }], problems: [] };
};

/** Of what an element says, the share that Readability must find in it to be believed. */
const ENOUGH = 0.5;

/** The part of a page that is its article. */
function articleIn(root: Element, { facts }: Head): { part: Element; problem: Omit<Problem, 'path'> | null } {
  const elements = elementsIn(root);
  const marked = markedArticle(elements);
  if (!isPage(elements) || isMail(elements)) return { part: marked ?? root, problem: null };
  if (!isReadable(root)) return { part: marked ?? root, problem: taken('the page is too large') };
  let found: Element | null;
  try {
    found = readablePart(root, facts.headline ?? '');
  } catch (error) {
    return {
      part: marked ?? root,
      problem: taken(`the page is too odd (${oneLine(asError(error).message)})`),
    };
  }
  if (found === null || wordsIn(found) === 0) return { part: marked ?? root, problem: null };
  if (marked !== null && wordsIn(found) < wordsIn(marked) * ENOUGH) return { part: marked, problem: null };
  return { part: found, problem: null };
}

function taken(why: string): Omit<Problem, 'path'> {
  const problem = `${why} to find the article in it, so all of it was taken`;
  return { severity: 'warning', line: null, problem, remedy: 'save the article alone' };
}

/** Whether this is a whole page, and not a piece of HTML that is just the article. */
function isPage(elements: readonly Element[]): boolean {
  return elements.some(({ name }) => name === 'html' || name === 'body');
}

/** Mails are laid out in tables within tables; every cell of theirs is text to read. */
function isMail(elements: readonly Element[]): boolean {
  if (elements.some(({ name }) => name === 'article' || name === 'main')) return false;
  const tables = elements.filter(({ name }) => name === 'table');
  return tables.some((table) => elementsIn(table).some(({ name }) => name === 'table'));
}

/** The element that the page itself calls its article; null when it calls none so, or several. */
function markedArticle(elements: readonly Element[]): Element | null {
  const bodies = elements.filter(({ attributes }) => attributes.get('itemprop') === 'articleBody');
  for (const candidates of [
    bodies,
    elements.filter(({ name }) => name === 'article'),
    elements.filter(({ name }) => name === 'main'),
  ]) {
    const [only, ...others] = candidates;
    if (only !== undefined && others.length === 0) return only;
  }
  return null;
}

function wordsIn(element: Element): number {
  return textIn(element).replace(/\s+/g, ' ').trim().length;
}

/** Pieces at the top among which headline, date and lead picture are. */
const TOP = 8;
/** Characters above a headline that are a section's name. */
const KICKER = 60;
/** Characters beside a name that make a byline: "By … in Porto". */
const BYLINE_WORDS = 30;

/** Takes out of the body what the facts say already, and into the facts what only the body says. */
function settled({ pieces, captions, dated }: Walked, head: Head): { pieces: Piece[]; facts: Facts } {
  const facts: Facts = { ...NO_FACTS, ...head.facts };
  let kept = withoutHeadline([...pieces], facts.headline);
  const top = new Set(kept.slice(0, TOP));
  kept = kept.filter((piece) => !top.has(piece) || !(dated.has(piece) || isByline(piece, facts.byline)));
  const lead = leadImage(kept, facts.image, head.description);
  if (lead !== undefined) {
    kept = kept.filter((piece) => piece !== lead);
    const image = facts.image ?? lead.runs[0]?.href ?? null;
    // As with any address from a file: only what can be shown in chat is kept.
    return finished(
      kept,
      { ...facts, image: isWeb(image) ? image : null, caption: captions.get(lead)?.slice(0, 2000) ?? null },
      head,
    );
  }
  return finished(kept, facts, head);
}

function finished(pieces: Piece[], facts: Facts, { description }: Head): { pieces: Piece[]; facts: Facts } {
  return { pieces, facts: { ...facts, dek: dekOf(description, pieces) } };
}

/** The headline and what stands above it; any other heading stays. */
function withoutHeadline(pieces: Piece[], headline: string | null): Piece[] {
  const at = pieces
    .slice(0, TOP)
    .findIndex(
      (piece) => piece.kind === 'heading' && (headline === null || same(pieceText(piece), headline)),
    );
  if (at === -1) return pieces;
  const above = pieces.slice(0, at);
  const kickers = above.every((piece) => piece.kind !== 'image' && pieceText(piece).length <= KICKER);
  const rest = headline === null ? pieces.slice(at) : pieces.slice(at + 1);
  return kickers ? rest : [...above, ...rest];
}

function isByline(piece: Piece, byline: string | null): boolean {
  if (byline === null || piece.kind === 'heading') return false;
  const text = pieceText(piece);
  const names = byline.split(', ');
  return (
    names.some((name) => text.includes(name)) &&
    text.length <= byline.length + BYLINE_WORDS &&
    !/[.!?]$/.test(text)
  );
}

/** The picture that goes with the headline: above the text, or the one that the page itself names. */
function leadImage(
  pieces: readonly Piece[],
  image: string | null,
  description: string | null,
): Piece | undefined {
  const named = pieces.find(
    (piece) => piece.kind === 'image' && samePicture(piece.runs[0]?.href ?? null, image),
  );
  if (named !== undefined) return named;
  for (const piece of pieces) {
    if (piece.kind === 'image') return piece;
    // A standfirst may stand above it.
    const text = pieceText(piece);
    if (piece.kind !== 'heading' && !(description !== null && same(text, description))) return undefined;
  }
  return undefined;
}

/** The same file, though in another size. */
function samePicture(one: string | null, other: string | null): boolean {
  const plain = (address: string | null) =>
    address?.replace(/[?#].*$/, '').replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)/, '');
  return one !== null && plain(one) === plain(other);
}

/** Fewest and most characters of a description that says something of its own. */
const SHORTEST_DEK = 30;
const LONGEST_DEK = 600;

/**
 * A page's description as its dek: the sentence that an editor wrote to stand below the headline. Not as its summary,
 * which has more to say. The beginning of the text cut off by a machine is neither.
 */
function dekOf(description: string | null, pieces: readonly Piece[]): string | null {
  if (description === null || description.length < SHORTEST_DEK || description.length > LONGEST_DEK)
    return null;
  if (/(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/.test(description)) return null;
  const start = letters(description).slice(0, 60);
  const opening = letters(pieces.slice(0, TOP).map(pieceText).join(' '));
  return opening.includes(start) ? null : description;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function same(one: string, other: string): boolean {
  return letters(oneLine(one)) === letters(oneLine(other));
}

function isWeb(address: string | null): boolean {
  return address !== null && /^https?:\/\//i.test(address);
}
