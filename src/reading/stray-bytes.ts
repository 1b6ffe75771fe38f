/** Whether most of what is not ASCII is UTF-8, so that the rest must have come in from elsewhere. */
export function hasMuchUtf8(bytes: Uint8Array): boolean {
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

/**
 * UTF-8 with bytes of Windows-1252 among it, each taken for what it is.
 * @returns also whether there is any UTF-8 that is not ASCII
 */
export function decodeMixed(bytes: Uint8Array): { text: string; hasUtf8: boolean } {
  // A byte of Windows-1252 is a character of up to three in UTF-8.
  const whole = Buffer.allocUnsafe(bytes.length * 3);
  const latin = latinCharacters();
  let end = 0;
  let hasUtf8 = false;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    if (length > 1) hasUtf8 = true;
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
  return { text: new TextDecoder().decode(whole.subarray(0, end)), hasUtf8 };
}

/** The characters of Windows-1252 in UTF-8, by their bytes. */
function latinCharacters(): readonly Uint8Array[] {
  const all = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return [...all].map((character) => new TextEncoder().encode(character));
}

/** How many bytes at the end are the beginning of a UTF-8 character. */
export function cutCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const whole = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return whole > back ? back : 0;
  }
  return 0;
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
