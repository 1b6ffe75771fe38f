/** Every piece of text that a platform's message shows, in reading order. */
export function piecesIn(message: unknown): string[] {
  if (Array.isArray(message)) return message.flatMap(piecesIn);
  if (typeof message !== 'object' || message === null) return [];
  return Object.entries(message).flatMap(([key, value]) =>
    typeof value === 'string' ? (key === 'text' || key === 'content' ? [value] : []) : piecesIn(value),
  );
}

/** The same as one text, a line for each piece. */
export function wordsIn(message: unknown): string {
  return piecesIn(message).join('\n');
}
