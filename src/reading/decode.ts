import { isUtf8 } from 'node:buffer';
import { withoutInvisible } from '../core/text.ts';
import { binaryKind } from './binary.ts';
import { guessEncoding } from './charsets.ts';
import { declaredEncoding, decodeAs } from './encodings.ts';
import { mendMojibake } from './mojibake.ts';
import { cutCharacter, decodeMixed, hasMuchUtf8 } from './stray-bytes.ts';
import { decodeUtf16 } from './utf16.ts';
import { plainWhiteSpace } from './white-space.ts';

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
  const wide = decodeUtf16(bytes);
  if (wide !== null) return cleaned(wide.text, wide.marked ? null : readAs(wide.encoding));
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
  const text = declared === null ? null : decodeAs(bytes, declared);
  // What a file says of itself is no guess.
  if (declared !== null && text !== null) return cleaned(text, null);
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
  return { text: withoutInvisible(composed(plainWhiteSpace(text))), warning };
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

/** UTF-8 with bytes of Windows-1252 among it. */
function mixed(bytes: Uint8Array): Decoded {
  const { text, hasUtf8 } = decodeMixed(bytes);
  if (!hasUtf8) return cleaned(text, readAs('windows-1252'));
  return cleaned(mendMojibake(text) ?? text, {
    problem: 'some of it is not UTF-8; that was read as windows-1252',
    remedy: SAVE,
  });
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
