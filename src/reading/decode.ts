import { isUtf8 } from 'node:buffer';
import { withoutInvisible } from '../core/text.ts';
import { binaryKind } from './binary.ts';
import { guessEncoding } from './charsets.ts';
import { mendMojibake } from './mojibake.ts';

/** What is to be said about a file, without its name. */
export interface Remark {
  readonly problem: string;
  readonly remedy: string;
}

/** A file's text, perhaps with a warning of how it was won; or no text, and why. */
export type Decoded =
  | { readonly text: string; readonly warning: Remark | null }
  | { readonly text: null; readonly refusal: Remark };

const SAVE = 'save it as UTF-8';
const UNKNOWN: Remark = { problem: 'it is not text', remedy: `${SAVE}, or move it out of the folder` };

/**
 * A file's bytes as text: line feeds only, composed accents (NFC), nothing invisible, no-break spaces as spaces. Takes
 * UTF-8, UTF-16, and what a file says about itself or, failing that, looks like. Linear in the number of bytes.
 */
export function decode(bytes: Uint8Array): Decoded {
  const kind = binaryKind(bytes);
  if (kind !== null) return { text: null, refusal: kind };
  const wide = decodeWide(bytes);
  if (wide !== null) return cleaned(wide.text, wide.warning);
  if (bytes.includes(0))
    return { text: null, refusal: { ...UNKNOWN, problem: 'it is not text: it holds null bytes' } };
  if (isUtf8(bytes)) {
    const text = new TextDecoder().decode(bytes);
    const mended = mendMojibake(text);
    return cleaned(mended ?? text, mended === null ? null : MENDED);
  }
  return decodeOther(bytes);
}

const MENDED: Remark = {
  problem: 'some of its characters were broken, such as “â€™” for “’”, and have been mended',
  remedy: `${SAVE}, and open it as UTF-8`,
};

/** Control characters, in a hundred bytes, of a file that is no text. */
const MOST_CONTROLS = 10;

function decodeOther(bytes: Uint8Array): Decoded {
  if (controls(bytes) * 100 > bytes.length * MOST_CONTROLS) return { text: null, refusal: UNKNOWN };
  const cut = cutCharacter(bytes);
  if (cut > 0 && isUtf8(bytes.subarray(0, bytes.length - cut)) && cut < bytes.length) {
    const text = new TextDecoder().decode(bytes.subarray(0, bytes.length - cut));
    // In plain ASCII with one odd byte at the end, that byte is a letter of another encoding.
    if (/[^\0-\x7F]/.test(text))
      return cleaned(text, { problem: 'it ends within a character', remedy: 'check that it is whole' });
  }
  const declared = declaredEncoding(bytes);
  const text = declared === null ? null : decodeFatally(bytes, declared);
  if (declared !== null && text !== null) return cleaned(text, readAs(declared));
  if (hasMuchUtf8(bytes)) return mixed(bytes);
  const guess = guessEncoding(bytes);
  if (guess === null) return { text: null, refusal: { ...UNKNOWN, problem: 'it is not UTF-8 text' } };
  if (guess === 'windows-1252') return mixed(bytes);
  return cleaned(new TextDecoder(guess).decode(bytes), readAs(guess));
}

function readAs(encoding: string): Remark {
  return { problem: `it is not UTF-8; it was read as ${encoding}`, remedy: SAVE };
}

function cleaned(text: string, warning: Remark | null): Decoded {
  // Lines must keep their numbers, so line ends are settled before anything else is taken out.
  const lines = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[\u00A0\u202F\u2007]/g, ' ');
  return { text: withoutInvisible(composed(lines)), warning };
}

/**
 * Marks on one letter. More are made to hurt: composing takes time that grows with the square of their number.
 * Unicode's Stream-Safe Text Format has the same limit (UAX 15, 13).
 */
const TOO_MANY_MARKS = /\p{M}{31}/u;

function composed(text: string): string {
  // Nothing below composes but marks, jamo and a few signs: most texts have none, and are not looked at twice.
  if (
    !/[\u0300-\u036F\u0653-\u0655\u093C\u0DCF\u1161-\u11FF\u212A\u212B\u3099\u309A\uF900-\uFAFF]/.test(text)
  )
    return text;
  return TOO_MANY_MARKS.test(text) ? text : text.normalize('NFC');
}

/** UTF-16, with its byte order mark or plainly without; null when it is something else. */
function decodeWide(bytes: Uint8Array): { text: string; warning: Remark | null } | null {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  const encoding = marked ?? unmarkedWide(bytes);
  if (encoding === null) return null;
  // An odd byte at the end is half a character.
  const text = decodeFatally(bytes.subarray(0, bytes.length - (bytes.length % 2)), encoding);
  if (text === null || text.includes('\0')) return null;
  return { text, warning: marked === null ? readAs(encoding) : null };
}

/** Text in a Latin script as UTF-16 has a null byte in nearly every pair, always on the same side. */
function unmarkedWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (!bytes.subarray(0, 1000).includes(0) || bytes.length < 8) return null;
  const counts = [0, 0];
  const end = Math.min(bytes.length, 10_000);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) counts[at % 2] = (counts[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = counts;
  if (even === 0 && odd > end * 0.3) return 'utf-16le';
  return odd === 0 && even > end * 0.3 ? 'utf-16be' : null;
}

function decodeFatally(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The decoder throws for bytes that are not in this encoding: that is the answer, not a fault.
    return null;
  }
}

/** The encoding that a page or an XML file names near its beginning, as HTML's standard has it; null if none. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  const match =
    /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(start) ??
    /^\s{0,8}<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(start);
  if (match === null) return null;
  try {
    const { encoding } = new TextDecoder(match[1]);
    return encoding.startsWith('utf-') ? null : encoding;
  } catch {
    // A name that the decoder does not know.
    return null;
  }
}

/** Whether most of what is not ASCII is UTF-8, so that the rest must have come in from elsewhere. */
function hasMuchUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    if (length > 1) valid += 1;
    else if ((bytes[at] ?? 0) >= 0x80) invalid += 1;
    at += Math.max(1, length);
  }
  return valid >= invalid;
}

/** UTF-8 with bytes of Windows-1252 among it, each taken for what it is. */
function mixed(bytes: Uint8Array): Decoded {
  // A byte of Windows-1252 is a character of up to three in UTF-8.
  const whole = Buffer.allocUnsafe(bytes.length * 3);
  const latin = latinCharacters();
  let end = 0;
  let found = false;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    if (length > 1) found = true;
    if (length === 0) {
      for (const byte of latin[bytes[at] ?? 0] ?? []) {
        whole[end] = byte;
        end += 1;
      }
    }
    for (let offset = 0; offset < length; offset += 1) whole[end + offset] = bytes[at + offset] ?? 0;
    end += length;
    at += Math.max(1, length);
  }
  const text = new TextDecoder().decode(whole.subarray(0, end));
  if (!found) return cleaned(text, readAs('windows-1252'));
  return cleaned(mendMojibake(text) ?? text, {
    problem: 'some of it is not UTF-8; that was read as windows-1252',
    remedy: SAVE,
  });
}

/** The characters of Windows-1252 in UTF-8, by their bytes. */
function latinCharacters(): readonly Uint8Array[] {
  const all = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return [...all].map((character) => new TextEncoder().encode(character));
}

/** The length of the UTF-8 character that begins here (RFC 3629, 4); 0 when none does. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const next = bytes[at + 1] ?? 0;
  const follows = (offset: number) => ((bytes[at + offset] ?? 0) & 0xc0) === 0x80;
  if (lead >= 0xc2 && lead <= 0xdf) return follows(1) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    if ((lead === 0xe0 && next < 0xa0) || (lead === 0xed && next > 0x9f)) return 0;
    return follows(1) && follows(2) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    if ((lead === 0xf0 && next < 0x90) || (lead === 0xf4 && next > 0x8f)) return 0;
    return follows(1) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

/** How many bytes at the end are the beginning of a UTF-8 character. */
function cutCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const whole = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return whole > back ? back : 0;
  }
  return 0;
}

/** Bytes that no text has: control characters but for white space, and the escape of old terminals. */
function controls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) {
    if (
      byte < 0x20
        ? byte !== 0x0a && byte !== 0x0d && byte !== 0x09 && byte !== 0x0c && byte !== 0x1b
        : byte === 0x7f
    )
      count += 1;
  }
  return count;
}
