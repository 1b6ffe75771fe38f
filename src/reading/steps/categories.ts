import { type Piece, pieceText, type Step } from '../page.ts';
import { dropped, lineOf } from './lines.ts';
import { phraseBook } from './phrase-book.ts';
import { CATEGORIES } from './phrases/links.ts';
import { endsSentence } from './sentence-end.ts';

const BOOK = phraseBook(CATEGORIES);
/** How many pieces at the end may be the remains of a broken line of categories. */
const END = 5;
const LONGEST_REMAINS = 80;

/** "Categories: Canada, Environment" at the end or the top of a page, with what a broken line of them left below. */
export const takeCategories: Step = (page) => {
  const gone = new Set<Piece>();
  page.pieces.forEach((piece, index) => {
    if (index >= END && index < page.pieces.length - END) return;
    const line = lineOf(piece);
    const label = BOOK.opening(line);
    if (label > 0 && /^\s*[:：].*\p{L}/u.test(line.slice(label)) && !/[.!?]$/.test(line)) gone.add(piece);
    else if (gone.has(page.pieces[index - 1] as Piece) && isRemains(piece, index, page.pieces.length))
      gone.add(piece);
  });
  return dropped(page, gone);
};

function isRemains(piece: Piece, index: number, count: number): boolean {
  const text = piece.kind === 'paragraph' ? pieceText(piece) : '';
  return (
    index >= count - END &&
    text !== '' &&
    text.length <= LONGEST_REMAINS &&
    !endsSentence(text) &&
    !/https?:/.test(text)
  );
}
