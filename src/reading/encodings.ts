/** Text in an encoding; null when a byte is not in it. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The decoder throws for bytes that are not in this encoding: that is the answer, not a fault.
    return null;
  }
}

/** The encoding that a page or an XML file names near its beginning, as HTML's standard has it; null if none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
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
