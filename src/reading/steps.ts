import { oneLine } from '../core/text.ts';
import { shorten } from '../language/shorten.ts';
import { parseDate } from './dates.ts';
import { canonicalAddress } from './identity.ts';
import { learn, type Piece, pieceText, type Run, type Step, without } from './page.ts';

/** The first heading names the article, unless the front matter does; then a heading that repeats it goes. */
const takeHeadline: Step = (page) => {
  const first = page.pieces[0];
  if (first?.kind !== 'heading') return page;
  const headline = pieceText(first);
  const known = page.facts.headline;
  if (known !== null && known.toLowerCase() !== headline.toLowerCase()) return page;
  return learn(without(page, new Set([first])), { headline });
};

/** How many pieces at the top are looked at for the date and the caption. */
const TOP = 4;

/** A paragraph at the top that is nothing but a date. */
const takeDateLine: Step = (page) => {
  for (const piece of page.pieces.slice(0, TOP)) {
    if (piece.kind !== 'paragraph') continue;
    const published = parseDate(pieceText(piece));
    if (published !== null) return learn(without(page, new Set([piece])), { published });
  }
  return page;
};

/** Longer bold text at the end of a paragraph is a statement, not a photographer's credit. */
const LONGEST_CREDIT = 80;
/** A longer paragraph is not about a photo. */
const LONGEST_CAPTION = 2000;

/** A photo's caption at the top: a paragraph that ends in a bold credit, as in "The two men. **Reuters**". */
const takeCaption: Step = (page) => {
  for (const piece of page.pieces.slice(0, TOP)) {
    const runs = piece.runs.filter((run) => run.text.trim() !== '');
    const credit = runs.at(-1);
    if (piece.kind !== 'paragraph' || credit === undefined || !credit.strong || runs.length < 2) continue;
    if (runs.slice(0, -1).some((run) => run.strong) || credit.text.length > LONGEST_CREDIT) continue;
    if (endsInBoldWords(runs.slice(0, -1), credit)) continue;
    const caption = oneLine(pieceText(piece));
    if (caption.length > LONGEST_CAPTION) continue;
    return learn(without(page, new Set([piece])), { caption });
  }
  return page;
};

/** "The court's answer was **no.**": the bold words end a sentence that began before them. */
function endsInBoldWords(before: readonly Run[], credit: Run): boolean {
  return /[.!?…]$/.test(credit.text.trim()) && !ENDS_A_SENTENCE.test((before.at(-1)?.text ?? '').trim());
}

const RELATED =
  /^(?:related(?: articles?| stor(?:y|ies))?|read (?:more|also)|see also|lire aussi|à lire aussi|voir aussi|articles? liés?|читайте также|siehe auch|lea también)\s*[:：]\s*/i;

/** "Related article: …" lines: out of the body, and kept. */
const takeRelated: Step = (page) => {
  const gone = new Set<Piece>();
  const related = [...page.facts.related];
  for (const piece of page.pieces) {
    if (piece.kind !== 'paragraph' && piece.kind !== 'item') continue;
    const text = pieceText(piece);
    if (!RELATED.test(text)) continue;
    gone.add(piece);
    const headline = oneLine(text.replace(RELATED, ''));
    const href = piece.runs.find((run) => run.href !== null)?.href ?? '';
    if (headline !== '' && related.length < 20)
      related.push({ headline: shorten(headline, 500), url: canonicalAddress(href) });
  }
  return { ...without(page, gone), facts: { ...page.facts, related } };
};

const ADDRESS_LABEL =
  /^(?:original (?:url|link|article)|source url|url d[’']origine|url|source|permalink|lien original)\s*[:：]?\s*/i;

/** "Original url:" and the address below it, or the two on one line, at the end of the text. */
const takeAddress: Step = (page) => {
  const last = page.pieces.at(-1);
  if (last === undefined) return page;
  const url = addressIn(last.runs);
  const label = page.pieces.at(-2);
  const labelled = ADDRESS_LABEL.test(pieceText(last)) && url !== null;
  const labelAbove = label !== undefined && isOnlyLabel(pieceText(label));
  if (url === null || !(labelled || labelAbove)) return page;
  const gone = new Set(labelled || label === undefined ? [last] : [last, label]);
  return learn(without(page, gone), { url });
};

function isOnlyLabel(text: string): boolean {
  return ADDRESS_LABEL.test(text) && text.replace(ADDRESS_LABEL, '') === '';
}

/** The address when the runs hold nothing else, but for a label. */
function addressIn(runs: readonly Run[]): string | null {
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim()
    .replace(ADDRESS_LABEL, '');
  if (/\s/.test(text)) return null;
  const href = runs.find((run) => run.href !== null)?.href;
  return canonicalAddress(href ?? text);
}

const ENDS_A_SENTENCE = /[.!?…:;。！？"”’»)\]]$/u;

/** Paragraphs that were broken in mid-sentence: no full stop before the break, and a small letter or comma after it. */
const rejoinParagraphs: Step = (page) => {
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
  return /^\p{Ll}/u.test(pieceText(after)) && (!ENDS_A_SENTENCE.test(end) || end.endsWith(';'));
}

function joined([first, ...others]: readonly [Piece, ...Piece[]]): Piece {
  const space: Run = { text: ' ', strong: false, href: null };
  return { ...first, runs: [...first.runs, ...others.flatMap(({ runs }) => [space, ...runs])] };
}

/** In this order: each sees what the ones before it left. */
export const STEPS: readonly Step[] = [
  takeHeadline,
  takeDateLine,
  takeCaption,
  takeRelated,
  takeAddress,
  rejoinParagraphs,
];
