import { decodeAs } from './encodings.ts';

/** UTF-16, with its byte order mark or plainly without; null when it is something else. */
export function decodeUtf16(bytes: Uint8Array): { text: string; encoding: string; marked: boolean } | null {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  const encoding = marked ?? unmarkedWide(bytes);
  if (encoding === null) return null;
  // An odd byte at the end is half a character.
  const text = decodeAs(bytes.subarray(0, bytes.length - (bytes.length % 2)), encoding);
  if (text === null || text.includes('\0')) return null;
  return { text, encoding, marked: marked !== null };
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
