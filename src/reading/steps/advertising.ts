import type { Step } from '../page.ts';
import { dropping, undecorated } from './lines.ts';
import { phraseBook } from './phrase-book.ts';
import { ADVERTISING } from './phrases/banners.ts';

/** Characters. */
const LONGEST_LINE = 80;
const BOOK = phraseBook(ADVERTISING);

/** "Advertisement", "Story continues below advertisement", also in brackets or between dashes. */
export const takeAdvertising: Step = dropping(LONGEST_LINE, (line) =>
  BOOK.covers(undecorated(line).replace(/[\s\])）】–—-]+$/u, '')),
);
