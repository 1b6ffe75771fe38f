import { reports } from '../lines.ts';
import { phraseBook } from '../phrase-book.ts';
import { COOKIES } from '../phrases/banners.ts';
import type { Banner } from './banner.ts';

const BOOK = phraseBook(COOKIES);
/** A long line that does not say what it asks leave for is no banner. */
const NAMES_THEM = /cookie|ملفات تعريف/iu;
/** Characters. */
const LONGEST_BUTTON = 30;

/** "We use cookies to improve your experience." */
export const COOKIE_BANNER: Banner = {
  longest: 400,
  isOne: (line, words) =>
    BOOK.covers(words) && (line.length <= LONGEST_BUTTON || NAMES_THEM.test(line)) && !reports(line),
};
