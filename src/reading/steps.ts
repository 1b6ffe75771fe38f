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

/** A photo's caption at the top: a paragraph that ends in a bold credit, as in "The two men. **Reuters**". */
const takeCaption: Step = (page) => {
  for (const piece of page.pieces.slice(0, TOP)) {
    const runs = piece.runs.filter((run) => run.text.trim() !== '');
    const credit = runs.at(-1);
    if (piece.kind !== 'paragraph' || credit === undefined || !credit.strong || runs.length < 2) continue;
    if (runs.slice(0, -1).some((run) => run.strong) || credit.text.length > LONGEST_CREDIT) continue;
    return learn(without(page, new Set([piece])), { caption: pieceText(piece) });
  }
  return page;
};

const RELATED =
  /^(?:related(?: articles?| stor(?:y|ies))?|read (?:more|also)|see also|lire aussi|à lire aussi|voir aussi|articles? liés?|читайте также|siehe auch|lea también)\s*[:：]\s*/i;

/** "Related article: …" lines: out of the body, and kept. */
const takeRelated: Step = (page) => {
  const gone = new Set<Piece>();
  const related = [...page.facts.related];
  for (const piece of page.pieces) {
    if (piece.kind !== 'paragraph' && piece.kind !== 'item') continue;
    const text = pieceText(piece);
    const headline = text.replace(RELATED, '');
    if (headline === text) continue;
    gone.add(piece);
    const href = piece.runs.find((run) => run.href !== null)?.href ?? '';
    if (headline !== '' && related.length < 20)
      related.push({ headline: headline.slice(0, 500), url: canonicalAddress(href) });
  }
  return { ...without(page, gone), facts: { ...page.facts, related } };
};

const ADDRESS_LABEL =
  /^(?:original (?:url|link|article)|source url|url|source|permalink|lien original|url d[’']origine)\s*[:：]?\s*/i;

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
  const pieces: Piece[] = [];
  for (const piece of page.pieces) {
    const before = pieces.at(-1);
    if (
      before?.kind === 'paragraph' &&
      piece.kind === 'paragraph' &&
      isBroken(pieceText(before), pieceText(piece))
    ) {
      pieces[pieces.length - 1] = {
        ...before,
        runs: [...before.runs, { text: ' ', strong: false, href: null }, ...piece.runs],
      };
    } else pieces.push(piece);
  }
  return { ...page, pieces };
};

function isBroken(before: string, after: string): boolean {
  return /^\p{Ll}/u.test(after) && (!ENDS_A_SENTENCE.test(before) || before.endsWith(';'));
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
