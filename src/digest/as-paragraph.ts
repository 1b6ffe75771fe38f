/** Sentences as one paragraph, with spaces between them where their script writes any. */
export function asParagraph(sentences: readonly string[]): string {
  return sentences.join(' ').replace(/([。！？]) /g, '$1');
}
