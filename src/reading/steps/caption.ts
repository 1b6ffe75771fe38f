import { oneLine } from '../../core/text.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { learn, type Page, type Piece, pieceText, type Run, type Step, without } from '../page.ts';
import { type Credit, creditIn } from './credits.ts';
import { lineOf, reports } from './lines.ts';
import { endsSentence } from './sentence-end.ts';

/** How many pieces at the top are looked at. */
const TOP = 4;
/** Longer bold text at the end of a paragraph is a statement, not a photographer's credit. */
const LONGEST_CREDIT = 80;
/** Characters from which a credit that ends in a full stop is known by its signs. */
const SHORT_CREDIT = 60;
/** A longer paragraph at the top is not about a photo. */
const LONGEST_CAPTION = 2000;
/** The same further down, where the credit alone shows what it is. */
const LONGEST_BELOW = 500;
/** Places from which a credit at the end may begin that are tried. */
const MOST_ENDS = 3;

/**
 * Photo captions, "The two men. **Reuters**", and credits on lines of their own, "Photo: Ana Silva / AP": at the top,
 * beside a picture, and further down where the credit leaves no doubt.
 */
export const takeCaption: Step = (page) => {
  const gone = new Set<Piece>();
  const captions: string[] = [];
  const credits: string[] = [];
  page.pieces.forEach((piece, index) => {
    if (piece.kind !== 'paragraph') return;
    const line = lineOf(piece, LONGEST_BELOW);
    const isBeside = isImage(page, index - 1) || isImage(page, index + 1);
    const isNear = index < TOP || isBeside;
    if (isCreditLine(line, page.pieces[index + 1])) {
      gone.add(piece);
      const caption = captionAbove(page, index);
      if (caption !== null) gone.add(caption);
      (caption === null ? credits : captions).push(
        oneLine(`${caption ? `${pieceText(caption)} ` : ''}${line}`),
      );
    } else if (
      isNear
        ? isCaption(piece) ||
          endsInOtherType(piece, line) ||
          isCaptionText(line, isBeside || !isSigned(line) ? 'name' : 'sure')
        : isCaptionBelow(page, piece, index)
    ) {
      gone.add(piece);
      captions.push(oneLine(pieceText(piece)));
    }
  });
  if (gone.size === 0) return page;
  return learn(without(page, gone), { caption: captions[0] ?? credits[0] ?? null });
};

function isImage({ pieces }: Page, index: number): boolean {
  return pieces[index]?.kind === 'image';
}

/** An agency's name alone may also be the first word of a sentence that was broken. */
function isCreditLine(line: string, below: Piece | undefined): boolean {
  const credit = line === '' ? 'none' : creditIn(line);
  return credit === 'sure' || (credit === 'name' && !/^\p{Ll}/u.test(beginning(below)));
}

function beginning(piece: Piece | undefined): string {
  return (piece?.runs[0]?.text ?? '').trimStart().slice(0, 1);
}

/** The short paragraph between a picture and its credit. */
function captionAbove({ pieces }: Page, index: number): Piece | null {
  const above = pieces[index - 1];
  if (above?.kind !== 'paragraph' || pieces[index - 2]?.kind !== 'image') return null;
  return lineOf(above) === '' ? null : above;
}

/** A paragraph at the top that ends in a bold credit, whoever that is. */
function isCaption(piece: Piece): boolean {
  if (piece.runs.length < 2) return false;
  const { before, last } = ends(piece);
  if (last === undefined || !last.strong || before.length === 0) return false;
  if (before.some((run) => run.strong) || last.text.length > LONGEST_CREDIT) return false;
  // "The jury found the mayor **guilty**" names nobody.
  if (/^\s*\p{Ll}+(?!\p{L})/u.test(last.text) && creditIn(last.text) === 'none') return false;
  return !endsInBoldWords(before, last) && oneLine(pieceText(piece)).length <= LONGEST_CAPTION;
}

/** "The two men *Ana Silva / Reuters*": the credit is a run of its own, though nothing says how it looks. */
function endsInOtherType(piece: Piece, line: string): boolean {
  if (piece.runs.length < 2) return false;
  const { before, last } = ends(piece);
  if (line === '' || last === undefined || last.href !== null || before.length === 0) return false;
  return before.at(-1)?.href === null && creditIn(last.text) !== 'none';
}

/** "The court's answer was **no.**": the bold words end a sentence that began before them. */
function endsInBoldWords(before: readonly Run[], credit: Run): boolean {
  return /[.!?…]$/.test(credit.text.trim()) && !endsSentence((before.at(-1)?.text ?? '').trim());
}

/** Far down in the text: "The two men. **Reuters**", "The two men. (Photo: Ana Silva / AP)". */
function isCaptionBelow({ pieces }: Page, piece: Piece, index: number): boolean {
  const line = lineOf(piece, LONGEST_BELOW);
  if (line === '') return false;
  if (!piece.runs.some(({ strong }) => strong)) return isCaptionText(line, 'sure');
  const { before, last } = ends(piece);
  if (last?.strong && before.length > 0 && !before.some(({ strong }) => strong)) {
    const credit = creditIn(last.text);
    if (credit === 'none') return false;
    const text = before
      .map((run) => run.text)
      .join('')
      .trim();
    if (endsSentence(text) || credit === 'sure') return true;
    // A caption that is no sentence, "The plain at dawn **Wikinews**": neither "he told **Reuters**" nor half a sentence.
    return !/[.!?…]\s/.test(text) && !isHalf(text) && !/^\p{Ll}/u.test(lineOf(pieces[index + 1]));
  }
  return isCaptionText(line, 'sure');
}

function isHalf(text: string): boolean {
  const word = /[\p{L}’']+$/u.exec(text)?.[0].toLowerCase() ?? '';
  return isStopWord(word, ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'pl', 'ru', 'uk']) || reports(word);
}

/** A line that ends in a credit in brackets, or in one behind its last full stop. */
export function isCaptionText(line: string, least: Credit): boolean {
  if (line === '') return false;
  const enough = (text: string) => {
    const credit = creditIn(text);
    return credit === 'sure' || (credit === 'name' && least === 'name');
  };
  const bracket = !/[)）\].]/.test(line.slice(-1))
    ? null
    : /[(（[]([^()（）[\]]{2,120})[)）\]]\.?$/u.exec(line);
  if (bracket !== null)
    return enough(bracket[1] ?? '') && (creditIn(bracket[1] ?? '') === 'sure' || bracket.index < 200);
  // Prose ends in a full stop; what follows one without another is looked at.
  if (/[.!?。]["”»]?$/.test(line.slice(-2)) && !/[:：©/]/.test(line.slice(-SHORT_CREDIT))) return false;
  const endings = [...line.matchAll(/(?:[.!?…»”"]|[。！？])\s*(?=[^\s.!?…»”"])/gu)].slice(-MOST_ENDS);
  return endings.some((match) => {
    const tail = line.slice(match.index + match[0].length);
    return match.index > 0 && enough(tail);
  });
}

/** "The lorry lost its load. (dpa)", "It rose on Monday (AP).": a whole sentence of a report, and who sent it. */
function isSigned(line: string): boolean {
  return /[.!?。！？]["”»]?\s*[(（][^()（）]{2,40}[)）]\.?$|[)）]\.$/u.test(line);
}

/** The last run that has words, and those before it. */
function ends(piece: Piece): { before: readonly Run[]; last: Run | undefined } {
  const runs = piece.runs.filter((run) => run.text.trim() !== '');
  return { before: runs.slice(0, -1), last: runs.at(-1) };
}
