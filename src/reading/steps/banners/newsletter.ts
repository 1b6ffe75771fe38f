import { reports } from '../lines.ts';
import { phraseBook } from '../phrase-book.ts';
import { NEWSLETTER } from '../phrases/banners.ts';
import type { Banner } from './banner.ts';

const BOOK = phraseBook(NEWSLETTER);

/** "Sign up for our newsletter." */
export const NEWSLETTER_INVITATION: Banner = {
  longest: 300,
  isOne: (line, words) => BOOK.covers(words) && !reports(line),
};
