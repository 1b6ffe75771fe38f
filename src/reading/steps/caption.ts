import { oneLine } from '../../core/text.ts';
import { learn, pieceText, type Run, type Step, without } from '../page.ts';
import { endsSentence } from './sentence-end.ts';

/** How many pieces at the top are looked at. */
const TOP = 4;

/** Longer bold text at the end of a paragraph is a statement, not a photographer's credit. */
const LONGEST_CREDIT = 80;
/** A longer paragraph is not about a photo. */
const LONGEST_CAPTION = 2000;

/** A photo's caption at the top: a paragraph that ends in a bold credit, as in "The two men. **Reuters**". */
export const takeCaption: Step = (page) => {
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
  return /[.!?…]$/.test(credit.text.trim()) && !endsSentence((before.at(-1)?.text ?? '').trim());
}
