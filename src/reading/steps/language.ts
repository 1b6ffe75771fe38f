import { detectLanguage } from '../../language/detect.ts';
import { pieceText, type Step } from '../page.ts';

/** Characters of the text that are enough to know its language by. */
const ENOUGH = 20_000;

/** What language the text is in, when nobody says: after the furniture is gone, before sentences are mended. */
export const tellLanguage: Step = (page) => {
  if (page.facts.language !== null) return page;
  let text = page.facts.headline ?? '';
  for (const piece of page.pieces) {
    if (text.length > ENOUGH) break;
    text += `\n${piece.kind === 'table' ? piece.rows.flat().join('\n') : pieceText(piece)}`;
  }
  return { ...page, facts: { ...page.facts, language: detectLanguage(text) } };
};
