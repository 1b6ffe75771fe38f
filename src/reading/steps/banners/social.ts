import { reports } from '../lines.ts';
import { phraseBook } from '../phrase-book.ts';
import { SOCIAL } from '../phrases/banners.ts';
import type { Banner } from './banner.ts';

const BOOK = phraseBook(SOCIAL);
const BETWEEN_BUTTONS = /\s*[|·•]\s*/;

/** "Follow us on …", "Share this article", "Click here …", and rows of such buttons: "Facebook | X | WhatsApp". */
export const SOCIAL_BUTTONS: Banner = {
  longest: 200,
  isOne: (line, words) => buttonsIn(words).every(isButton) && !reports(line),
};

function buttonsIn(line: string): string[] {
  return /[|·•]/.test(line) ? line.split(BETWEEN_BUTTONS) : [line];
}

/** Names that stand on buttons beside the words. */
const NETWORK =
  /^(?:x|facebook|twitter|linkedin|whatsapp|telegram|reddit|email|e-mail|instagram|youtube|threads)$/i;

function isButton(words: string): boolean {
  return BOOK.covers(words) || NETWORK.test(words);
}
