import { type Piece, pieceText, plainRun, type Run, type Step, type TextPiece } from '../page.ts';
import { isBroken, OpenText } from './broken.ts';

/** Paragraphs that extraction broke in mid-sentence become one again; breaks between sentences are left alone. */
export const rejoinParagraphs: Step = (page) => {
  const languages = [page.facts.language ?? 'und'];
  const groups: { pieces: [Piece, ...Piece[]]; open: OpenText | null }[] = [];
  const texts = page.pieces.map((piece) => (piece.kind === 'paragraph' ? pieceText(piece) : null));
  const lines = shortLines(texts);
  page.pieces.forEach((piece, index) => {
    const text = texts[index] ?? null;
    const group = groups.at(-1);
    if (text !== null && group?.open && !lines.has(index) && isBroken(group.open, text, languages)) {
      group.pieces.push(piece);
      group.open.add(text);
    } else
      groups.push({ pieces: [piece], open: text === null ? null : new OpenText(text, groups.length === 0) });
  });
  if (groups.length === page.pieces.length) return page;
  return { ...page, pieces: groups.map(({ pieces }) => joined(pieces)) };
};

/** Characters of a line that may stand in a list without marks, or in a poem. */
const LONGEST_VERSE = 60;
/** As many such lines are a list or a poem. */
const A_LIST = 3;

/** Places of the lines of lists without marks and of poems, but for the first line of each. */
function shortLines(texts: readonly (string | null)[]): ReadonlySet<number> {
  const found = new Set<number>();
  let start = 0;
  texts.forEach((text, index) => {
    const isLine =
      text !== null &&
      text.length <= LONGEST_VERSE &&
      /^[\p{Lu}\p{Lo}\p{N}•*–—-].*[^.!?。！？]$/su.test(text);
    if (!isLine) start = index + 1;
    else if (index - start + 1 === A_LIST)
      for (let line = start + 1; line <= index; line += 1) found.add(line);
    else if (index - start + 1 > A_LIST) found.add(index);
  });
  return found;
}

function joined([first, ...others]: readonly [Piece, ...Piece[]]): Piece {
  if (others.length === 0 || first.kind === 'table') return first;
  const runs: Run[] = [...first.runs];
  for (const { runs: next } of others) {
    const space = spaceBetween(runs.at(-1)?.text ?? '', next[0]?.text ?? '');
    if (space !== '') runs.push(plainRun(space));
    for (const run of next) runs.push(run);
  }
  const whole: TextPiece = { ...first, runs };
  return whole;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
/** "l’", "d’", "qu’". */
const ELIDED = /(?<!\p{L})(?:\p{L}|qu)[’']$/iu;
/** "Nord-" and "und Süd" are two words. */
const SUSPENDED = /^(?:und|oder|bzw|and|or|et|ou|y|o|e|i|en|of|и|или)\s/;

/** Between the halves of a sentence: nothing where its script has no spaces, before a closing sign, or within a word. */
function spaceBetween(before: string, after: string): string {
  const end = before.trimEnd();
  const start = after.trimStart();
  if (UNSPACED.test(end.slice(-1)) && UNSPACED.test(start.charAt(0))) return '';
  if (/^[,.)\]}”’、。，]/u.test(start) || /^"(?:[\s,.]|$)/.test(start)) return '';
  if (/[([“„¿¡]$/u.test(end) || ELIDED.test(end)) return '';
  if (/[\p{L}\p{N}]-$/u.test(end) && /^[\p{L}\p{N}]/u.test(start) && !SUSPENDED.test(start)) return '';
  return ' ';
}
