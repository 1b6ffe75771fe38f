import { withoutInvisible } from '../../core/text.ts';
import type { Words } from '../../i18n/words.ts';
import { shorten } from '../../language/shorten.ts';
import type { Document } from '../../message/document.ts';
import { LONGEST_PREVIEW } from '../compose-digest.ts';
import type { Correction } from './correction.ts';
import { headlineIn } from './told.ts';

/** The notification's line of a message, with the headlines in it that are corrected. */
export function correctPreview(
  { preview, blocks }: Document,
  corrections: ReadonlyMap<string, Correction>,
  words: Words,
): string {
  let corrected = preview;
  for (const [id, { state, isWithdrawn }] of corrections) {
    const before = headlineIn(blocks, id) ?? (corrections.size === 1 && isAlone(blocks, id) ? preview : null);
    if (before === null || before === '') continue;
    const { headline } = state.article;
    const now = withoutInvisible(isWithdrawn ? words.corrections.gone(headline) : headline);
    // A long headline stands there shortened.
    for (const said of [before, shorten(before, LONGEST_PREVIEW)]) {
      if (!corrected.includes(said)) continue;
      corrected = corrected.replace(said, () => shorten(now, Math.max(LONGEST_PREVIEW, before.length)));
      break;
    }
  }
  return corrected;
}

/** Whether nothing else is told of, as in the thread of a story, whose notification is its headline. */
function isAlone(blocks: Document['blocks'], id: string): boolean {
  return blocks.some((block) => block.type === 'text' && block.about?.articleId === id);
}
