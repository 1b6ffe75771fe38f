import { oneLine } from '../../core/text.ts';
import { shorten } from '../../language/shorten.ts';
import { canonicalAddress } from '../canonical-address.ts';
import { type Piece, pieceText, type Step, without } from '../page.ts';

const RELATED =
  /^(?:related(?: articles?| stor(?:y|ies))?|read (?:more|also)|see also|lire aussi|à lire aussi|voir aussi|articles? liés?|читайте также|siehe auch|lea también)\s*[:：]\s*/i;

/** "Related article: …" lines: out of the body, and kept. */
export const takeRelated: Step = (page) => {
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
