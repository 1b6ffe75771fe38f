import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Document } from '../message/document.ts';
import { type PlainLine, plainLines, type Typed } from '../message/plain.ts';

/** What a terminal can show. */
export interface Screen {
  /** Columns to wrap to. */
  readonly columns: number;
  /** False where styles would be noise: a file, a pipe, `NO_COLOR`. */
  readonly styled: boolean;
  /** What is typed there instead of pressing buttons, where that is not what is typed in a chat. */
  readonly typed?: Typed;
}

/** Columns that a line of text is comfortable to read in. */
export const WIDEST = 88;

const LOOKS = {
  title: ['bold', 'underline'],
  section: ['underline'],
  headline: ['bold'],
  body: [],
  small: ['dim'],
  address: ['dim'],
  struck: ['strikethrough'],
} as const;

/** A document for a terminal: wrapped, with headlines that stand out where that can be shown. */
export function renderTerminal(document: Pick<Document, 'blocks'>, screen: Screen): string {
  return plainLines(document.blocks, screen.typed)
    .map((line) => renderLine(line, screen))
    .join('\n');
}

function renderLine({ text, indent, hang, look }: PlainLine, { columns, styled }: Screen): string {
  // An address that is broken in two is no address: `hard` stays off.
  // Beside headlines a section's name has to stand out, also where nothing is styled.
  const shown = look === 'section' ? text.toUpperCase() : text;
  const lines = wrapAnsi(shown, Math.max(20, columns - hang), { trim: true }).split('\n');
  return lines
    .map(
      (line, index) => ' '.repeat(line === '' ? 0 : index === 0 ? indent : hang) + dress(line, look, styled),
    )
    .join('\n');
}

function dress(line: string, look: PlainLine['look'], styled: boolean): string {
  const styles = LOOKS[look];
  return styled && styles.length > 0 && line !== ''
    ? styleText([...styles], line, { validateStream: false })
    : line;
}
