import type { Step } from '../page.ts';
import { dropping, reports, undecorated } from './lines.ts';
import { phraseBook } from './phrase-book.ts';
import { NEWSLETTER } from './phrases/banners.ts';

/** Characters. */
const LONGEST_INVITATION = 300;
const BOOK = phraseBook(NEWSLETTER);

/** "Sign up for our newsletter." */
export const takeNewsletter: Step = dropping(
  LONGEST_INVITATION,
  (line) => BOOK.covers(undecorated(line)) && !reports(line),
);
