import { z } from 'zod';
import { withoutInvisible } from '../../core/text.ts';
import { type Piece, pieceText } from '../page.ts';
import { plainWhiteSpace } from '../white-space.ts';
import { piecesOfHtml } from './html/in-markdown.ts';
import { parseMarkdown } from './markdown.ts';

/** Names of an article's text, the best first. Any of them may hold Markdown, plain text or HTML. */
export const BODY_NAMES = [
  ...['body', 'content', 'articleBody', 'markdown', 'fullText', 'contentHtml', 'html', 'bodyHtml'],
  ...['contentText', 'text'],
] as const;

const HTML_NAMES: ReadonlySet<string> = new Set(['contentHtml', 'html', 'bodyHtml']);

/** Elements that texts are made of: a text that begins with one, or closes a block, is HTML. `<https://…>` is not. */
const BEGINS_AS_HTML =
  /^\s*<(?:!doctype|!--|html|head|body|main|article|section|div|p|h[1-6]|ul|ol|li|a|em|strong|b|i|span|br|img|figure|blockquote|table)(?=[\s>/])/i;
const CLOSES_BLOCK = /<\/(?:p|div|h[1-6]|ul|ol|li|blockquote|article|section|figure|table|body)\s{0,9}>/i;

/** A text, or its paragraphs. */
export const bodyShape = z
  .union([
    z.string(),
    z
      .array(z.union([z.string(), z.looseObject({ text: z.string() }).transform(({ text }) => text)]))
      .transform((paragraphs) => paragraphs.join('\n\n')),
  ])
  .transform(cleaned);

/** What the escapes of JSON may have brought in is settled as `decode` settles it for the file. */
function cleaned(text: string): string {
  return withoutInvisible(plainWhiteSpace(text));
}

/** The blocks of an article's text. @param name one of `BODY_NAMES` */
export function bodyPieces(name: string, text: string): Piece[] {
  return HTML_NAMES.has(name) || isHtml(text) ? [...piecesOfHtml(text, 1)] : parseMarkdown(text, 1);
}

export function isHtml(text: string): boolean {
  return BEGINS_AS_HTML.test(text) || CLOSES_BLOCK.test(text);
}

/** The words of a piece of HTML, on one line. */
export function htmlWords(html: string): string {
  return piecesOfHtml(cleaned(html), 1).map(pieceText).join(' ');
}
