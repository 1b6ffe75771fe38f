/** Where the lines of a text end: at the margin, as in a text that is wrapped by hand, or because they are over. */

/** In which paragraphs the line breaks are looked at: in all, in those above the first heading, in none. */
export type KeptLines = 'all' | 'top' | 'none';

/** Characters: margins are no further out, and no nearer. */
const WIDEST = 100;
const NARROWEST = 45;
/** Characters up to which a line may be a label, a name or a button. */
const SHORT = 60;
/** The same from which a line without a full stop goes on, in scripts without capitals. */
const LONG_UNCASED = 40;
const LONG_UNSPACED = 20;

const ENDS = /[.!?…:。！？؟।]["”’»)\]]*$/u;
const OPEN_END = /[,;،、，；([„«“]$|\p{L}-$/u;
const SMALL = /^["“«„‘'(]?\p{Ll}|^[,;.)\]»”]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/** The margin of a text that is wrapped by hand: its longest line that ends in mid-sentence; 0 when there is none. */
export function marginOf(blocks: readonly (readonly string[])[]): number {
  let margin = 0;
  for (const lines of blocks) {
    for (let at = 1; at < lines.length; at += 1) {
      const line = lines[at - 1] ?? '';
      if (line.length <= WIDEST && goesOn(line, lines[at] ?? '')) margin = Math.max(margin, line.length);
    }
  }
  return margin < NARROWEST ? 0 : margin;
}

/**
 * True when a line is over, and the next one begins something else.
 * @param margin see `marginOf`
 * @param kept in Markdown's own text, sentences on lines of their own are one paragraph
 */
export function isOver(line: string, next: string, margin: number, kept: KeptLines): boolean {
  if (kept === 'none' || goesOn(line, next)) return false;
  if (kept === 'top' && !isLabel(line) && !isLabel(next)) return false;
  if (line.length > WIDEST) return ENDS.test(line) || isLabel(next);
  const [word = ''] = /^\S{1,40}/u.exec(next) ?? [];
  return line.length > margin || line.length + 1 + word.length <= margin;
}

function goesOn(line: string, next: string): boolean {
  if (OPEN_END.test(line) || SMALL.test(next)) return true;
  const long = UNSPACED.test(line) ? LONG_UNSPACED : LONG_UNCASED;
  return /^\p{Lo}/u.test(next) && line.length >= long && !ENDS.test(line);
}

function isLabel(line: string): boolean {
  return line.startsWith('©') || (line.length < SHORT && !ENDS.test(line));
}
