/**
 * Text with line feeds only and plain spaces. Lines keep their numbers: what Word puts in a line that goes on below, and
 * what printers take for a new page, is a space.
 */
export function plainWhiteSpace(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[\v\f\u00A0\u202F\u2007]/g, ' ');
}
