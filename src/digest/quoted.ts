/** Marks that open or close a quotation. Which of the two, differs by language: "„…“", "“…”", "«…»", "»…«". */
const MARKS = /[“”„"«»「」『』]/gu;

/**
 * How much of each sentence of a paragraph is quoted, 0 to 1; all of one that begins or ends inside a quotation, since
 * a half of a quotation does not stand alone.
 */
export function quotedShares(sentences: readonly string[]): number[] {
  let open = false;
  return sentences.map((sentence) => {
    let isHalf = open;
    let quoted = 0;
    let from = 0;
    for (const { index } of sentence.matchAll(MARKS)) {
      if (open) quoted += index - from;
      from = index;
      open = !open;
    }
    isHalf ||= open;
    return isHalf ? 1 : quoted / Math.max(1, sentence.length);
  });
}
