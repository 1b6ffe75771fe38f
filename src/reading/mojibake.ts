import { isUtf8 } from 'node:buffer';

/**
 * UTF-8 that a program took for Windows-1252 (or 1251) and saved again as UTF-8: "donâ€™t" for "don’t". It is mended
 * where it can have been nothing else.
 */

/** A lead byte and a continuation as Windows-1252 shows them; in 1251 every Russian letter begins with Р or С. */
const SUSPECT =
  /[\u00C2-\u00F4\u0402-\u0457][\u0080-\u00BF\u0152-\u017E\u02C6\u02DC\u0402-\u045F\u2010-\u2122]/;

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The signs that follow "â€" for quotation marks, dashes and dots. Nobody writes these three in a row. */
const PUNCTUATION =
  /\u00E2(?:\u20AC[\u0080-\u00BF\u0152-\u0178\u02C6\u02DC\u2010-\u203A\u2122]|\u201A\u00AC|\u201E[\u00A2\u00A0])/g;

const LETTERS =
  /\u00C3[\u0080-\u00BF\u0152-\u0178\u02C6\u02DC\u2013-\u203A\u20AC\u2122]|\u00C2[\u00A0-\u00BF]/g;

/** The text as it was meant, or null when there is nothing to mend. */
export function mendMojibake(text: string): string | null {
  if (!SUSPECT.test(text)) return null;
  for (const encoding of ['windows-1252', 'windows-1251']) {
    const whole = mendWhole(text, byteTable(encoding));
    if (whole !== null) return whole;
  }
  const table = byteTable('windows-1252');
  const mend = (found: string) => decodeRun(found, table) ?? found;
  const mended = text.replace(PUNCTUATION, mend);
  // Where punctuation is broken, so are letters; "à" often lost its no-break space, too.
  return mended === text ? null : mended.replace(LETTERS, mend).replace(/\u00C3 /g, 'à');
}

/** When every stretch beyond ASCII is UTF-8 in disguise, and there is enough of it. */
function mendWhole(text: string, table: ReadonlyMap<string, number>): string | null {
  const parts: string[] = [];
  let from = 0;
  let long = 0;
  let short = 0;
  for (const match of text.matchAll(/[\u0080-\uFFFF]+/g)) {
    const [run] = match;
    const meant = decodeRun(run, table);
    if (meant === null) return null;
    parts.push(text.slice(from, match.index), meant);
    from = match.index + run.length;
    if (/[\u0800-\uFFFF]/.test(meant) || meant.length > 1) long += 1;
    else short += 1;
  }
  // "Ã©" alone may be what a text is about; a second one, or "â€™", is an accident.
  if (long === 0 && short < 2) return null;
  parts.push(text.slice(from));
  return parts.join('');
}

function decodeRun(run: string, table: ReadonlyMap<string, number>): string | null {
  const bytes = new Uint8Array(run.length);
  for (let at = 0; at < run.length; at += 1) {
    const byte = table.get(run[at] ?? '');
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  return isUtf8(bytes) ? utf8.decode(bytes) : null;
}

const tables = new Map<string, ReadonlyMap<string, number>>();

/** From a character of a one-byte encoding to its byte. */
function byteTable(encoding: string): ReadonlyMap<string, number> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const bytes = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
  const table = new Map(
    [...new TextDecoder(encoding).decode(bytes)].map((sign, index) => [sign, index + 128]),
  );
  tables.set(encoding, table);
  return table;
}
