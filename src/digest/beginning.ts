/**
 * Characters of an article that are looked at, some 7,000 words: what it is about, and what matters in it, is said by
 * then, and hostile lengths cost nothing.
 */
const MOST_CHARACTERS = 40_000;

/** The texts as far as they are looked at; the last one may be cut. @param most characters */
export function beginningOf(texts: readonly string[], most = MOST_CHARACTERS): string[] {
  const found: string[] = [];
  let room = most;
  for (const text of texts) {
    if (room <= 0) break;
    found.push(text.slice(0, room).toWellFormed());
    room -= text.length;
  }
  return found;
}
