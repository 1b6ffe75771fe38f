import type { Step } from '../page.ts';
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
import { takeNewsletter } from './newsletter.ts';
import { takePageTools } from './page-tools.ts';
import { rejoinParagraphs } from './rejoin.ts';
import { takeRelated } from './related.ts';
import { trimHeadline } from './site-name.ts';
import { takeSocial } from './social.ts';

/**
 * In this order: each sees what the ones before it left. What may stand anywhere goes first, then what is known by its
 * place at the top or the end; the text itself is mended last.
 */
export const STEPS: readonly Step[] = [
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
  rejoinParagraphs,
];
