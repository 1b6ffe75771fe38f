/**
 * The order of two paths: that of their code points, which is also that of their UTF-8 bytes, as a database compares
 * them. JavaScript's own `<` puts what lies beyond U+FFFF before U+E000.
 * @returns below, above, or at 0
 */
export function comparePaths(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  for (let at = 0; at < end; at += 1) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left === right) continue;
    const isBeyond = isSurrogate(left);
    if (isBeyond !== isSurrogate(right)) return isBeyond ? 1 : -1;
    return left - right;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
