import type { Page, Step } from '../page.ts';
import { takeAddress } from './address.ts';
import { takeAdvertising } from './advertising.ts';
import { takeByline } from './byline.ts';
import { takeCaption } from './caption.ts';
import { takeCategories } from './categories.ts';
import { takeCookies } from './cookies.ts';
import { takeCopyright } from './copyright.ts';
import { takeDateLine } from './date-line.ts';
import { takeDateline } from './dateline.ts';
import { takeFootnotes } from './footnotes.ts';
import { takeHeadline } from './headline.ts';
import { tellLanguage } from './language.ts';
import { tidyLists } from './lists.ts';
import { takeNewsletter } from './newsletter.ts';
import { takePageTools } from './page-tools.ts';
import { rejoinParagraphs } from './rejoin.ts';
import { takeRelated } from './related.ts';
import { trimHeadline } from './site-name.ts';
import { takeSocial } from './social.ts';
import { dropUnshown } from './unshown.ts';

/**
 * In this order: each sees what the ones before it left. What may stand anywhere goes first, then what is known by its
 * place at the top or the end; the text itself is mended last.
 */
const STEPS: readonly Step[] = [
  takeFootnotes,
  takeAdvertising,
  takeCookies,
  takeNewsletter,
  takeSocial,
  takePageTools,
  takeCopyright,
  takeRelated,
  takeCategories,
  takeAddress,
  takeDateLine,
  takeByline,
  takeHeadline,
  trimHeadline,
  takeCaption,
  takeDateline,
  dropUnshown,
  tellLanguage,
  rejoinParagraphs,
  tidyLists,
];

/** A text that still changes after so many rounds was made to; it is taken as it is. */
const MOST_ROUNDS = 5;

/**
 * A page without its furniture. The steps are taken until they find nothing more, so that reading what we write
 * ourselves changes nothing.
 */
export function withoutFurniture(page: Page): Page {
  let [before, after] = [page, afterSteps(page)];
  for (let round = 1; round < MOST_ROUNDS && !hasSamePieces(before, after); round += 1) {
    [before, after] = [after, afterSteps(after)];
  }
  return after;
}

function afterSteps(page: Page): Page {
  return STEPS.reduce((current, step) => step(current), page);
}

function hasSamePieces({ pieces }: Page, { pieces: others }: Page): boolean {
  return pieces.length === others.length && pieces.every((piece, index) => piece === others[index]);
}
