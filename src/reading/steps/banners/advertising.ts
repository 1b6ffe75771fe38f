import { phraseBook } from '../phrase-book.ts';
import { ADVERTISING } from '../phrases/banners.ts';
import type { Banner } from './banner.ts';

const BOOK = phraseBook(ADVERTISING);

/** "Advertisement", "Story continues below advertisement", also in brackets or between dashes. */
export const ADVERTISEMENT: Banner = {
  longest: 80,
  isOne: (_, words) => BOOK.covers(words.replace(/[\s\])）】–—-]+$/u, '')),
};
