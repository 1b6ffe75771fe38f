import type { Page, Step } from '../page.ts';
import { takeAddress } from './address.ts';
import { takeBanners } from './banners.ts';
import { takeByline } from './byline.ts';
import { takeCaption } from './caption.ts';
import { takeCategories } from './categories.ts';
import { takeDateLine } from './date-line.ts';
import { takeDateline } from './dateline.ts';
import { takeFootnotes } from './footnotes.ts';
import { dropRepeatedHeadline, takeHeadline } from './headline.ts';
import { tellLanguage } from './language.ts';
import { tidyLists } from './lists.ts';
import { takePicture } from './picture.ts';
import { rejoinParagraphs } from './rejoin.ts';
import { takeRelated } from './related.ts';
import { trimHeadline } from './site-name.ts';
import { dropUnshown } from './unshown.ts';

/**
 * In this order: each sees what the ones before it left. What may stand anywhere goes first, then what is known by its
 * place at the top or the end; the text itself is mended last.
 */
const STEPS: readonly Step[] = [
  takeFootnotes,
  takeBanners,
  takeRelated,
  takeCategories,
  takeAddress,
  takeDateLine,
  takeByline,
  takeHeadline,
  dropRepeatedHeadline,
  trimHeadline,
  takePicture,
  takeCaption,
  takeDateline,
  dropUnshown,
  tellLanguage,
  rejoinParagraphs,
  tidyLists,
];

/** Those that only take away: where nothing else is left, what they would take is the text. */
const IDLE: ReadonlySet<Step> = new Set([takeBanners, takeCategories, dropRepeatedHeadline]);
const LEARNING = STEPS.filter((step) => !IDLE.has(step));

/** A text that still changes after so many rounds was made to; it is taken as it is. */
const MOST_ROUNDS = 5;

/**
 * A page without its furniture. The steps are taken until they find nothing more, so that reading what we write
 * ourselves changes nothing. The last words of an article are never furniture.
 */
export function withoutFurniture(page: Page): Page {
  const clean = after(STEPS, page);
  return saysSomething(clean) || !saysSomething(page) ? clean : after(LEARNING, page);
}

function after(steps: readonly Step[], page: Page): Page {
  const once = (current: Page) => steps.reduce((changed, step) => step(changed), current);
  let [before, clean] = [page, once(page)];
  for (let round = 1; round < MOST_ROUNDS && !hasSamePieces(before, clean); round += 1) {
    [before, clean] = [clean, once(clean)];
  }
  return clean;
}

function saysSomething({ pieces, facts }: Page): boolean {
  return (
    facts.summary !== null ||
    facts.dek !== null ||
    pieces.some(({ kind }) => kind !== 'heading' && kind !== 'image' && kind !== 'rule')
  );
}

function hasSamePieces({ pieces }: Page, { pieces: others }: Page): boolean {
  return pieces.length === others.length && pieces.every((piece, index) => piece === others[index]);
}
