/** Marks that open or close a quotation. Which of the two, differs by language: "„…“", "“…”", "«…»", "»…«". */
const MARKS = /[“”„"«»「」『』]/gu;

/**
 * How much of each sentence of a paragraph is quoted, 0 to 1. A quotation may begin in one sentence and end in another.
 */
export function quotedShares(sentences: readonly string[]): number[] {
  let open = false;
  return sentences.map((sentence) => {
    let quoted = 0;
    let from = 0;
    for (const { index } of sentence.matchAll(MARKS)) {
      if (open) quoted += index - from;
      from = index;
      open = !open;
    }
    if (open) quoted += sentence.length - from;
    return quoted / Math.max(1, sentence.length);
  });
}
