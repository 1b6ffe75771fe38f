import MarkdownIt from 'markdown-it';

const { unescapeAll } = new MarkdownIt().utils;
const REFERENCE = /&(?:#(\d{1,7}|x[\da-f]{1,6});?|[a-z][a-z\d]{1,31};)/gi;
/** What is nearly always written without its semicolon in old pages. */
const BARE = /&(nbsp|amp|lt|gt|quot|copy|reg|laquo|raquo)(?![\w;=])/g;

/** Character references as the characters that they stand for. Those that stand for none stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(BARE, '&$1;').replace(REFERENCE, (whole, code: string | undefined) => {
    if (code === undefined) return unescapeAll(whole);
    return character(/^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 10));
  });
}

function character(code: number): string {
  // Old pages mean Windows-1252 by the numbers of control characters (HTML, 13.2.5.80).
  if (code >= 0x80 && code <= 0x9f) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\uFFFD';
  return String.fromCodePoint(code);
}
