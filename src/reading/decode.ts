import { withoutInvisible } from '../core/text.ts';

/**
 * A file's bytes as text: UTF-8, line feeds only, nothing invisible, no-break spaces as spaces.
 * @returns null when the bytes are not UTF-8 text
 */
export function decode(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The decoder throws for bytes that are not UTF-8: that is the answer, not a fault.
    return null;
  }
  // Lines must keep their numbers, so line ends are settled before anything else is taken out.
  return withoutInvisible(
    decoded.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[\u00A0\u202F\u2007]/g, ' '),
  );
}
