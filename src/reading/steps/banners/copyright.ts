import { reports } from '../lines.ts';
import { phraseBook } from '../phrase-book.ts';
import { RIGHTS } from '../phrases/banners.ts';
import type { Banner } from './banner.ts';

const BOOK = phraseBook(RIGHTS);
/** "© 2025 Example Media", "Copyright (c) 2025", "© Example Media 2025". */
const SIGN =
  /^(?:(?:[Cc]opyright|COPYRIGHT)?\s*(?:©|\([Cc]\))\s*(?:[Cc]opyright\s+|by\s+)?(?:\p{Lu}[^.]{0,60}\s)?(?:19|20)\d\d|(?:[Cc]opyright|COPYRIGHT)\s+(?:19|20)\d\d(?:\s*[-–]\s*\d{2,4})?,?\s+(?:by\s+)?(?:[Tt]he\s+)?\p{Lu}[\p{L}&,’'-]*(?:\s\p{Lu}[\p{L}&,’'-]*){0,6}(?:\s*$|\.(?:\s|$)))/u;
/** "При цитировании …" begins many sentences; the line of a site asks for a link or for leave. */
const ASKS = /^при\s/iu;
const FOR_A_LINK = /ссылк|посилан|разреш|дозв|соглас|обязат|обов/iu;

/** "© 2025 Example Media. All rights reserved." */
export const COPYRIGHT_LINE: Banner = {
  longest: 300,
  isOne: (line) =>
    (SIGN.test(line) || BOOK.covers(line)) && (!ASKS.test(line) || FOR_A_LINK.test(line)) && !reports(line),
};
