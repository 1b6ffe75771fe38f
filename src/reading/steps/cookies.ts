import type { Step } from '../page.ts';
import { dropping, reports, undecorated } from './lines.ts';
import { phraseBook } from './phrase-book.ts';
import { COOKIES } from './phrases/banners.ts';

const BOOK = phraseBook(COOKIES);
/** A long line that does not say what it asks leave for is no banner. */
const NAMES_THEM = /cookie|ملفات تعريف/iu;
/** Characters. */
const LONGEST_BUTTON = 30;
const LONGEST_BANNER = 400;

/** "We use cookies to improve your experience." */
export const takeCookies: Step = dropping(
  LONGEST_BANNER,
  (line) =>
    BOOK.covers(undecorated(line)) &&
    (line.length <= LONGEST_BUTTON || NAMES_THEM.test(line)) &&
    !reports(line),
);
