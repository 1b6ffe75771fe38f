import { oneLine } from '../../core/text.ts';
import { canonicalAddress } from '../canonical-address.ts';
import { type Facts, learn, type Page, type Piece, type Step, without } from '../page.ts';
import { lineOf, undecorated } from './lines.ts';
import { phraseBook } from './phrase-book.ts';
import { ADDRESS } from './phrases/links.ts';
import { between, isOnlyLinks } from './runs.ts';

const BOOK = phraseBook(ADDRESS);
/** Characters of a publisher's name. */
const LONGEST_SOURCE = 60;

/** "Original url:" and the address below it, or the two on one line, as the last or the first lines of the text. */
export const takeAddress: Step = (page) => {
  const atEnd = takeFrom(page, page.pieces.at(-2), page.pieces.at(-1));
  if (atEnd !== null) return atEnd;
  return takeFrom(page, undefined, page.pieces[0]) ?? takeFrom(page, page.pieces[0], page.pieces[1]) ?? page;
};

/** @returns null when the two blocks are no label and address, and the second is not both */
function takeFrom(page: Page, above: Piece | undefined, piece: Piece | undefined): Page | null {
  if (piece === undefined) return null;
  const both = addressIn(piece, true);
  if (both !== null) return learn(without(page, new Set([piece])), both);
  if (above === undefined || !isOnlyLabel(above)) return null;
  const below = addressIn(piece, false);
  return below === null ? null : learn(without(page, new Set([above, piece])), below);
}

function isOnlyLabel(piece: Piece): boolean {
  const line = undecorated(lineOf(piece));
  const label = BOOK.opening(line);
  return label > 0 && /^\s*[:：]?$/.test(line.slice(label));
}

const COLON = /^\s*[:：]\s*/;
const WEB = /^(.*?)[\s(<]*(https?:\/\/\S+?)[)>.]*$/i;

/** The address, and the publisher's name before it, when a block holds nothing else but for a label. */
function addressIn(piece: Piece, labelled: boolean): Partial<Facts> | null {
  const line = undecorated(lineOf(piece));
  const label = BOOK.opening(line);
  if (line === '' || (labelled && label === 0)) return null;
  const rest = line.slice(label).replace(COLON, '').trimStart();
  const written = WEB.exec(rest);
  // "Via Rail [opened](…) a line." begins with a label only by chance.
  if (labelled && written === null && !COLON.test(line.slice(label)) && !isLinkAfter(piece, rest))
    return null;
  const href = piece.runs.find((run) => run.href !== null)?.href ?? null;
  const url = canonicalAddress(href ?? written?.[2] ?? (/\s/.test(rest) ? '' : rest));
  // A museum's or a publisher's front page is no article's address: two articles may name it.
  if (url === null || new URL(url).pathname + new URL(url).search === '/') return null;
  const name = oneLine(written?.[1] ?? (canonicalAddress(rest) === null ? rest : '')).replace(
    /[\s:,–—-]+$/u,
    '',
  );
  // Without a label there is an address alone; with one, perhaps a name, but no sentence.
  if (
    name !== '' &&
    (!labelled || name.length > LONGEST_SOURCE || /[.!?]\s|\b(?:and|et|und|y|e|i|и)\s/u.test(name))
  )
    return null;
  if (name === '' || /^[\w-]+(?:\.[\w-]+)+$/.test(name)) return { url };
  return /^[\p{Lu}\p{Lo}]/u.test(name) ? { url, source: name } : null;
}

function isLinkAfter(piece: Piece, rest: string): boolean {
  const text = piece.runs.map((run) => run.text).join('');
  return isOnlyLinks(between(piece.runs, text.trimEnd().length - rest.length, Number.MAX_SAFE_INTEGER));
}
